import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer, ReportAnswer } from '../../../src/domain/answer.ts';
import type { ListItem } from '../../../src/domain/daily-list/list-item.ts';
import { compileDailyList } from '../../../src/services/daily-list/compile-daily-list.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { installPresets } from '../../../src/services/segments/install-presets.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { confirmAction } from '../../../src/tools/confirm-action.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { askerOf, type MadeCustomer, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-30T07:30:00Z');
const DAY_MS = 86_400_000;
const ago = (days: number, hours = 0) => new Date(NOW.getTime() - days * DAY_MS - hours * 3_600_000).toISOString();
const onDay = (days: number) => ago(days).slice(0, 10);

const database = await createTestDatabase();
afterAll(() => database.close());

/** An order every `every` days, the last of them so many days ago. */
const orders = (count: number, every: number, last: number, totalMinor = 10_000) =>
  Array.from({ length: count }, (_, at) => ({ placedAt: ago(last + at * every), totalMinor }));
const MAY_CALL = [
  { capturedAt: ago(900), channel: 'phone', purpose: 'marketing' as const },
  { capturedAt: ago(900), channel: 'phone', purpose: 'service' as const },
];
const person = (id: string, more: Partial<MadeCustomer>): MadeCustomer => ({
  id,
  owner: 'emma@example.com',
  consents: MAY_CALL,
  ...more,
  columns: { name: `Name of ${id}`, phone: '+44 20 7946 0018', country: 'United Kingdom', ...more.columns },
});

const CUSTOMERS: MadeCustomer[] = [
  person('SLIP', { orders: orders(12, 20, 62, 50_000) }),
  person('SILENT', { orders: orders(12, 20, 62, 50_000), consents: [] }),
  person('DONE', { orders: orders(12, 20, 62, 50_000), interactions: [{ at: ago(1), direction: 'outgoing' }] }),
  person('PLAIN', { orders: orders(3, 30, 5) }),
  person('ANGRY', {
    orders: orders(3, 30, 5),
    cases: [
      // So old that it comes after the others, however grave.
      { openedAt: ago(700), type: 'complaint', severity: 'urgent' },
      { openedAt: ago(4), type: 'complaint', severity: 'high' },
      { openedAt: ago(2), type: 'complaint', severity: 'low' },
      { openedAt: ago(9), type: 'complaint', status: 'resolved', resolvedAt: ago(8) },
    ],
  }),
  person('OLD', { orders: orders(3, 30, 5), cases: [{ openedAt: ago(700), type: 'complaint', severity: 'urgent' }] }),
  person('WROTE', {
    orders: orders(3, 30, 5),
    interactions: [{ at: ago(2), channel: 'email', direction: 'incoming' }],
  }),
  person('HEARD', {
    orders: orders(3, 30, 5),
    interactions: [
      { at: ago(12), channel: 'email', direction: 'incoming' },
      { at: ago(11), channel: 'email', direction: 'outgoing' },
    ],
  }),
  person('SAD', { orders: orders(3, 30, 5), surveys: [{ at: ago(3), kind: 'csat', score: 2 }] }),
  person('SADNPS', { orders: orders(3, 30, 5), surveys: [{ at: ago(3), kind: 'nps', score: 7 }] }),
  person('BORN', { orders: orders(3, 30, 5), columns: { birth_on: '1980-07-02' } }),
  person('WED', { orders: orders(3, 30, 5), dates: [{ kind: 'anniversary', onDay: '2020-07-01' }] }),
  person('LEAD', { opportunities: [{ openedAt: ago(50), stage: 'proposal', amountMinor: 900_000 }] }),
  person('STEP', { opportunities: [{ openedAt: ago(50), stage: 'proposal', amountMinor: 400_000 }] }),
  person('PLAN', { orders: orders(3, 30, 5) }),
  person('LATER', { orders: orders(3, 30, 5), cases: [{ openedAt: ago(4), type: 'complaint' }] }),
  { ...person('OTHER', { cases: [{ openedAt: ago(4), type: 'complaint' }] }), owner: 'max@example.com' },
  ...Array.from({ length: 30 }, (_, at) =>
    person(`FILL${at}`, { owner: 'max@example.com', orders: orders(1 + (at % 4), 40, 8, 1_000) }),
  ),
];

const staffOf = async (email: string) =>
  (await askerOf(database, email)) as Awaited<ReturnType<typeof askerOf>> & { staffId: number };

async function followUp(
  customer: string,
  owner: string | null,
  dueOn: string,
  more: Record<string, unknown> = {},
): Promise<number> {
  const row = { reason: 'Send the offer', source: 'person', urgency: 'normal', state: 'open', ...more };
  const columns = Object.keys(row);
  const [made] = await database.query<{ id: number }>(
    `insert into follow_ups (customer_id, owner_id, due_on, time_zone, created_by_email, created_at, ${columns.join(', ')})
     select c.id, (select id from staff where email = $2), $3, 'Europe/London', 'emma@example.com', $4,
       ${columns.map((_, at) => `$${at + 5}`).join(', ')} from customers c where c.external_id = $1 returning id`,
    [customer, owner, dueOn, ago(20), ...Object.values(row)],
  );
  return made!.id;
}

