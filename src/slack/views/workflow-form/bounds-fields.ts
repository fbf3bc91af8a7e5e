import type { InputBlock } from '@slack/types';
import type { Bilingual } from '../../../domain/locale.ts';
import type { Bounds } from '../../../domain/rule/schema.ts';
import { type Entries, entryOf } from './entries.ts';
import type { EntryReader } from './entry-reader.ts';
import { numberField, redrawingMenuField } from './fields.ts';
import { choicesOf, type FormContext } from './form-part.ts';

const BOUNDS = ['any', 'gte', 'gt', 'lte', 'lt', 'eq', 'between'] as const;
type BoundKind = (typeof BOUNDS)[number];

const LABELS: Readonly<Record<BoundKind, Bilingual>> = {
  any: { en: 'Any', zh: '不限' },
  gte: { en: 'At least', zh: '不低于' },
  gt: { en: 'More than', zh: '高于' },
  lte: { en: 'At most', zh: '不高于' },
  lt: { en: 'Less than', zh: '低于' },
  eq: { en: 'Exactly', zh: '等于' },
  between: { en: 'Between', zh: '介于' },
};
const NUMBER: Bilingual = { en: 'Number', zh: '数值' };
const FROM: Bilingual = { en: 'From', zh: '从' };
const TO: Bilingual = { en: 'To', zh: '到' };

/** The bounds of a figure: how it is compared, and the one or two numbers that this needs. */
export function boundsBlocks(id: string, label: Bilingual, entries: Entries, { locale }: FormContext): InputBlock[] {
  const kind = entryOf(entries, id) ?? 'any';
  const at = (field: string, label: Bilingual) => ({ id: `${id}.${field}`, label, locale, entries });
  const numbers =
    kind === 'any'
      ? []
      : kind === 'between'
        ? [numberField(at('from', FROM)), numberField(at('to', TO))]
        : [numberField(at('number', NUMBER))];
  return [redrawingMenuField({ id, label, locale, chosen: kind }, choicesOf(BOUNDS, LABELS, locale)), ...numbers];
}

export function readBounds(id: string, entry: EntryReader): Bounds | undefined {
  const kind = entry.choice(id, BOUNDS);
  if (kind === 'any') return undefined;
  if (kind !== 'between') return [{ is: kind, value: entry.number(`${id}.number`) }];
  const [from, to] = [entry.number(`${id}.from`), entry.number(`${id}.to`)];
  if (from > to) entry.refuse(`${id}.to`, { en: 'This must not be less than the other.', zh: '不能小于前一个数值。' });
  return [
    { is: 'gte', value: from },
    { is: 'lte', value: to },
  ];
}

/** Of two bounds only those of a range fit; others are lost, which whoever fills a form notices (fill-form.ts). */
export function fillBounds(id: string, bounds: Bounds | undefined): Entries {
  const [first, second] = bounds ?? [];
  if (first === undefined) return {};
  if (second !== undefined)
    return { [id]: 'between', [`${id}.from`]: String(first.value), [`${id}.to`]: String(second.value) };
  return { [id]: first.is, [`${id}.number`]: String(first.value) };
}
