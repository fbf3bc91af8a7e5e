import type { InputBlock } from '@slack/types';
import { fieldOf } from '../../../../domain/catalogue/fields.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { TRACKED_FIELDS, type TrackedField } from '../../../../domain/workflows/tracked-fields.ts';
import type { WorkflowTrigger } from '../../../../domain/workflows/workflow.ts';
import { type Entries, entryOf } from '../entries.ts';
import { menuField, redrawingMenuField, textField } from '../fields.ts';
import type { Choice, FormContext, FormPart } from '../form-part.ts';

type FieldTrigger = Extract<WorkflowTrigger, { when: 'field_changes' }>;

const TRACKED = Object.keys(TRACKED_FIELDS) as TrackedField[];
const FIELD: Bilingual = { en: 'Field', zh: '字段' };
const TO: Bilingual = { en: 'To', zh: '变为' };
const ANY: Choice & { label: Bilingual } = { value: 'any', text: '', label: { en: 'Anything', zh: '任意值' } };
const YES: Bilingual = { en: 'Yes', zh: '是' };
const NO: Bilingual = { en: 'No', zh: '否' };
const HINT: Bilingual = {
  en: 'Empty: any change. Of tags: the one that is new.',
  zh: '留空表示任何变化；标签指新增的标签。',
};
const OWN: Bilingual = { en: 'Our own fields', zh: '自有字段' };

/** A field of the customer's record changes, to a value or at all. */
export const FIELD_TRIGGER: FormPart<FieldTrigger> = {
  blocks(entries, form) {
    const field = entryOf(entries, 'field') ?? TRACKED[0]!;
    const place = { id: 'field', label: FIELD, locale: form.locale, chosen: field };
    return [redrawingMenuField(place, fieldsIn(form)), valueBlock(field, entries, form)];
  },
  read(entry) {
    const field = entry.needed('field');
    const offered = offeredValues(field);
    const words = offered
      ? entry.choice(`to.${field}`, [ANY.value, ...offered.map(({ value }) => value)])
      : entry.line(`to.${field}`);
    const to = words === undefined || (offered && words === ANY.value) ? undefined : storedValueOf(words, field);
    return { when: 'field_changes', field, ...(to !== undefined && { to }) };
  },
  fill: ({ field, to }) => ({ field, ...(to !== undefined && { [`to.${field}`]: String(to) }) }),
};

function fieldsIn({ locale, customFields }: FormContext): Choice[] {
  const kept = TRACKED.map((value) => ({ value, text: fieldOf(value).label[locale] }));
  if (customFields.length === 0) return kept;
  const ofRecord = { en: 'The record', zh: '客户资料' }[locale];
  return [
    ...kept.map((each) => ({ ...each, group: ofRecord })),
    ...customFields.map((name) => ({ value: `custom.${name}`, text: name, group: OWN[locale] })),
  ];
}

function valueBlock(field: string, entries: Entries, { locale }: FormContext): InputBlock {
  const id = `to.${field}`;
  const offered = offeredValues(field);
  const place = { id, label: TO, locale, entries };
  if (offered === undefined) return textField(place, { most: 300, optional: true, hint: HINT });
  const choices = offered.map(({ value, label }) => ({ value, text: label[locale] }));
  const chosen = { [id]: entryOf(entries, id) ?? ANY.value };
  return menuField({ ...place, entries: chosen }, [{ value: ANY.value, text: ANY.label[locale] }, ...choices]);
}

/** The values of a closed field; undefined where anything may be written. */
function offeredValues(field: string): readonly { value: string; label: Bilingual }[] | undefined {
  if (!isTrackedField(field)) return undefined;
  const { type, choices } = fieldOf(field);
  if (type !== 'boolean') return choices;
  return [
    { value: 'true', label: YES },
    { value: 'false', label: NO },
  ];
}

/** Fields of the company's own hold numbers and truths as well as words. */
function storedValueOf(words: string, field: string): string | number | boolean {
  const isOpen = !isTrackedField(field);
  if (isOpen && /^-?\d+(?:\.\d+)?$/.test(words)) return Number(words);
  const holdsTruth = isOpen || fieldOf(field).type === 'boolean';
  return holdsTruth && (words === 'true' || words === 'false') ? words === 'true' : words;
}

function isTrackedField(field: string): field is TrackedField {
  return Object.hasOwn(TRACKED_FIELDS, field);
}
