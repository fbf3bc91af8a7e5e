import type { Cut, ScoreScheme } from '../../domain/scoring/scheme.ts';
import { rankScoreSql } from '../metrics/scores-sql.ts';

/** Ascending id, as SEMANTICS.md orders ties: the company's id, never the order in which rows were loaded. */
const BY_ID = 'length(c.external_id), c.external_id collate "C"';

/** A SELECT of one row of CutStatistics from a relation with METRIC_COLUMNS, over all its buyers. */
export function cutStatisticsSql({ recency, frequency, monetary }: ScoreScheme, metrics: string): string {
  const ids = frequency.by === 'first_come_rank' ? 'first_come.ids' : 'null::text[]';
  const counts = frequency.by === 'first_come_rank' ? 'first_come.counts' : statisticsSql(frequency, 'orders');
  return `with buyer as materialized (
      select customer_id, orders, last_order_on - date '1970-01-01' as last_day, revenue_minor from ${metrics} m where orders > 0
    )
    select (select count(*) from buyer) as buyers, ${statisticsSql(recency, 'last_day')} as recency, ${counts} as frequency,
      ${ids} as "frequencyIds", ${statisticsSql(monetary, 'revenue_minor')} as monetary
    ${frequency.by === 'first_come_rank' ? `from (${firstComeSql(frequency.bins)}) first_come` : ''}`;
}

function statisticsSql(cut: Cut, column: string): string {
  if (cut.by === 'edges' || cut.by === 'first_come_rank') return 'null::float8[]';
  const scores = Array.from({ length: cut.bins - 1 }, (_, at) => at + 2);
  if (cut.by === 'percent_rank') {
    const firsts = scores.map((score) => `min(${column}) filter (where score >= ${score})`);
    const ranked = `select ${column}, ${rankScoreSql(column, cut.bins)} as score from buyer`;
    return `(select array[${firsts.join(', ')}] from (${ranked}) ranked)`;
  }
  const shares = scores.map((score) => `${score - 1} / ${cut.bins}::float8`);
  return `(select percentile_cont(array[${shares.join(', ')}]) within group (order by ${column}) from buyer)`;
}

/** The buyers with whom the bins of the first-come rank begin: the first rank above 1 + k (n − 1) ÷ bins. */
function firstComeSql(bins: number): string {
  return `select array_agg(orders order by place) as counts, array_agg(external_id order by place) as ids
    from (
      select b.orders, c.external_id, row_number() over (order by b.orders, ${BY_ID}) as place, count(*) over () as buyers
      from buyer b join customers c on c.id = b.customer_id
    ) ranked
    where place = any(array[${Array.from({ length: bins - 1 }, (_, at) => `2 + ${at + 1} * (buyers - 1) / ${bins}`).join(', ')}])`;
}