beforeAll(async () => {
  const staff = [
    { email: 'emma@example.com', name: 'Emma', role: 'rep', team: 'north' },
    { email: 'max@example.com', name: 'Max', role: 'rep', team: 'north' },
    { email: 'hanna@example.com', name: 'Hanna', role: 'manager', team: 'north' },
    { email: 'finn@example.com', name: 'Finn', role: 'manager', team: 'south' },
  ] as const;
  await makeCompany(database, { staff, customers: CUSTOMERS }, NOW);
  await database.execute(
    "update opportunities set next_step = 'Send the contract', next_step_on = $1 where amount_minor = 400000",
    [onDay(3)],
  );
  await followUp('PLAN', 'emma@example.com', onDay(0));
  await followUp('PLAN', 'emma@example.com', onDay(-3));
  await followUp('PLAIN', null, onDay(4), { urgency: 'high' });
  await followUp('OTHER', 'emma@example.com', onDay(0));
  await followUp('LATER', 'emma@example.com', onDay(-5), { source: 'reminder' });
  await installPresets(database, { now: NOW });
  await refreshSegments(database, { now: NOW });
});

const contextOf = async (email: string) => ({
  database,
  settings: await readSettings(database),
  asker: await askerOf(database, email),
  now: NOW,
  live: true,
  locale: 'en' as const,
  rowLimit: 100,
  front: 'cli' as const,
});

const listOf = async (email: string): Promise<Map<string, ListItem>> => {
  const { items } = await compileDailyList(database, await staffOf(email), NOW);
  return new Map(items.map((item) => [item.customer.id, item]));
};

async function ask(tool: string, input: object, email = 'emma@example.com') {
  const { answer } = await runTool({ tool, input }, await contextOf(email));
  return answer;
}

const textOf = (answer: Answer) =>
  answer.kind === 'report'
    ? [answer.title, ...answer.parts.map((part) => (part.kind === 'text' ? part.text : ''))].join('\n')
    : JSON.stringify(answer);

