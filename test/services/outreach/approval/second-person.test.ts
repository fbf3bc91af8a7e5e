import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTool } from '../../../../src/tools/run-tool.ts';
import { CHOSEN, contextAs, makeDraft, prepareApprovals } from '../../../support/approvable-outreach.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(() => prepareApprovals(database));

async function run(tool: string, input: unknown, email: string) {
  const { answer } = await runTool({ tool, input }, await contextAs(database, email));
  return answer;
}

const approving = (outreach: number, email: string) => run('approve_outreach', { outreach }, email);
const WORDS = {
  en: { subject: 'A word', text: 'Dear {name},\n\nthank you for being with us.\n\nKind regards, {sender}' },
};

test('who rewrote somebody else’s draft to a segment may not approve their own words', async () => {
  const outreach = await makeDraft(database, CHOSEN);
  expect(await approving(outreach, 'lead@example.com')).toMatchObject({ kind: 'confirm' });
  expect(await run('revise_outreach', { outreach, texts: WORDS }, 'lead@example.com')).toMatchObject({
    kind: 'report',
  });
  expect(await approving(outreach, 'lead@example.com')).toMatchObject({ kind: 'problem', code: 'forbidden' });
  expect(await run('request_approval', { outreach }, 'author@example.com')).not.toMatchObject({
    text: expect.stringContaining('Lee'),
  });
  expect(await approving(outreach, 'boss@example.com')).toMatchObject({ kind: 'confirm' });
});

test('the console, which is nobody of the staff, is one writer too', async () => {
  const outreach = await makeDraft(database, CHOSEN);
  expect(await run('revise_outreach', { outreach, texts: WORDS }, 'console')).toMatchObject({ kind: 'report' });
  expect(await approving(outreach, 'console')).toMatchObject({ kind: 'problem', code: 'forbidden' });
});

test('words that were replaced since are nobody’s, and those of a copy are its author’s', async () => {
  const outreach = await makeDraft(database, CHOSEN);
  await run('revise_outreach', { outreach, texts: WORDS }, 'lead@example.com');
  await run('revise_outreach', { outreach, texts: WORDS }, 'author@example.com');
  expect(await approving(outreach, 'lead@example.com')).toMatchObject({ kind: 'confirm' });
  await run('revise_outreach', { outreach, texts: WORDS }, 'lead@example.com');
  await run('copy_outreach', { outreach }, 'author@example.com');
  expect(await approving(outreach + 1, 'lead@example.com')).toMatchObject({ kind: 'confirm' });
  expect(await approving(outreach + 1, 'author@example.com')).toMatchObject({ kind: 'problem', code: 'forbidden' });
});
