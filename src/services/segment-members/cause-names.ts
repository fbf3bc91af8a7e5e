import type { Bilingual } from '../../domain/locale.ts';
import type { SegmentCause } from '../segments/segment-cause.ts';

/** Why somebody came or went, for people. */
export const CAUSE_NAMES: Record<SegmentCause, Bilingual> = {
  own_event: { en: 'own orders or other records', zh: '客户自身的订单或记录' },
  ageing: { en: 'time passing', zh: '时间推移' },
  cut_points_moved: { en: 'cut points moved (others changed)', zh: '分档线移动（因其他客户变化）' },
  rule_edited: { en: 'rule edited', zh: '规则修改' },
  data_corrected: { en: 'data corrected', zh: '数据更正' },
  merged: { en: 'customers merged', zh: '客户合并' },
  consent_changed: { en: 'consent changed', zh: '许可变更' },
  manual: { en: 'by hand (tags)', zh: '人工操作（标签）' },
};
