import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTool } from '../../../src/tools/run-tool.ts';
import { CHOSEN, confirmTool, contextAs, makeDraft, prepareApprovals } from '../../support/approvable-outreach.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(() => prepareApprovals(database));

const TEXTS = {
  en: { subject: 'A word', text: 'Dear {name},\n\nthank you for being with us.\n\nKind regards, {sender}' },
};

test('a rep in whose name somebody else’s draft goes out looks at it, and changes a copy', async () => {
  const outreach = await makeDraft(database, { ...CHOSEN, author: 'lead@example.com' });
  const approved = await confirmTool(
    { tool: 'approve_outreach', input: { outreach } },
    await contextAs(database, 'boss@example.com'),
  );
  expect(approved.answer).toMatchObject({ kind: 'text' });
  const author = await contextAs(database, 'author@example.com');
  expect((await runTool({ tool: 'show_outreach', input: { outreach } }, author)).answer).toMatchObject({
    kind: 'report',
  });
  const revised = await runTool({ tool: 'revise_outreach', input: { outreach, texts: TEXTS } }, author);
  expect(revised.answer).toMatchObject({ kind: 'problem', code: 'forbidden' });
  expect(await database.query('select state from outreach where id = $1', [outreach])).toEqual([{ state: 'approved' }]);
});
