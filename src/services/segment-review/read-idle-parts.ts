import { createBinder } from '../../db/sql.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import type { ProductMatch, Rule } from '../../domain/rule/schema.ts';
import { ruleSql } from '../../domain/rule/to-sql.ts';
import { partsOfRule, type RulePart } from '../../domain/segments/review/parts-of-rule.ts';
import { sampledSql } from '../discovery/sample-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import type { SegmentRules } from '../segments/find-segment-rules.ts';
import type { SegmentRow } from '../segments/segment-row.ts';

type Judged = { segment: SegmentRow; rule: Rule; part: RulePart };
type Look = { population: Population; products: SegmentRules['products'] };

/**
 * The parts of segments' rules without which, now and in scope, the same customers would satisfy them. What decides something among a
 * share of the customers does so among all; only the others are looked at in full.
 */
export async function readIdleParts(
  population: Population,
  segments: readonly SegmentRow[],
  { rules, products, share }: Pick<SegmentRules, 'rules' | 'products'> & { share: number },
): Promise<ReadonlyMap<number, RulePart[]>> {
  const isTold = (rule: Rule) =>
    population.predictions.unavailable === undefined || !recordsOf(rule, () => NOBODY).has('predictions');
  const judged = segments.flatMap((segment): Judged[] => {
    const rule = ownRule(segment, rules.get(segment.key)!);
    return isTold(rule) ? partsOfRule(rule).map((part) => ({ segment, rule, part })) : [];
  });
  const look = { population, products };
  const suspects = share < 1 ? await thoseIdle(judged, share, look) : judged;
  const idle = await thoseIdle(suspects, 1, look);
  return new Map(
    [...Map.groupBy(idle, ({ segment }) => segment.id)].map(([id, parts]) => [id, parts.map(({ part }) => part)]),
  );
}

async function thoseIdle(judged: readonly Judged[], share: number, { population, products }: Look): Promise<Judged[]> {
  if (judged.length === 0) return [];
  const { settings, now, database } = population.viewpoint;
  const { bind, values } = createBinder();
  const context = {
    ...{ bind, now, timeZone: settings.timeZone, currency: settings.currency, customerKey: 'c.id' },
    ...{ productIds: (match: ProductMatch) => products(match).ids, segmentRule: () => NOBODY },
    field: fieldSqlContext(population, { bind, values }),
  };
  const differs = judged.map(
    ({ rule, part }) =>
      `coalesce(bool_or((${ruleSql(rule, context)}) is true <> ((${ruleSql(part.rest, context)}) is true)), false)`,
  );
  const conditions = [sampledSql(share, { bind, values })];
  const from = populationSql(population, { conditions, expressions: ['c.id', ...differs] }, { bind, values });
  const [row] = await database.query<{ decides: boolean[] }>(
    `select array[${differs.join(', ')}] as decides ${from}`,
    values,
  );
  return judged.filter((_, at) => !row!.decides[at]);
}

/** Without what a ladder adds to a rung: that is no part of the segment's own rule. */
function ownRule({ ladderId, rung }: SegmentRow, effective: Rule): Rule {
  return ladderId !== null && rung! > 1 && 'all' in effective ? effective.all[0]! : effective;
}

const NOBODY: Rule = { any: [] };
