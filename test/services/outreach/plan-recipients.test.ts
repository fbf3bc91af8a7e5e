import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/outreach/draft/draft.ts';
import { isHeldOut } from '../../../src/domain/outreach/holdout.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { planRecipients } from '../../../src/services/outreach/plan-recipients.ts';
import type { Viewpoint } from '../../../src/services/population/viewpoint.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { type MadeOutreach, makeOutreach, OUTREACH_AT } from '../../support/outreach.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(() =>
  makeCompany(
    database,
    {
      staff: [
        { email: 'author@example.com', name: 'Ada', role: 'rep', team: 'north' },
        { email: 'lead@example.com', name: 'Lee', role: 'manager', team: 'north' },
      ],
      customers: [],
    },
    OUTREACH_AT,
  ),
);

beforeEach(async () => {
  await database.execute(
    'truncate customers, segments, segment_events, segment_touches, playbooks, offers, contact_policy, outreach cascade',
  );
  await database.execute(`insert into contact_policy (definition) values ('{"companyName": "Wick & Co"}')`);
});

async function viewpointOf(email = 'author@example.com'): Promise<Viewpoint> {
  const asker = email === 'console' ? ADMINISTRATOR : await askerOf(database, email);
  return { database, settings: await readSettings(database), asker, now: OUTREACH_AT, live: true };
}

type Planned = { id: string; decision: string; reason: string | null; language: string };

function readRows(id: number): Promise<Planned[]> {
  return database.query<Planned>(
    `select c.external_id as id, r.decision, r.reason, r.language from outreach_recipients r join customers c on c.id = r.customer_id
      where outreach_id = $1 order by c.id`,
    [id],
  );
}

async function plan(
  made: Partial<MadeOutreach>,
  change: () => Promise<unknown> = async () => {},
  email = 'author@example.com',
) {
  const { id } = await makeOutreach(database, {
    recipients: [{ customer: 'A' }, { customer: 'B' }, { customer: 'C' }],
    ...made,
  });
  await database.execute("update customers set owner_id = (select id from staff where email = 'author@example.com')");
  await database.execute("update customers set name = 'Ann Lee' where name like 'Customer email-%'");
  await change();
  await database.transaction((transaction) => refreshMetrics(transaction, { now: OUTREACH_AT, full: true }));
  const summary = await planRecipients(await viewpointOf(email), { outreachId: id });
  return { id, summary, rows: await readRows(id) };
}

const decisions = (rows: readonly Planned[]) => rows.map(({ id, decision, reason }) => `${id} ${reason ?? decision}`);

