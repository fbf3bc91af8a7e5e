import type { Database } from '../../src/db/database.ts';
import { type Binder, createBinder } from '../../src/db/sql.ts';
import type { CustomerFacts } from '../../src/domain/customer-facts.ts';
import type { RuleContext } from '../../src/domain/rule/rule-context.ts';
import type { ProductMatch, Rule } from '../../src/domain/rule/schema.ts';
import { type RuleSqlContext, ruleSql } from '../../src/domain/rule/to-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../../src/services/population/population.ts';
import type { SEGMENT_KEYS } from './random-rules.ts';

/** What the segments mean that random rules speak of; one speaks of the other. */
const SEGMENTS: Record<(typeof SEGMENT_KEYS)[number], Rule> = {
  regulars: { events: 'orders', aggregate: 'count', is: 'gte', value: 2 },
  sleepers: { all: [{ segment: 'regulars' }, { field: 'recency', is: 'gt', value: 60 }] },
};

export function segmentRule(key: string): Rule {
  return SEGMENTS[key as keyof typeof SEGMENTS];
}

/** What matches mean among the made products: A1 and B2 are lamps, A1 and C3 red, A1 for the home, the others for the garden. */
export function skusOf(match: ProductMatch): string[] {
  if ('sku' in match) return [match.sku];
  if ('name' in match) return match.name === 'lamp' ? ['A1', 'B2'] : ['A1', 'C3'];
  return match.category === 'home' ? ['A1'] : ['B2', 'C3', 'D4'];
}

/** The ids of our own of the products that a match means. */
export async function productIdsIn(database: Database): Promise<(match: ProductMatch) => number[]> {
  const products = await database.query<{ id: number; sku: string }>('select id, sku from products');
  const idOfSku = new Map(products.map(({ id, sku }) => [sku, id]));
  return (match) => skusOf(match).flatMap((sku) => idOfSku.get(sku) ?? []);
}

/** What a random rule depends on in memory. */
export function ruleContext({ clock }: Pick<Population, 'clock'>): RuleContext {
  return { clock, currency: 'GBP', productSkus: (match) => new Set(skusOf(match)), segmentRule };
}

/** The same in SQL. */
function ruleSqlContext(
  population: Population,
  binder: Binder,
  productIds: (match: ProductMatch) => number[],
): RuleSqlContext {
  const { now, timeZone } = population.clock;
  const field = fieldSqlContext(population, binder);
  return { bind: binder.bind, now, timeZone, currency: 'GBP', customerKey: 'c.id', productIds, segmentRule, field };
}

/** The company's ids of those who satisfy a rule, by one statement of its own. */
export async function idsBySql(
  rule: Rule,
  population: Population,
  productIds: (match: ProductMatch) => number[],
): Promise<string[]> {
  const binder = createBinder();
  const condition = ruleSql(rule, ruleSqlContext(population, binder, productIds));
  const from = populationSql(population, { conditions: [condition], expressions: ['c.external_id'] }, binder);
  const rows = await population.viewpoint.database.query<{ id: string }>(
    `select c.external_id as id ${from}`,
    binder.values,
  );
  return rows.map(({ id }) => id).sort();
}

/** Those of the customers who pass, by the company's ids. */
export function idsWho(passes: (facts: CustomerFacts) => boolean, customers: readonly CustomerFacts[]): string[] {
  return customers
    .filter(passes)
    .map(({ customerId }) => customerId)
    .sort();
}
