import { SLIPPING } from '../../../domain/daily-list/reasons/slipping.ts';
import type { ReasonSql } from '../list-scene.ts';

/**
 * VIPs and customers of high value who are late: by their own purchase interval where they have one, else beyond N2; who is silent for
 * longer than N3, and three of their own intervals, is lost and no matter for a morning.
 */
export const slippingSql: ReasonSql = ({ population }, { bind }) => {
  const { dormantAfterDays, lostAfterDays } = population.clock;
  const [n2, n3] = [bind(dormantAfterDays, 'int'), bind(lostAfterDays, 'int')];
  return `select id, jsonb_build_object('isVip', is_vip, 'recencyDays', recency_days, 'usualDays', median_gap_days, 'dormantAfterDays', ${n2})
    from mine where (is_vip or is_high)
      and case when median_gap_days is null then recency_days > ${n2}
        else recency_days > ${SLIPPING.timesUsual} * median_gap_days and recency_days >= ${SLIPPING.fewestDays} end
      and recency_days <= greatest(${n3}, 3 * coalesce(median_gap_days, 0))`;
};
