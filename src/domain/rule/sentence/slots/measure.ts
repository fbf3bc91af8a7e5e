import { eventKindOf } from '../../../catalogue/event-kinds.ts';
import { EVENT_KINDS } from '../../../event-kind.ts';
import type { Bilingual } from '../../../locale.ts';
import { type Aggregate, SequenceCondition } from '../../schema.ts';
import { createLexicon, takeLongest } from '../lexicon.ts';
import { expectHere, skipSpaces, takePattern } from '../reader.ts';
import type { Slot, Slots, SlotTable } from '../said.ts';
import { countText } from './days.ts';
import { AGGREGATE_WORDS, figureOf, measureText } from './figures.ts';

type Measure = Slots['measure'];

/** The words of every aggregate of every figure; the same words name the figures of several kinds. */
const MEASURES = new Map<string, Measure>();
const TEXTS = new Map<string, Bilingual>();
for (const kind of EVENT_KINDS) {
  const keys = ['units', eventKindOf(kind).figure?.key].filter((key) => key !== undefined);
  for (const key of keys) {
    for (const aggregate of Object.keys(AGGREGATE_WORDS) as Aggregate[]) {
      const figure = figureOf(kind, key);
      const text = figure && measureText(aggregate, key, figure.label);
      if (text === undefined) continue;
      TEXTS.set(`${aggregate} ${key}`, text);
      for (const words of [text.en, text.zh]) {
        const figures = new Set([...(MEASURES.get(words)?.figures ?? []), key]);
        MEASURES.set(words, { aggregate, figures: [...figures] });
      }
    }
  }
}
const LEXICON = createLexicon(MEASURES);

const measure: Slot<Measure> = {
  write: ({ aggregate, figures }, _said, { locale }) => TEXTS.get(`${aggregate} ${figures[0]}`)![locale],
  read: (reader) =>
    takeLongest(reader, LEXICON) ??
    expectHere(reader, { en: 'a measure such as "total" or "average score"', zh: '指标，如“总金额”或“平均分数”' }),
};

const COUNT = createLexicon<'count'>(
  [
    ['number', 'count'],
    ['数量', 'count'],
  ],
  [
    ['count', 'count'],
    ['个数', 'count'],
    ['次数', 'count'],
    ['数', 'count'],
  ],
);

const count: Slot<'count'> = {
  write: (_value, _said, { locale }) => (locale === 'zh' ? '数量' : 'number'),
  read: (reader) => takeLongest(reader, COUNT) ?? expectHere(reader, { en: '"number"', zh: '“数量”' }),
};

const ENDS = { first: { en: 'earliest', zh: '最早的' }, last: { en: 'latest', zh: '最近的' } };
const END_LEXICON = createLexicon<'first' | 'last'>(
  (['first', 'last'] as const).flatMap((end) => [ENDS[end].en, ENDS[end].zh].map((word) => [word, end] as const)),
  [
    ['first', 'first'],
    ['last', 'last'],
    ['most recent', 'last'],
    ['首次', 'first'],
    ['第一次', 'first'],
    ['最近一次', 'last'],
    ['最后一次', 'last'],
  ],
);

const end: Slot<'first' | 'last'> = {
  write: (value, _said, { locale }) => ENDS[value][locale],
  read: (reader) =>
    takeLongest(reader, END_LEXICON) ?? expectHere(reader, { en: '"earliest" or "latest"', zh: '“最早的”或“最近的”' }),
};

const DAYS = /(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(?:days?(?![a-z])|天)/y;

const days: Slot<number> = {
  write: (value, _said, { locale }) => (locale === 'zh' ? `${value} 天` : countText(value, 'day', locale)),
  read: (reader) => {
    const from = reader.at;
    const match = takePattern(reader, DAYS);
    const count = Number(match?.[1]);
    if (SequenceCondition.shape.withinDays.safeParse(count).success) return count;
    reader.at = from;
    skipSpaces(reader);
    return expectHere(reader, { en: 'a number of days, at most 3660 days', zh: '不超过 3660 天的天数' });
  },
};

/** What is made of records: how many, a figure of them, the first or last; and how soon another follows. */
export const MEASURE_SLOTS = { measure, count, end, days } satisfies SlotTable;
