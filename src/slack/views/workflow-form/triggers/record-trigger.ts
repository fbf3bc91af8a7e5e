import type { InputBlock } from '@slack/types';
import { EVENT_KIND_TABLE, eventKindOf } from '../../../../domain/catalogue/event-kinds.ts';
import { EVENT_KINDS, type EventKind } from '../../../../domain/event-kind.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { Bounds, ProductMatch } from '../../../../domain/rule/schema.ts';
import type { WorkflowTrigger } from '../../../../domain/workflows/workflow.ts';
import { boundsBlocks, fillBounds, readBounds } from '../bounds-fields.ts';
import { type Entries, entryOf } from '../entries.ts';
import type { EntryReader } from '../entry-reader.ts';
import { menuField, redrawingMenuField, textField } from '../fields.ts';
import { choicesOf, type FormContext, type FormPart } from '../form-part.ts';
import { fillProduct, productBlocks, readProduct } from './product-fields.ts';

type RecordTrigger = Extract<WorkflowTrigger, { when: 'record' }>;

const KIND: Bilingual = { en: 'Kind of record', zh: '记录种类' };
const ANY: Bilingual = { en: 'Any', zh: '不限' };
const ANY_VALUE = 'any';

/** A record happens: its kind, and what it must be like. A property of a usage event is said in words only. */
export const RECORD_TRIGGER: FormPart<RecordTrigger> = {
  blocks(entries, form) {
    const of = kindIn(entries);
    const labels = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, capitalised(EVENT_KIND_TABLE[kind].label)]));
    const kinds = choicesOf(EVENT_KINDS, labels as Record<EventKind, Bilingual>, form.locale);
    const place = { id: 'of', label: KIND, locale: form.locale, chosen: of };
    return [redrawingMenuField(place, kinds), ...filterBlocks(of, entries, form)];
  },
  read(entry) {
    const of = entry.choice('of', EVENT_KINDS);
    const where = readFilter(of, entry);
    return { when: 'record', of, ...(Object.keys(where).length > 0 && { where }) };
  },
  fill: ({ of, where = {} }) => ({ of, ...fillFilter(of, where) }),
};

function kindIn(entries: Entries): EventKind {
  const entered = entryOf(entries, 'of');
  return EVENT_KINDS.find((each) => each === entered) ?? 'orders';
}

function filterBlocks(of: EventKind, entries: Entries, form: FormContext): InputBlock[] {
  const { locale, currency } = form;
  const { texts, figure, products } = eventKindOf(of);
  const fields = Object.entries(texts).map(([key, { label, choices }]) => {
    const id = `${of}.${key}`;
    const place = { id, label: capitalised(label), locale, entries };
    if (choices === undefined) return textField(place, { most: 300, optional: true });
    const offered = choices.map(({ value, label: text }) => ({ value, text: text[locale] }));
    const chosen = { [id]: entryOf(entries, id) ?? ANY_VALUE };
    return menuField({ ...place, entries: chosen }, [{ value: ANY_VALUE, text: ANY[locale] }, ...offered]);
  });
  const bounds =
    figure && isFilter(of) ? boundsBlocks(`${of}.${figure.key}`, withUnit(figure, currency), entries, form) : [];
  return [...fields, ...bounds, ...(products ? productBlocks(entries, form) : [])];
}

function readFilter(of: EventKind, entry: EntryReader): Record<string, unknown> {
  const { texts, figure, products } = eventKindOf(of);
  const said = Object.keys(texts).map((key) => [key, entry.line(`${of}.${key}`)] as const);
  const bounds = figure && isFilter(of) ? readBounds(`${of}.${figure.key}`, entry) : undefined;
  const product = products ? readProduct(entry) : undefined;
  return {
    ...Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== ANY_VALUE)),
    ...(bounds && { [figure!.key]: bounds }),
    ...(product && { product }),
  };
}

function fillFilter(of: EventKind, where: Readonly<Record<string, unknown>>): Entries {
  const { texts, figure } = eventKindOf(of);
  const said = Object.keys(texts).flatMap((key) => (where[key] === undefined ? [] : [[`${of}.${key}`, where[key]]]));
  return {
    ...(Object.fromEntries(said) as Entries),
    ...(figure && fillBounds(`${of}.${figure.key}`, where[figure.key] as Bounds | undefined)),
    ...fillProduct(where.product as ProductMatch | undefined),
  };
}

/** Days to resolve are compared, but no filter: nobody knows them when a case opens. */
function isFilter(of: EventKind): boolean {
  return of !== 'cases';
}

function withUnit({ label, unit }: { label: Bilingual; unit: string }, currency: string): Bilingual {
  const { en, zh } = capitalised(label);
  return unit === 'money' ? { en: `${en} (${currency})`, zh: `${zh}（${currency}）` } : { en, zh };
}

function capitalised({ en, zh }: Bilingual): Bilingual {
  return { en: en.charAt(0).toUpperCase() + en.slice(1), zh };
}
