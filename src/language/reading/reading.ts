import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { GroupingKey } from '../../domain/catalogue/groupings.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { Period } from '../../domain/period.ts';
import type { ProductMatch, Rule } from '../../domain/rule/schema.ts';
import type { Bound, Cue, EventDraft, Item, Sense } from '../sense.ts';

export type ValueSense = Extract<Sense, { kind: 'value' }>;

/** Everything that a question says, before a tool is chosen. */
export type Reading = {
  /** Nouns of people: customers, buyers, new customers … */
  people: MeasureKey[];
  /** People are named by a noun that is also a condition: VIPs, 大客户. */
  namesPeople: boolean;
  measures: MeasureKey[];
  values: ValueSense[];
  rules: Rule[];
  events: EventDraft[];
  orderTotal: Bound[];
  /** "orders above 1000", not yet decided between their number and the total of each. */
  ordersAbove: Bound[];
  /** "countries with more than 50 customers". */
  peopleBounds: Bound[];
  /** What the verb itself counts: 下了多少单, "how many times did they order". */
  counted: MeasureKey | 'times' | null;
  /** With a share: whose total it is of. */
  among: Rule | null;
  isChinese: boolean;
  /** A noun that counts by itself: 客户数. */
  counts: boolean;
  /** Which records count, in figures of them. */
  recordTexts: Record<string, string>;
  products: ProductMatch[];
  customers: string[];
  fields: FieldKey[];
  periods: Period[];
  rank: Extract<Sense, { kind: 'rank' }> | null;
  statistic: Extract<Sense, { kind: 'statistic' }> | null;
  groups: { by: FieldKey | GroupingKey; which: boolean; plural: boolean }[];
  /** Several people or things are asked for: "best customers" against "best customer". */
  plural: { people: boolean; rank: boolean };
  cues: Set<Cue>;
  /** Currencies that were named with amounts. */
  currencies: Set<string>;
  /** Values whose readings differ: 新客户 as segment or as stage. */
  undecided: { values: ValueSense[]; item: Item }[];
  /** What nothing accounts for. */
  leftover: Item[];
};

/** Measures that count people; as a noun they also say whom to list. */
export const PEOPLE: readonly MeasureKey[] = [
  'customers',
  'buyers',
  'prospects',
  'new_customers',
  'active_customers',
  'one_time_buyers',
  'repeat_buyers',
  'returning_customers',
];

/** "ordered" alone, with or without a period. */
export function isBareOrder({ events, bounds, negated, match, total }: EventDraft): boolean {
  return events === 'orders' && bounds.length === 0 && !negated && match === undefined && total === undefined;
}
