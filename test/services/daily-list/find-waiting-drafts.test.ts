import { afterAll, beforeEach, expect, test } from 'vitest';
import { compileDailyList } from '../../../src/services/daily-list/compile-daily-list.ts';
import { CHOSEN, makeDraft, prepareApprovals } from '../../support/approvable-outreach.ts';
import { askerOf } from '../../support/company.ts';
import { OUTREACH_AT } from '../../support/outreach.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(() => prepareApprovals(database));

async function draftsOf(name: string) {
  const asker = await askerOf(database, `${name}@example.com`);
  const { items } = await compileDailyList(database, { ...asker, staffId: asker.staffId! }, OUTREACH_AT);
  return items.filter(({ reason }) => reason === 'draft_waiting');
}

test('a draft that its author may approve waits for the author alone', async () => {
  const id = await makeDraft(database, { audience: { customers: ['A1', 'A2', 'A3', 'A4'] } });
  const [own, ...others] = await draftsOf('author');
  expect(others).toEqual([]);
  expect(own).toMatchObject({
    outreachId: id,
    nextStep: { en: `Read draft ${id}, then approve or change it`, zh: `查看草稿${id}，批准或修改` },
    evidence: { en: `Show outreach ${id}` },
  });
  expect(own!.why.en).toMatch(/^Draft \d+ \(.*\) to them and 3 more made today, awaits approval$/);
  for (const name of ['lead', 'mate', 'south', 'boss']) expect(await draftsOf(name)).toEqual([]);
});

test('one to a segment waits for who may approve it, and for its author to have that done', async () => {
  const id = await makeDraft(database, CHOSEN);
  expect((await draftsOf('author'))[0]!.nextStep.en).toBe(`Have it approved: ask “Who may approve outreach ${id}?”`);
  for (const name of ['lead', 'boss']) expect(await draftsOf(name)).toMatchObject([{ outreachId: id }]);
  for (const name of ['mate', 'south']) expect(await draftsOf(name)).toEqual([]);
});
