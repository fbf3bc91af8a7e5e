import type { Bilingual } from '../locale.ts';
import type { Rule } from '../rule/schema.ts';

/** What a segment is about; lists and reports group by it. */
export const SEGMENT_TOPICS = {
  value: { en: 'Value', zh: '价值' },
  lifecycle: { en: 'Lifecycle', zh: '生命周期' },
  behaviour: { en: 'Behaviour', zh: '行为' },
  rfm: { en: 'RFM', zh: 'RFM' },
  demography: { en: 'Demography', zh: '人口特征' },
  geography: { en: 'Geography', zh: '地域' },
  account: { en: 'Account size', zh: '客户规模' },
  need: { en: 'Need', zh: '需求' },
  care: { en: 'Care', zh: '关怀' },
  custom: { en: 'Own', zh: '自定义' },
} as const satisfies Record<string, Bilingual>;
export type SegmentTopic = keyof typeof SEGMENT_TOPICS;

/** Starter packs: what a company of this kind begins with. */
export const SEGMENT_PACKS = {
  retail: { en: 'B2C retail', zh: 'B2C 零售' },
  b2b: { en: 'B2B', zh: 'B2B 企业客户' },
} as const satisfies Record<string, Bilingual>;
export type SegmentPack = keyof typeof SEGMENT_PACKS;

/** What a company's own data decides in a preset when it is installed; null where the data does not say. */
export type PresetFacts = {
  /** Where the company is at home, as its customers' countries are written: the setting, or the country of most customers. */
  homeCountry: string | null;
  /** The region of most customers of that country. */
  homeRegion: string | null;
  /** 40th and 80th percentile of the buyers' average order values, rounded to two digits, major units. */
  orderValues: { mid: number; high: number } | null;
  /** 90th percentile of what buyers spent within 12 months, rounded to two digits, major units. */
  bigYear: number | null;
};

/** A segment that every company starts with and may edit. */
export type SegmentPreset = {
  key: string;
  name: Bilingual;
  /** Why it is worth a segment, in one line. */
  reason: Bilingual;
  topic: SegmentTopic;
  packs: readonly SegmentPack[];
  /** Null until the data says what the rule needs. */
  rule: (facts: PresetFacts) => Rule | null;
  /** How its customers are treated. */
  playbook: Bilingual;
};
