import { eventKindOf } from '../../../catalogue/event-kinds.ts';
import { EVENT_KINDS, type EventKind } from '../../../event-kind.ts';
import type { Bilingual, Locale } from '../../../locale.ts';
import type { Occurrence } from '../../schema.ts';
import { createLexicon, type Lexicon, takeLongest } from '../lexicon.ts';
import { attempt, expectHere, type Reader } from '../reader.ts';
import type { ReadContext, RuleTextContext, Slot } from '../said.ts';
import { boundFigureOf } from './figures.ts';
import { type Filter, filterText, takeFilter } from './filter.ts';

/** A word for some of the records of a kind: those with these texts. */
type Noun = { kind: EventKind; label: Bilingual; texts: Readonly<Record<string, string>> };

const NARROW: readonly Noun[] = [
  { kind: 'cases', label: { en: 'complaints', zh: '投诉' }, texts: { type: 'complaint' } },
];

const PLAIN: Record<EventKind, Noun> = Object.fromEntries(
  EVENT_KINDS.map((kind) => [kind, { kind, label: eventKindOf(kind).label, texts: {} }]),
) as Record<EventKind, Noun>;

const NOUNS = nounLexicon();
const KINDS = {
  en: `a kind of record: ${nounsText('en', ', ')}`,
  zh: `记录种类：${nounsText('zh', '、')}`,
};

/** Records in the plural: "orders (product "lamp")". */
export const events: Slot<Occurrence> = {
  write: (said, _before, context) => write(said, context, false),
  read: (reader, _before, context) => take(reader, context),
};

/** One record: "order (product "lamp")". */
export const event: Slot<Occurrence> = {
  write: (said, _before, context) => write(said, context, true),
  read: (reader, _before, context) => take(reader, context),
};

/** The filter of records in brackets; nothing where every one counts. */
export function occurrenceFilterText(said: Occurrence, context: RuleTextContext): string {
  return filterText(said.events, filterOf(said), context);
}

function write(said: Occurrence, context: RuleTextContext, isSingular: boolean): string {
  const filter = filterOf(said);
  const noun =
    NARROW.find(
      ({ kind, texts }) =>
        kind === said.events && Object.entries(texts).every(([key, value]) => filter.texts[key] === value),
    ) ?? PLAIN[said.events];
  const label = isSingular ? singular(noun.label)[context.locale] : noun.label[context.locale];
  const texts = Object.fromEntries(Object.entries(filter.texts).filter(([key]) => !(key in noun.texts)));
  return `${label}${filterText(said.events, { ...filter, texts }, context)}`;
}

function take(reader: Reader, context: ReadContext): Occurrence | undefined {
  const noun = takeLongest(reader, NOUNS);
  if (noun === undefined) {
    return expectHere(reader, KINDS, { names: [...Object.values(PLAIN), ...NARROW].map(({ label }) => label) });
  }
  const filter = attempt(reader, () => takeFilter(reader, noun.kind, context));
  if (filter === undefined || Object.keys(noun.texts).some((key) => key in filter.texts)) return undefined;
  return occurrenceOf(noun.kind, { ...filter, texts: { ...noun.texts, ...filter.texts } });
}

function filterOf({ events: kind, where = {} }: Occurrence): Filter {
  const { product, property, ...rest } = where as { product?: Filter['product']; property?: Filter['property'] };
  const figure = boundFigureOf(kind);
  const texts = Object.entries(rest).filter(([key, value]) => key !== figure && value !== undefined);
  const bounds = figure && (rest as Record<string, Filter['bounds']>)[figure];
  return { product, property, ...(bounds && { bounds }), texts: Object.fromEntries(texts) as Record<string, string> };
}

function occurrenceOf(kind: EventKind, { product, property, bounds, texts }: Filter): Occurrence {
  const where = {
    ...(product && { product }),
    ...texts,
    ...(property && { property }),
    ...(bounds && { [boundFigureOf(kind)!]: bounds }),
  };
  // The parts that a kind has are those that its filter was read by.
  return { events: kind, ...(Object.keys(where).length > 0 && { where }) } as Occurrence;
}

function nounsText(locale: Locale, comma: string): string {
  return [...Object.values(PLAIN), ...NARROW].map(({ label }) => label[locale]).join(comma);
}

function nounLexicon(): Lexicon<Noun> {
  const all = [...Object.values(PLAIN), ...NARROW];
  return createLexicon(
    all.flatMap((noun) => [noun.label.en, singular(noun.label).en, noun.label.zh].map((word) => [word, noun] as const)),
    Object.values(PLAIN).flatMap((noun) => {
      const { en = [], zh = [] } = eventKindOf(noun.kind).synonyms ?? {};
      return [...en, ...en.map(plural), ...zh].map((word) => [word, noun] as const);
    }),
  );
}

function singular({ en, zh }: Bilingual): Bilingual {
  return { en: en.replace(/ies$/, 'y').replace(/s$/, ''), zh };
}

function plural(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
