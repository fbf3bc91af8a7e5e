import { fieldOf } from '../../domain/catalogue/fields.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { localDay, resolvePeriod } from '../../domain/period.ts';
import { lifecycleBoundsSql, metricsSql } from '../metrics/metrics-sql.ts';
import { populationSql } from '../population/population.ts';
import { columns, customerConditions, groupedBy, groupsSql, type Statement } from './statement-sql.ts';

/**
 * Figures of what became of those who stood somewhere when a period began (SEMANTICS.md, churn and conversion): `standing` buyers
 * active or dormant then, lost or not at its end; `awaited` prospects, with a first order in it or not.
 */
export function standingSql(
  source: 'standing' | 'awaited',
  measures: readonly MeasureKey[],
  statement: Statement,
): string {
  const groups = groupsSql(statement);
  const values = measures.map((key) => measureSql(key));
  const people = source === 'standing' ? standingRelation(statement) : awaitedRelation(statement);
  const from = populationSql(
    statement.population,
    {
      from: `(${people}) b`,
      customerKey: 'b.customer_id',
      conditions: customerConditions(statement, 'b.customer_id'),
      expressions: groups,
    },
    statement.binder,
  );
  return `select ${columns(groups, values)} ${from}${groupedBy(groups)}`;
}

/** `customer_id, is_lost` of the buyers who were active or dormant at the start; stages by the bounds of their own time. */
function standingRelation(statement: Statement): string {
  const { fromAt, toAt } = rangeOf(statement);
  return `select s.customer_id, t.stage = 'lost' as is_lost
    from (${stagesSql(fromAt, statement)}) s join (${stagesSql(toAt, statement)}) t using (customer_id)
    where s.stage in ('active', 'dormant')`;
}

/** `customer_id, stage` of every customer as of an instant, from the orders before it. */
function stagesSql(at: Date, { population, binder }: Statement): string {
  const { timeZone } = population.viewpoint.settings;
  const moment = { now: binder.bind(at, 'timestamptz'), timeZone: binder.bind(timeZone, 'text') };
  const stage = fieldOf('lifecycle').sql({
    today: binder.bind(localDay(at, timeZone), 'date'),
    dormantAfterDays: 'n.dormant_after_days',
    lostAfterDays: 'n.lost_after_days',
    now: moment.now,
    timeZone: moment.timeZone,
  });
  return `select m.customer_id, ${stage} as stage from (${metricsSql(moment)}) m cross join (${lifecycleBoundsSql(moment)}) n`;
}

/** `customer_id, has_ordered` of the prospects of the start. */
function awaitedRelation(statement: Statement): string {
  const { fromAt, toAt } = rangeOf(statement);
  const [from, to] = [fromAt, toAt].map((at) => statement.binder.bind(at, 'timestamptz'));
  return `select p.id as customer_id, coalesce(f.first_at < ${to}, false) as has_ordered
    from customers p left join (select customer_id, min(placed_at) as first_at from orders
      where status = 'completed' group by customer_id) f on f.customer_id = p.id
    where (p.created_at is null or p.created_at < ${from}) and (f.first_at is null or f.first_at >= ${from})`;
}

/** The period, which has a beginning (refuse-impossible.ts). */
function rangeOf({ request, population }: Statement): { fromAt: Date; toAt: Date } {
  const { now, settings } = population.viewpoint;
  const { fromAt, toAt } = resolvePeriod(request.period!, now, settings.timeZone);
  return { fromAt: fromAt!, toAt };
}

function measureSql(key: MeasureKey): string {
  const { from } = measureOf(key);
  if (!('sql' in from) || typeof from.sql !== 'string') throw new Error(`${key} is no figure of a standing`);
  return from.sql;
}
