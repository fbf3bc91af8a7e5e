import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTool } from '../../../src/tools/run-tool.ts';
import { contextAs, makeDraft, prepareApprovals } from '../../support/approvable-outreach.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(async () => {
  await prepareApprovals(database);
  await database.execute("insert into offers (key, name_en, name_zh) values ('ten', 'Ten', '十')");
  await database.execute("insert into offer_versions (offer_key, version, terms) values ('ten', 1, $1)", [
    JSON.stringify({ gives: { kind: 'percent', percent: 10 } }),
  ]);
});

/** Of somebody who takes service messages and unsubscribed from promotion. */
async function answerTo(tool: string, input: unknown) {
  const { answer } = await runTool({ tool, input }, await contextAs(database, 'lead@example.com'));
  return answer.kind === 'problem' ? `${answer.code}: ${answer.text}` : answer.kind;
}

test('an offer is promotion, and goes out with no message that needs no consent to it', async () => {
  const told = { purpose: 'service', playbook: 'complaint_apology' } as const;
  await makeDraft(database, told);
  expect(await answerTo('draft_outreach', { customer: 'A1', playbook: 'complaint_apology', offer: 'ten' })).toMatch(
    /^conflict: An offer/,
  );
  const offering = await makeDraft(database, { ...told, offer: { key: 'ten', version: 1 } });
  expect(await answerTo('approve_outreach', { outreach: offering })).toMatch(/^conflict: An offer/);
});

test('a playbook of service messages holds none, said at once or later', async () => {
  const playbook = { goal: { en: 'tell them' }, name: { en: 'Notice' }, channels: ['email'] };
  expect(await answerTo('save_playbook', { ...playbook, purpose: 'service', offers: ['ten'] })).toMatch(
    /^invalid_input: An offer/,
  );
  expect(await answerTo('save_playbook', { ...playbook, purpose: 'marketing', offers: ['ten'] })).toBe('confirm');
});
