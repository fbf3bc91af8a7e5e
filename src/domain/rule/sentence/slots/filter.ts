import { eventKindOf } from '../../../catalogue/event-kinds.ts';
import type { EventKind } from '../../../event-kind.ts';
import type { Locale } from '../../../locale.ts';
import type { Bounds, ProductMatch } from '../../schema.ts';
import { createLexicon, type Lexicon, takeLongest } from '../lexicon.ts';
import { attempt, expectHere, type Reader, skipSpaces, takePhrase } from '../reader.ts';
import type { ReadContext, RuleTextContext, Said, Slot, Slots, SlotTable, Test } from '../said.ts';
import { readTemplates, writeTemplate } from '../template.ts';
import type { TemplateName } from '../templates.ts';
import { SIGNS, takeWord, WORDS } from '../words.ts';
import { boundFigureOf, figureOf } from './figures.ts';
import { test } from './test.ts';
import { VALUE_SLOTS } from './values.ts';

/** The filter of any kind of records; which parts a kind has, the schema says. */
export type Filter = {
  product?: ProductMatch | undefined;
  property?: { name: string; value: string | number | boolean } | undefined;
  bounds?: Bounds | undefined;
  texts: Readonly<Record<string, string>>;
};

type ProductForm = 'product.name' | 'product.sku' | 'product.category';

const product: Slot<ProductMatch> = {
  write: (match, said, context) => {
    const isCategory = 'category' in match;
    const found = context.productText?.(match);
    const form: ProductForm = isCategory ? 'product.category' : 'sku' in match ? 'product.sku' : 'product.name';
    if (found !== undefined) return `${PRODUCT[isCategory ? 'category' : 'name'][context.locale]} ${found}`;
    const text = 'sku' in match ? match.sku : isCategory ? match.category : match.name;
    return writeTemplate(form, VALUE_SLOTS, { ...said, text }, context);
  },
  read: (reader, said, context) => {
    const forms = ['product.name', 'product.sku', 'product.category'] as const;
    const found = readTemplates(forms, VALUE_SLOTS, reader, said, context);
    const text = found?.said.text;
    if (!text) return undefined;
    if (found.name === 'product.sku') return { sku: text };
    return found.name === 'product.name' ? { name: text } : { category: text };
  },
};

const PRODUCT = { name: { en: 'product', zh: '产品' }, category: { en: 'category', zh: '品类' } } as const;

const eventText: Slot<string> = {
  write: (key, { kind }, { locale }) => eventKindOf(kind!).texts[key]!.label[locale],
  read: (reader, { kind }) => takeLongest(reader, labelsOf(kind!).texts),
};

const figure: Slot<string> = {
  write: (key, { kind }, { locale }) => figureOf(kind!, key)!.label[locale],
  read: (reader, { kind }) => takeLongest(reader, labelsOf(kind!).figures),
};

const SLOTS = { ...VALUE_SLOTS, test, product, eventText, figure } satisfies SlotTable;

/** A filter in brackets; nothing where everything passes. */
export function filterText(kind: EventKind, filter: Filter, context: RuleTextContext): string {
  const write = (name: TemplateName, said: Said) => writeTemplate(name, SLOTS, { kind, ...said }, context);
  const parts = [
    ...(filter.product === undefined ? [] : [write('where.product', { product: filter.product })]),
    ...Object.entries(filter.texts).map(([key, value]) => write('where.text', { eventText: key, value })),
    ...(filter.property === undefined
      ? []
      : [write('where.property', { text: filter.property.name, literal: filter.property.value })]),
    ...(filter.bounds ?? []).map((bound) => write('where.bound', { figure: boundFigureOf(kind) ?? '', test: bound })),
  ];
  const signs = SIGNS[context.locale];
  return parts.length === 0 ? '' : signs.filter(parts.join(signs.between(WORDS.and[context.locale][0])));
}

/** Takes a filter in brackets; an empty one where there are none. */
export function takeFilter(reader: Reader, kind: EventKind, context: ReadContext): Filter | undefined {
  const filter: Filter & { texts: Record<string, string> } = { texts: {} };
  if (!takePhrase(reader, '(')) return filter;
  do {
    if (!takePart(reader, kind, filter, context)) return undefined;
  } while (takeWord(reader, 'and', context.locale) || takePhrase(reader, ','));
  return takePhrase(reader, ')') ? filter : expectHere(reader, { en: '")"', zh: '“）”' });
}

function takePart(
  reader: Reader,
  kind: EventKind,
  filter: Filter & { texts: Record<string, string> },
  context: ReadContext,
): boolean {
  const { texts, products } = eventKindOf(kind);
  const names = [
    ...(products && filter.product === undefined ? (['where.product'] as const) : []),
    ...(kind === 'events' && filter.property === undefined ? (['where.property'] as const) : []),
    ...(boundFigureOf(kind) && (filter.bounds?.length ?? 0) < 2 ? (['where.bound'] as const) : []),
    ...(Object.keys(texts).length > 0 ? (['where.text'] as const) : []),
  ];
  const found = attempt(reader, () => {
    const part = readTemplates(names, SLOTS, reader, { kind }, context);
    return part && { ...part, said: part.said as Slots };
  });
  skipSpaces(reader);
  if (found === undefined) {
    expectHere(reader, partsText(kind));
    return false;
  }
  const { name, said } = found;
  if (name === 'where.product') filter.product = said.product;
  else if (name === 'where.property') filter.property = { name: said.text, value: said.literal };
  else if (name === 'where.bound') filter.bounds = [...(filter.bounds ?? []), boundOf(said.test)];
  else if (said.eventText in filter.texts) return false;
  else filter.texts[said.eventText] = String(said.value);
  return true;
}

/** A figure is compared with a number: its test has no other form. */
function boundOf(said: Test): Bounds[number] {
  return said as Bounds[number];
}

const LABELS = new Map<EventKind, { texts: Lexicon<string>; figures: Lexicon<string> }>();

function labelsOf(kind: EventKind) {
  const known = LABELS.get(kind);
  if (known) return known;
  const { texts } = eventKindOf(kind);
  const key = boundFigureOf(kind);
  const both = (label: { en: string; zh: string }, value: string) =>
    [
      [label.en, value],
      [label.zh, value],
    ] as const;
  const labels = {
    texts: createLexicon(Object.entries(texts).flatMap(([each, { label }]) => both(label, each))),
    figures: createLexicon(key === undefined ? [] : both(figureOf(kind, key)!.label, key)),
  };
  LABELS.set(kind, labels);
  return labels;
}

function partsText(kind: EventKind): { en: string; zh: string } {
  const { texts, products } = eventKindOf(kind);
  const key = boundFigureOf(kind);
  const named = (locale: Locale) =>
    [
      ...(products ? [PRODUCT.name[locale], PRODUCT.category[locale]] : []),
      ...Object.values(texts).map(({ label }) => label[locale]),
      ...(kind === 'events' ? [locale === 'zh' ? '属性' : 'property'] : []),
      ...(key === undefined ? [] : [figureOf(kind, key)!.label[locale]]),
    ].join(locale === 'zh' ? '、' : ', ');
  return { en: `a filter by ${named('en')}`, zh: `筛选条件（${named('zh')}）` };
}
