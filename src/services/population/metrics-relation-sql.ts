import type { Binder } from '../../db/sql.ts';
import { frozenCutsSql } from '../metrics/frozen-cuts-sql.ts';
import { metricsSql } from '../metrics/metrics-sql.ts';
import { scoresByCutsSql, scoresSql } from '../metrics/scores-sql.ts';
import type { MetricsBasis } from './metrics-basis.ts';
import type { Viewpoint } from './viewpoint.ts';

/**
 * The relation of the metrics as of the question's now, one row a customer, with scores: the stored table, or the same
 * SQL over the events before now. It spans the whole company, whoever asks: scores are company-wide. Those of a sample are
 * ranked within it.
 */
export function metricsRelationSql(
  { metrics, viewpoint, only }: { metrics: MetricsBasis['source']; viewpoint: Viewpoint; only?: readonly number[] },
  { bind }: Binder,
): string {
  if (metrics === 'stored') return 'customer_metrics';
  const moment = {
    now: bind(viewpoint.now, 'timestamptz'),
    timeZone: bind(viewpoint.settings.timeZone, 'text'),
    ...(only && { customers: bind(only, 'int[]') }),
  };
  const scores = metrics === 'computed' ? scoresSql('metrics') : scoresByCutsSql('metrics', frozenCutsSql(moment));
  return `(with metrics as (${metricsSql(moment)}) ${scores})`;
}
