import { createBinder } from '../../db/sql.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { memberSql } from '../discovery/member-sql.ts';
import { sampledSql } from '../discovery/sample-sql.ts';
import { type Population, populationSql } from '../population/population.ts';
import { findSampledPopulation } from '../population/sampled-population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import type { Previewed } from './previewed.ts';

/** Customers whom something held a year ago, and those of them who ordered within the days after. */
export type Held = { customers: number; bought: number };

/** What a rule would have been worth; `sampled` is the share of the company looked at. Or why that cannot be told. */
export type BackTest =
  | { at: Date; days: number; sampled: number; rule: Held; before: Held | null; everybody: Held; unavailable?: never }
  | { unavailable: Bilingual };

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;
const WATCHED_DAYS = 90;
/** Customers looked at: a share among 1,000 of them is then known to about 3 percentage points. */
const MOST_LOOKED_AT = 20_000;

/**
 * Who would have been held a year ago and bought in the 90 days after, beside the segment's present rule and beside everybody. Attributes
 * are as of today: what they were is not kept.
 */
export async function backTest({ reader, segment }: Previewed, rule: Rule | undefined): Promise<BackTest> {
  const at = new Date(reader.now.getTime() - YEAR_DAYS * DAY_MS);
  const viewpoint: Viewpoint = { ...reader, now: at, live: false };
  const { share, ids } = await sampleCompany(viewpoint);
  const population = await findSampledPopulation(viewpoint, ids);
  if (!(await hasOrdersBefore(population))) return { unavailable: TOO_YOUNG };
  try {
    const everybody = await countHeld(population, undefined);
    const ofRule = await countHeld(population, rule);
    const before = segment === undefined ? null : await countHeld(population, { segment: segment.key });
    return { at, days: WATCHED_DAYS, sampled: share, rule: ofRule, before, everybody };
  } catch (error) {
    // A rule may name days that had not begun, or what is known of today only.
    if (error instanceof DomainError) return { unavailable: error.text };
    throw error;
  }
}

/** Customers of the whole company; a fixed part of them where they are many. */
async function sampleCompany({ database }: Viewpoint): Promise<{ share: number; ids: number[] }> {
  const [count] = await database.query<{ n: number }>('select count(*) as n from customers');
  const share = Math.min(1, MOST_LOOKED_AT / Math.max(1, count!.n));
  const binder = createBinder();
  const rows = await database.query<{ id: number }>(
    `select c.id from customers c where ${sampledSql(share, binder)}`,
    binder.values,
  );
  return { share, ids: rows.map(({ id }) => id) };
}

/** Whether anybody in scope had ordered by then. */
async function hasOrdersBefore(population: Population): Promise<boolean> {
  const { database, now } = population.viewpoint;
  const binder = createBinder();
  const conditions = [`b.placed_at < ${binder.bind(now, 'timestamptz')}`];
  const scope = { from: 'orders b', customerKey: 'b.customer_id', conditions, expressions: [] };
  const [row] = await database.query<{ found: boolean }>(
    `select exists (select 1 ${populationSql(population, scope, binder)}) as found`,
    binder.values,
  );
  return row!.found;
}

async function countHeld(population: Population, rule: Rule | undefined): Promise<Held> {
  const { viewpoint } = population;
  const resolved = await resolveConditions(viewpoint, { rule });
  const binder = createBinder();
  const [from, to] = [viewpoint.now, new Date(viewpoint.now.getTime() + WATCHED_DAYS * DAY_MS)];
  const bought = `exists (select 1 from orders b where b.customer_id = c.id and b.status = 'completed'
      and b.placed_at >= ${binder.bind(from, 'timestamptz')} and b.placed_at < ${binder.bind(to, 'timestamptz')})`;
  const conditions = [memberSql(resolved.rule, { population, resolved }, binder)];
  const [row] = await viewpoint.database.query<Held>(
    `select count(*) as customers, count(*) filter (where ${bought}) as bought
      ${populationSql(population, { conditions, expressions: ['c.id'] }, binder)}`,
    binder.values,
  );
  return row!;
}

const TOO_YOUNG: Bilingual = {
  en: 'There is no order older than a year, so there is nothing to test the rule on.',
  zh: '没有一年以前的订单，无法回测该条件。',
};