describe('planRecipients', () => {
  test('gives everybody a row, with what the message shows them', async () => {
    const { id, summary, rows } = await plan({});
    expect(decisions(rows)).toEqual(['A send', 'B send', 'C send']);
    expect(summary).toMatchObject({
      audience: 3,
      decisions: { send: 3, holdout: 0, left_out: 0 },
      reasons: {},
      languages: { en: 3 },
      // printf 'A\nB\nC' | sha256sum
      idsHash: '2e70d7238a20934f7a8a145e8750ee44d6e043a7a8c9b3a1a0979d640e62af8c',
    });
    const [row] = await database.query(
      `select r."values", r.address, s.email from outreach_recipients r join staff s on s.id = r.sender_id where outreach_id = $1 limit 1`,
      [id],
    );
    expect(row).toMatchObject({
      values: { name: 'Customer A', sender: 'Ada' },
      address: 'a@customers.example',
      email: 'author@example.com',
    });
  });

  test('says of each who is left out why, in the order of the reasons', async () => {
    const draft: Draft = {
      subject: 'Hello',
      sentences: [{ text: 'Dear {name}, you have {points} points.', facts: ['name', 'points'] }],
      closing: null,
    };
    const { rows, summary } = await plan({ drafts: { en: draft } }, async () => {
      await database.execute("update customers set email = null where external_id = 'A'");
      await database.execute("update customers set language = 'zh' where external_id = 'B'");
    });
    expect(decisions(rows)).toEqual(['A no_address', 'B no_text', 'C missing_fact']);
    expect(summary.reasons).toEqual({ no_address: 1, no_text: 1, missing_fact: 1 });
  });

  test('gives one message an address: to the first who gets it at all', async () => {
    const { rows } = await plan({}, async () => {
      await database.execute("update customers set email = 'One@Example.com' where external_id in ('A', 'B')");
      await database.execute("update customers set email = 'one@example.com' where external_id = 'C'");
      await database.execute(
        "insert into consents (customer_id, channel, purpose, status, captured_at) select id, 'email', 'marketing', 'withdrawn', $1 from customers where external_id = 'A'",
        [new Date('2026-02-01T00:00:00Z')],
      );
    });
    expect(decisions(rows)).toEqual(['A consent_withdrawn', 'B send', 'C same_address']);
  });

  test('never reaches beyond the author’s customers, whoever plans anew', async () => {
    const audience = { rule: { all: [] } };
    const { rows } = await plan(
      { audience },
      () => database.execute("update customers set owner_id = null where external_id = 'B'"),
      'lead@example.com',
    );
    expect(decisions(rows)).toEqual(['A send', 'C send']);
  });

  test('takes the kept members of exactly the version that is meant', async () => {
    const by = { asker: ADMINISTRATOR, now: OUTREACH_AT };
    const rule = { field: 'customer_id', is: 'in', values: ['A', 'C'] } as const;
    const save = async (changed: object) => {
      await database.transaction((transaction) => saveSegment(transaction, changed as never, by));
    };
    const { id, rows } = await plan(
      {
        audience: { segment: 'chosen', version: 1 },
        recipients: [{ customer: 'A' }, { customer: 'B' }, { customer: 'C' }],
      },
      async () => {
        await save({ name: { en: 'Chosen' }, rule });
        await refreshSegments(database, { now: OUTREACH_AT });
      },
    );
    expect(decisions(rows)).toEqual(['A send', 'C send']);
    const [stored] = await database.query('select rule from outreach where id = $1', [id]);
    expect(stored).toEqual({ rule });

    await save({ segment: 'chosen', rule: { field: 'customer_id', is: 'in', values: ['B'] } });
    const again = planRecipients(await viewpointOf(), { outreachId: id });
    await expect(again).rejects.toMatchObject({
      code: 'conflict',
      text: { en: expect.stringContaining('version 2 by now') },
    });
    expect(await readRows(id)).toEqual(rows);
  });

  test('holds out by hash, of large profiled audiences of marketing alone', async () => {
    const holding = { audience: { rule: { all: [] } }, recipients: 60, holdoutShare: 0.3 };
    const { id, rows, summary } = await plan(holding);
    const expected = rows.filter((row) => isHeldOut(id, row.id, 0.3)).length;
    expect(expected).toBeGreaterThan(5);
    expect(summary.decisions).toEqual({ send: 60 - expected, holdout: expected, left_out: 0 });
    for (const other of [
      { ...holding, purpose: 'service' as const, playbook: 'serving', recipients: 0 },
      { ...holding, audience: { customers: rows.map((row) => row.id) }, recipients: 0 },
    ]) {
      expect((await plan(other)).summary.decisions.holdout).toBe(0);
    }
  });

  test('offers no more often than the offer allows', async () => {
    await database.execute("insert into offers (key, name_en, name_zh) values ('few', 'Few', '少')");
    await database.execute("insert into offer_versions (offer_key, version, terms) values ('few', 1, $1)", [
      JSON.stringify({ gives: { kind: 'percent', percent: 10 }, timesInAll: 2, timesPerCustomer: 1 }),
    ]);
    const offer = { key: 'few', version: 1 };
    const { id, rows } = await plan({ offer });
    expect(decisions(rows)).toEqual(['A send', 'B send', 'C offer_limit']);
    await database.execute(
      "update outreach_recipients set state = 'sent', settled_at = $2 where outreach_id = $1 and decision = 'send'",
      [id, new Date(OUTREACH_AT.getTime() - 86_400_000 * 40)],
    );
    const next = await plan({ offer, recipients: [{ customer: 'B' }] });
    expect(decisions(next.rows)).toEqual(['B offer_limit']);
  });

  test('plans a draft alone, and only for customers who are there', async () => {
    await expect(plan({ state: 'approved' })).rejects.toMatchObject({ code: 'conflict' });
    const { id } = await makeOutreach(database, { recipients: 1, audience: { customers: ['nobody'] } });
    await expect(planRecipients(await viewpointOf(), { outreachId: id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('plans 5,000 in a moment', async () => {
    const { id } = await makeOutreach(database, { recipients: 5_000, audience: { rule: { all: [] } } });
    await database.execute(
      "update customers set name = 'Ann Lee', owner_id = (select id from staff where role = 'rep')",
    );
    await database.transaction((transaction) => refreshMetrics(transaction, { now: OUTREACH_AT, full: true }));
    const summary = await planRecipients(await viewpointOf(), { outreachId: id });
    expect(summary.decisions).toEqual({ send: 5_000, holdout: 0, left_out: 0 });
  });
});
