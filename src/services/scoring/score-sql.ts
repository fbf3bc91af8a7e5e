import type { Binder } from '../../db/sql.ts';
import type { CutPoints } from '../../domain/scoring/cut-points.ts';

/** SQL of one of a buyer's scores by cut points, over `m` (metrics) and, for a first-come rank, `c` (customers). */
export function scoreSql(score: 'r' | 'f' | 'm', cuts: CutPoints, binder: Binder): string {
  const { bind } = binder;
  switch (score) {
    case 'r':
      return `1 + width_bucket(m.last_order_on, ${bind(cuts.recencyOn, 'date[]')})`;
    case 'f':
      return frequencySql(cuts, binder);
    case 'm':
      return `1 + width_bucket(m.revenue_minor, ${bind(cuts.revenueMinor, 'bigint[]')})`;
  }
}

function frequencySql({ orders, orderIds }: CutPoints, { bind }: Binder): string {
  if (orderIds.length === 0) return `1 + width_bucket(m.orders, ${bind(orders, 'int[]')})`;
  const reached = orders.map((count, at) => {
    const id = bind(orderIds[at]!, 'text');
    return `((m.orders, length(c.external_id), c.external_id collate "C") >= (${bind(count, 'int')}, length(${id}), ${id}))::int`;
  });
  return `1 + ${reached.join(' + ')}`;
}
