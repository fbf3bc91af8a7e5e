import type { FieldKey } from '../../catalogue/fields.ts';
import type { EventKind } from '../../event-kind.ts';
import type { Locale } from '../../locale.ts';
import type { Period } from '../../period.ts';
import type { RelativeDay } from '../../relative-day.ts';
import type { Aggregate, Bounds, Comparison, ConsentCondition, Occurrence, ProductMatch } from '../schema.ts';
import type { Reader } from './reader.ts';

type Scalar = string | number | boolean;

/** What a condition says of its subject. */
export type Test =
  | { is: Comparison; value: Scalar | RelativeDay }
  | { is: 'in'; values: readonly Scalar[] }
  | { is: 'contains'; value: string }
  | { is: 'missing' };

/** Everything that can stand in a slot of a template. */
export type Slots = {
  field: FieldKey;
  customKey: string;
  test: Test;
  value: Scalar | RelativeDay;
  values: readonly Scalar[];
  /** So long before today. */
  ago: Scalar | RelativeDay;
  text: string;
  /** A value that shows its own type. */
  literal: Scalar;
  /** Records in the plural, with their filter. */
  events: Occurrence;
  next: Occurrence;
  /** One record, with its filter. */
  event: Occurrence;
  period: Period | 'ever';
  /** `figures` are those that the same words name. */
  measure: { aggregate: Aggregate; figures: readonly string[] };
  count: 'count';
  end: 'first' | 'last';
  days: number;
  channel: ConsentCondition['consent']['channel'];
  purpose: ConsentCondition['consent']['purpose'];
  status: ConsentCondition['is'];
  occasion: string;
  ahead: number;
  segment: string;
  customers: readonly string[];
  /** Within a filter: the kind of records, the text or figure that it speaks of. */
  kind: EventKind;
  eventText: string;
  figure: string;
  product: ProductMatch;
  bound: Bounds[number];
};

/** What the slots of a template hold, filled from left to right. */
export type Said = Partial<Slots>;

/** How a rule is written out. */
export type RuleTextContext = {
  locale: Locale;
  /** ISO 4217; the currency in which the rule's money is. */
  currency: string;
  /** Names what a product match found, for display: such a text does not read back. The match as asked when absent. */
  productText?: (match: ProductMatch) => string;
  /** The name of a segment; its key when absent. */
  segmentText?: (key: string) => string;
  /** Values of a list before the rest is only counted, for display: such a text does not read back. All of them when absent. */
  mostValues?: number;
};

/** How a sentence is read. */
export type RuleReadContext = {
  /** ISO 4217; amounts without a currency are in it, others are refused. */
  currency: string;
  /** The key of a segment by its name; a name that is not found is taken for a key. */
  segmentKey?: (name: string) => string | undefined;
};

/** The sentence's language; `either` also takes words of both. */
export type ReadContext = RuleReadContext & { locale: Locale | 'either' };

/** How what stands in one place of a sentence is written and read; a reading that fails is undefined. */
export type Slot<Value> = {
  write: (value: Value, said: Said, context: RuleTextContext) => string;
  read: (reader: Reader, said: Said, context: ReadContext) => Value | undefined;
};

export type SlotTable = { [Name in keyof Slots]?: Slot<Slots[Name]> };
