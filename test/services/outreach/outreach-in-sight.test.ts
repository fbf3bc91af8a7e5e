import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { outreachEffect } from '../../../src/services/outreach/effect/outreach-effect.ts';
import { listOutreach } from '../../../src/services/outreach/list-outreach.ts';
import { countOutOfSight, getOutreachInSight } from '../../../src/services/outreach/outreach-in-sight.ts';
import { showOutreach } from '../../../src/services/outreach/show-outreach.ts';
import { confirmTool, contextAs, makeDraft, prepareApprovals } from '../../support/approvable-outreach.ts';
import { makeOutreach } from '../../support/outreach.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());
beforeEach(() => prepareApprovals(database));

const as = (email: string) => contextAs(database, `${email}@example.com`);

/** Whether one sees an outreach, which every way to ask must agree on. */
async function sees(email: string, id: number): Promise<boolean> {
  const reader = await as(email);
  const succeeds = (asked: Promise<unknown>) =>
    asked.then(
      () => true,
      () => false,
    );
  const { rows } = (await listOutreach({}, reader)).answer;
  const isListed = rows.some(([number]) => number === id);
  const others = [getOutreachInSight(reader, id), showOutreach({ outreach: id }, reader), outreachEffect(id, reader)];
  expect(await Promise.all(others.map(succeeds))).toEqual(others.map(() => isListed));
  return isListed;
}

async function seeing(id: number): Promise<string[]> {
  const staff = ['author', 'mate', 'lead', 'south', 'boss'];
  const seen = await Promise.all(staff.map((email) => sees(email, id)));
  return staff.filter((_, at) => seen[at]);
}

async function confirm(tool: string, input: object): Promise<void> {
  const { answer } = await confirmTool({ tool, input }, await as('boss'));
  expect(answer.kind).not.toBe('problem');
}

describe('an outreach is seen', () => {
  test('by its author, their manager, and administrators', async () => {
    expect(await seeing(await makeDraft(database))).toEqual(['author', 'lead', 'boss']);
  });

  test('by whoever sees all of its customers, whoever wrote it', async () => {
    expect(await seeing(await makeDraft(database, { author: 'boss@example.com' }))).toEqual(['author', 'lead', 'boss']);
  });

  test('by nobody else as soon as one of its customers is somebody else’s', async () => {
    const id = await makeDraft(database, { author: 'boss@example.com' });
    await database.execute('update outreach_recipients set sender_id = null where outreach_id = $1', [id]);
    await database.execute(
      "update customers set owner_id = (select id from staff where name = 'Sue') where external_id = 'A2'",
    );
    expect(await seeing(id)).toEqual(['boss']);
    expect(await countOutOfSight(await as('lead'), id)).toBe(1);
  });

  test('by nobody but administrators while it has no audience', async () => {
    const { id } = await makeOutreach(database, { recipients: [], author: 'gone@example.com' });
    expect(await seeing(id)).toEqual(['boss']);
  });

  test('still after customers of it were merged and erased, as who they are by now', async () => {
    const id = await makeDraft(database, { author: 'boss@example.com' });
    const before = await seeing(id);
    await confirm('merge_customers', { kept: 'A1', merged: 'A2' });
    await confirm('erase_customer', { customer: 'A4' });
    expect(await seeing(id)).toEqual(before);
    expect(await countOutOfSight(await as('lead'), id)).toBe(0);
    const { answer } = await showOutreach({ outreach: id }, await as('lead'));
    expect(JSON.stringify(answer)).toContain('For Ann Lee (A1), 李娜 (A3), A4.');
  });
});

test('one’s own list has what one wrote and what goes out in one’s name', async () => {
  const [own, signed] = [await makeDraft(database), await makeDraft(database, { author: 'boss@example.com' })];
  const listed = async (email: string) =>
    (await listOutreach({ mine: true }, await as(email))).answer.rows.map(([id]) => id);
  expect(await listed('author')).toEqual([signed, own]);
  expect(await listed('boss')).toEqual([signed]);
  expect(await listed('lead')).toEqual([]);
});
