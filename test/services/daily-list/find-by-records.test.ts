import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar-day.ts';
import type { ListFinding } from '../../../src/domain/daily-list/list-finding.ts';
import { findByRecords } from '../../../src/services/daily-list/find-by-records.ts';
import { findListScene } from '../../../src/services/daily-list/find-list-scene.ts';
import { askerOf, type MadeOrder, makeCompany } from '../../support/company.ts';
import { randomCompany, seeded } from '../../support/random-company.ts';
import { type ListWorld, type MadeFollowUp, reasonsByHand } from '../../support/reasons-by-hand.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const OWNERS = ['rep@example.com', 'mate@example.com', null];
const STAFF = [
  { email: 'rep@example.com', role: 'rep', team: 'north' },
  { email: 'mate@example.com', role: 'rep', team: 'north' },
  { email: 'head@example.com', role: 'manager', team: 'north' },
] as const;
const ZONES = ['Asia/Shanghai', 'America/Los_Angeles', 'Europe/London'];

/** Half past midnight and half past eleven at night, where a day may be the wrong one. */
const SCENES = [
  { seed: 11, now: new Date('2012-02-27T16:30:00Z'), timeZone: 'Asia/Shanghai' },
  { seed: 12, now: new Date('2012-02-28T15:30:00Z'), timeZone: 'Asia/Shanghai' },
  { seed: 13, now: new Date('2011-02-28T08:30:00Z'), timeZone: 'America/Los_Angeles' },
  { seed: 14, now: new Date('2012-11-21T07:30:00Z'), timeZone: 'America/Los_Angeles' },
];

/** A third has no next step; the others have one within a few days of today. */
const nextStepFrom = (today: string) => (amountMinor: number) =>
  (amountMinor / 50) % 3 === 0 ? null : addDays(today, ((amountMinor / 50) % 7) - 3);

/** Orders at one interval, the last of them about as long ago as somebody begins to slip away, or is lost. */
function rhythmic(random: () => number, now: Date): MadeOrder[] {
  const every = [6, 9, 10, 20, 30, 36][Math.floor(random() * 6)]!;
  const [least, most] = random() < 0.5 ? [Math.floor(every * 1.5) - 1, 4] : [12, 110];
  const last = least + Math.floor(random() * most);
  return Array.from({ length: 1 + Math.floor(random() * 5) }, (_, at) => ({
    placedAt: new Date(now.getTime() - (last + at * every) * 86_400_000).toISOString(),
    totalMinor: 1_000,
  }));
}

/** What the reference says of a finding. */
function told({ reason, figures }: ListFinding): string | null {
  switch (reason) {
    case 'follow_up_due':
    case 'follow_up_overdue':
      return `${reason} ${figures.daysLate} ${figures.urgency}`;
    case 'complaint_open':
      return `${reason} ${figures.severity} ${figures.openDays} ${figures.complaints}`;
    case 'reply_waiting':
      return `${reason} ${figures.waitingDays}`;
    case 'slipping':
      return `${reason} ${figures.recencyDays} ${figures.usualDays}`;
    case 'opportunity_due':
      return `${reason} ${figures.amountMinor} ${figures.daysLate}`;
    case 'opportunity_stalled':
      return `${reason} ${figures.amountMinor}`;
    case 'bad_score':
      return `${reason} ${figures.daysAgo}`;
    case 'birthday':
    case 'anniversary':
      return `${reason} ${figures.inDays}`;
    default:
      return null;
  }
}

test.each(SCENES)(
  'finds what a look at every record finds (seed $seed)',
  { timeout: 120_000 },
  async ({ seed, now, timeZone }) => {
    const database = await createTestDatabase();
    try {
      const random = seeded(seed);
      const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
      const made = randomCompany({ customers: 300, seed, now, timeZone });
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
      const customers = made.customers.map((customer, at) => ({
        ...customer,
        owner: pick(OWNERS),
        ...(at % 2 === 0 && { orders: rhythmic(random, now) }),
        columns: {
          ...customer.columns,
          vip: random() < 0.7,
          birth_on: pick([null, '1980-02-29', '1990-02-28', '1990-03-01', addDays(today, -3650)]),
        },
      }));
      const settings = await makeCompany(database, { ...made, staff: STAFF, customers }, now);
      const nextStepOn = nextStepFrom(today);
      await database.execute(
        `update opportunities set next_step_on = case when (amount_minor / 50) % 3 <> 0 then $1::date + ((amount_minor / 50) % 7 - 3)::int end`,
        [today],
      );
      const followUps: MadeFollowUp[] = Array.from({ length: 120 }, () => ({
        ...{ customer: pick(customers).id, owner: pick([...OWNERS, 'head@example.com']), timeZone: pick(ZONES) },
        ...{ dueOn: addDays(today, Math.floor(random() * 8) - 5), urgency: pick(['low', 'normal', 'high']) },
      }));
      for (const { customer, owner, dueOn, timeZone: zone, urgency } of followUps) {
        await database.execute(
          `insert into follow_ups (customer_id, owner_id, reason, source, due_on, time_zone, urgency, created_by_email, created_at)
         select c.id, (select id from staff where email = $2), 'x', 'person', $3, $4, $5, 'x', $6 from customers c where c.external_id = $1`,
          [customer, owner, dueOn, zone, urgency, now],
        );
      }
      const asker = await askerOf(database, 'rep@example.com');
      const scene = await findListScene({ database, settings, asker, now, live: true });
      const { dormantAfterDays, lostAfterDays } = scene.population.clock;
      const standings = await database.query<{ id: string; isVip: boolean; isHigh: boolean }>(
        `select c.external_id as id, c.vip or coalesce(m.m_score = 5 and m.f_score >= 4, false) as "isVip",
         coalesce(m.m_score = 5, false) as "isHigh" from customers c join customer_metrics m on m.customer_id = c.id`,
      );
      const world: ListWorld = {
        ...{ now, timeZone, owner: 'rep@example.com', dormantAfterDays, lostAfterDays, followUps, nextStepOn },
        seeing: ['head@example.com'],
        birthdayDaysAhead: scene.policy.birthdayDaysAhead,
        standing: new Map(standings.map(({ id, ...standing }) => [id, standing])),
      };
      const ids = await database.query<{ id: number; externalId: string }>(
        'select id, external_id as "externalId" from customers',
      );
      const nameOf = new Map(ids.map(({ id, externalId }) => [id, externalId]));

      const found = await findByRecords(scene);
      const byCustomer = Map.groupBy(found, ({ customerId }) => nameOf.get(customerId)!);
      const kinds = new Set(found.map(({ finding }) => finding.reason));
      for (const customer of customers) {
        const says = (byCustomer.get(customer.id) ?? []).map(({ finding }) => told(finding)).sort();
        expect([customer.id, ...says]).toEqual([customer.id, ...reasonsByHand(customer, world)]);
      }
      expect(kinds.size).toBeGreaterThanOrEqual(8);
    } finally {
      await database.close();
    }
  },
);