describe('a list of the day', () => {
  test('names each customer once, by the strongest reason, with its figure and the next step', async () => {
    const list = await listOf('emma@example.com');
    expect([...list.keys()]).toEqual(['STEP', 'LEAD', 'SLIP', ...[...list.keys()].slice(3)]);
    expect([...list.keys()].slice(3).sort()).toEqual(['ANGRY', 'BORN', 'PLAIN', 'PLAN', 'SAD', 'WED', 'WROTE']);
    expect(list.get('SLIP')).toMatchObject({
      reason: 'slipping',
      why: {
        en: 'VIP, no order for 62 days, usually every 20 days',
        zh: 'VIP 客户，已 62 天未下单，平时每 20 天一单',
      },
      nextStep: { en: 'Call them: ask what has changed since their last order' },
      evidence: { en: 'How often does SLIP buy?' },
    });
    expect(list.get('ANGRY')!.why.en).toBe('Complaint open for 4 days, 3 open');
    expect(list.get('STEP')!.why.en).toBe('Opportunity of £4,000: “Send the contract” is 3 days late');
    expect(list.get('WROTE')!.why.en).toBe('Their message (e-mail) is unanswered for 2 days');
    expect(list.get('BORN')!.why.zh).toBe('2 天后生日（2026年7月2日）');
    expect(list.get('PLAIN')).toMatchObject({
      ...{ reason: 'follow_up_overdue', followUpId: expect.any(Number), isPromise: true },
      nextStep: { en: expect.stringMatching(/^Do what was planned, then close follow-up \d+$/) },
    });
  });

  test('multiplies the factors that it shows', async () => {
    for (const { score } of (await listOf('emma@example.com')).values()) {
      const product = score.factors.reduce((sum, { value }) => sum * value, 1);
      expect(score.expectedValue).toBeCloseTo(product, 9);
      expect(score.factors.length).toBeGreaterThanOrEqual(3);
    }
    const slip = (await listOf('emma@example.com')).get('SLIP')!;
    // £6,000 in 282 days counts as a year's; 3.1 times the usual gap is 1.1 beyond the middle.
    expect(slip.score.factors.map(({ value }) => value)).toEqual([6000, 0.15, 0.72]);
  });

  test('leaves out who was contacted, put off or may not be contacted, and says so', async () => {
    const list = await listOf('emma@example.com');
    for (const id of ['DONE', 'LATER', 'OLD', 'SILENT', 'HEARD', 'SADNPS', 'OTHER']) expect(list.has(id)).toBe(false);
    const answer = await ask('daily_list', {});
    expect(textOf(answer)).toContain(
      'Not proposed although there was a reason: contacted in the last days: 1, put off until later: 1, complaint open for more than 180 days: 1, may not be contacted for it: 1.',
    );
    expect(textOf(await ask('daily_list', { customer: 'SILENT' }))).toMatch(
      /^Name of SILENT \(SILENT\) is not on today’s list\n• Valuable and slipping away: VIP, .*\n {2}£6,000 \(spent a year so far\) × 15% \(.*\) × 0\.72 \(silent for 3\.1 times their usual gap\) = £648\n {2}Not proposed: may not be contacted for it\./,
    );
    expect(textOf(await ask('daily_list', { customer: 'HEARD' }))).toContain('Nothing calls for a contact');
  });

  test('filters by a reason and cuts where it is told to', async () => {
    const due = (await ask('daily_list', { reason: 'follow_up_overdue' })) as ReportAnswer;
    expect(due.list).toMatchObject({ items: [{ customer: { id: 'PLAIN' } }], more: 0, remarks: [] });
    const first = (await ask('daily_list', { limit: 2 })) as ReportAnswer;
    expect(first.list).toMatchObject({ items: [{ customer: { id: 'STEP' } }, { customer: { id: 'LEAD' } }], more: 8 });
    expect(first.parts[0]).toMatchObject({
      total: 10,
      rows: [
        [1, 'STEP'],
        [2, 'LEAD'],
      ].map((row) => expect.arrayContaining(row)),
    });
  });

  test('is seen by its owner, the manager of their team, and nobody else', async () => {
    const { list, ...own } = (await ask('daily_list', { limit: 50 })) as ReportAnswer;
    expect(list?.items).toHaveLength(10);
    const seen = await ask('daily_list', { limit: 50, staff: 'Emma' }, 'hanna@example.com');
    expect(seen).toEqual(
      JSON.parse(JSON.stringify(own).replaceAll('Whom to contact today', 'Whom Emma should contact today')),
    );
    for (const other of ['max@example.com', 'finn@example.com']) {
      expect(await ask('daily_list', { staff: 'Emma' }, other)).toMatchObject({ kind: 'problem', code: 'forbidden' });
    }
    // Emma's follow-up about a customer of Max stands on his list: on hers it never could.
    const others = (await listOf('max@example.com')).get('OTHER');
    expect(others).toMatchObject({ reason: 'complaint_open', also: ['follow_up_due'] });
    expect((await listOf('emma@example.com')).has('OTHER')).toBe(false);
  });
});

describe('a reason that was no use', () => {
  test('counts less from then on, visibly, and is not named again for the customer', async () => {
    const mark = { customer: 'SLIP', reason: 'slipping', because: 'they moved away' };
    for (const counts of ['0.8 instead of 1', '0.64 instead of 0.8']) {
      const asked = (await ask('mark_not_useful', mark)) as ConfirmAnswer;
      expect(asked.text).toContain(`counts ${counts}`);
      const { answer } = await confirmAction(asked.id, await contextOf('emma@example.com'));
      expect(answer).toMatchObject({ kind: 'text' });
    }
    expect((await listOf('emma@example.com')).has('SLIP')).toBe(false);
    const told = textOf(await ask('daily_list', { customer: 'SLIP' }));
    expect(told).toContain('× 64% (you called this not useful 2 times: counts 0.64) = £414.72');
    expect(told).toContain('Not proposed: called not useful lately.');
    expect(textOf(await ask('daily_list', { customer: 'SLIP', staff: 'Emma' }, 'hanna@example.com'))).toContain(
      'Emma called this',
    );
    await database.execute('truncate list_feedback');
  });

  test('is refused for a customer of somebody else', async () => {
    const mark = { customer: 'OTHER', reason: 'complaint_open', because: 'x' };
    expect(await ask('mark_not_useful', mark)).toMatchObject({ kind: 'problem', code: 'not_found' });
  });
});

test('what came of follow-ups moves the chance from our estimate to the company’s own', async () => {
  const closed = { state: 'closed', outcome: 'order', closed_at: ago(10) };
  for (let at = 0; at < 12; at++) await followUp('FILL1', 'max@example.com', onDay(10), closed);
  for (let at = 0; at < 8; at++)
    await followUp('FILL1', 'max@example.com', onDay(10), { ...closed, outcome: 'no_answer' });
  await database.execute('update deployment set data_version = data_version + 1');
  const plan = (await listOf('emma@example.com')).get('PLAN')!;
  expect(plan.score.factors[1]).toMatchObject({
    value: 0.45,
    label: { en: 'chance that a contact changes something: our estimate 30%, here 12 of 20 closed ones did' },
  });
});
