import { FIELD_KEYS, type FieldKey, fieldOf } from '../../../catalogue/fields.ts';
import { createLexicon, takeLongest } from '../lexicon.ts';
import { quoted, takeQuoted } from '../quoted.ts';
import { expectHere, takePhrase } from '../reader.ts';
import type { Slot, SlotTable } from '../said.ts';
import { listText, takeList } from './values.ts';

const FIELDS = createLexicon<FieldKey>(
  FIELD_KEYS.flatMap((key) => [fieldOf(key).label.en, fieldOf(key).label.zh].map((label) => [label, key] as const)),
  FIELD_KEYS.flatMap((key) => {
    const { synonyms } = fieldOf(key);
    return [key, ...(synonyms?.en ?? []), ...(synonyms?.zh ?? [])].map((word) => [word, key] as const);
  }),
);

const FIELD_LABELS = FIELD_KEYS.map((key) => fieldOf(key).label);

const field: Slot<FieldKey> = {
  write: (key, _said, { locale }) => fieldOf(key).label[locale],
  read: (reader) =>
    takeLongest(reader, FIELDS) ??
    expectHere(
      reader,
      { en: 'a field such as "Country" or "Orders"', zh: '字段，如“国家”或“订单数”' },
      { names: FIELD_LABELS },
    ),
};

const customKey: Slot<string> = {
  write: (key, _said, { locale }) => quoted(key, locale),
  read: takeQuoted,
};

const segment: Slot<string> = {
  write: (key, _said, { locale, segmentText }) => quoted(segmentText?.(key) ?? key, locale),
  read: (reader, _said, { segmentKey }) => {
    const name = takeQuoted(reader);
    return name && (segmentKey?.(name) ?? name);
  },
};

const customers: Slot<readonly string[]> = {
  write: (ids, _said, context) => listText(ids, (id) => quoted(id, context.locale), context),
  read: (reader) => {
    const from = reader.at;
    if (takePhrase(reader, ')')) {
      reader.at = from;
      return [];
    }
    return takeList(reader, () => takeQuoted(reader));
  },
};

/** What a condition is about: a field, a field of the company's own, a segment, a list of customers. */
export const SUBJECT_SLOTS = { field, customKey, segment, customers } satisfies SlotTable;
