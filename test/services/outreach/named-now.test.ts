import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTool } from '../../../src/tools/run-tool.ts';
import { CHOSEN, contextAs, makeDraft, prepareApprovals } from '../../support/approvable-outreach.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(() => prepareApprovals(database));

/** As `--now` does. */
async function problemOf(tool: string, input: unknown) {
  const { answer } = await runTool({ tool, input }, await contextAs(database, 'boss@example.com', { live: false }));
  return answer.kind === 'problem' ? `${answer.code}: ${answer.text}` : answer.kind;
}

test('what is about real messages is done at no other time than now', async () => {
  const outreach = await makeDraft(database, CHOSEN);
  for (const [tool, input] of [
    // Else a plan of last week would be young again, and its time of grace over.
    ['approve_outreach', { outreach }],
    ['mark_outreach_sent', { outreach }],
    // Else a yes of tomorrow would outlast a no of today.
    ['record_consent', { customer: 'A1', channel: 'email', purpose: 'marketing', status: 'granted' }],
  ] as const)
    expect(await problemOf(tool, input)).toMatch(/^invalid_input: .* now/);
});
