import type { CellType, Unit } from '../answer.ts';
import type { CustomerFacts, FactsClock } from '../customer-facts.ts';
import type { EventKind } from '../event-kind.ts';
import type { Bilingual } from '../locale.ts';

/** A value of a closed field, with the words that people use for it. */
export type Choice = {
  value: string;
  label: Bilingual;
  synonyms?: Synonyms;
};

/** Further words for the same thing beside the label; English in the singular. */
export type Synonyms = { en?: readonly string[]; zh?: readonly string[] };

/** How rule values of a field are typed. Money is compared in major units. A `list` field holds several texts. */
export type FieldType = 'text' | 'choice' | 'country' | 'number' | 'money' | 'day' | 'boolean' | 'list';

/**
 * What a field's SQL may refer to: aliases `c` (customers), `m` (metrics as of the question's now), `s` (owner),
 * `pr` (predictions for the question's day) and these bound placeholders.
 */
export type FieldSqlContext = {
  /** `timestamptz` placeholder. */
  now: string;
  /** `text` placeholder: the business time zone. */
  timeZone: string;
  /** `date` placeholder: the local day of now. */
  today: string;
  /** `int` placeholder: N2. */
  dormantAfterDays: string;
  /** `int` placeholder: N3. */
  lostAfterDays: string;
};

/** What a field or condition is read from; the records of segment_touches, and what no import touches: scores and predictions. */
export type RecordSource =
  | Exclude<EventKind, 'closings'>
  | 'attributes'
  | 'consents'
  | 'dates'
  | 'products'
  | 'scores'
  | 'predictions';

/** Who may see a field: everyone in scope, or only on a customer's own portrait (and never a model). */
type Privacy = 'open' | 'contact';

/** One entry of the table of fields: everything that the rest of the system knows about a field of a customer. */
export type Field = {
  label: Bilingual;
  synonyms?: Synonyms;
  type: FieldType;
  unit?: Unit;
  privacy: Privacy;
  /** SQL value; money in minor units, a list as text[]. */
  sql: (context: FieldSqlContext) => string;
  /** The same value in memory; money in minor units. */
  read: (facts: CustomerFacts, clock: FactsClock) => string | number | boolean | readonly string[] | null;
  /** What it is derived from; absent where it is kept with the customer. */
  derivedFrom?: readonly RecordSource[];
  /** Closed set of values; an open field's values come from the data. */
  choices?: readonly Choice[];
  /** Figures may be broken down by it. */
  groupable?: true;
  /** Only buyers have one: a breakdown by it leaves prospects out instead of calling them "not recorded". */
  ofBuyers?: true;
  /** From the latest run of the prediction model: refused for another day, and where the model is not usable. */
  predicted?: true;
  /** Column of the customer's CSV import. */
  importable?: true;
};

/** How a value of a field type shows in a table. */
export function cellTypeOf(type: FieldType): CellType {
  switch (type) {
    case 'text':
    case 'choice':
    case 'list':
      return 'text';
    case 'number':
    case 'money':
      return 'number';
    default:
      return type;
  }
}
