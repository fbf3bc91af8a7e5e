import { Temporal } from 'temporal-polyfill';
import { PERIOD_UNITS, Period, type PeriodUnit } from '../../../period.ts';
import { CURRENT, periodText, UNITS } from '../../../period-text.ts';
import { createLexicon, takeLongest } from '../lexicon.ts';
import { attempt, expectHere, type Reader, skipSpaces, takePattern, takePhrase } from '../reader.ts';
import type { Slot } from '../said.ts';
import { unitOf } from './days.ts';

const NAMED = createLexicon<Period>([
  ...PERIOD_UNITS.flatMap((unit) =>
    [CURRENT[unit].en, CURRENT[unit].zh].flatMap((names) =>
      names.map((name, back) => [name, { span: 'calendar', unit, offset: 0 - back }] as const),
    ),
  ),
  ['all time', { span: 'between' }],
  ['全部时间', { span: 'between' }],
]);

const UNIT = `(${PERIOD_UNITS.map((unit) => `${UNITS[unit].en}s?|${UNITS[unit].zh}`).join('|')})`;
const DAY = '(\\d{4}-\\d{2}-\\d{2})';
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
];

const PATTERNS: readonly (readonly [RegExp, (...found: string[]) => Period])[] = [
  [sticky(`(?:(?:the )?(?:last|past) |[最]?近|过去)\\s*(\\d{1,6})\\s*${UNIT}(?![a-z])`), rolling],
  [sticky(`(\\d{1,6})\\s*${UNIT}\\s*(?:ago(?![a-z])|前)`), back],
  [sticky(`${DAY}\\s*(?:to|至|到)\\s*${DAY}`), (from, to) => ({ span: 'between', from, to })],
  [sticky(`since\\s+${DAY}`), (from) => ({ span: 'between', from })],
  [sticky(`${DAY}\\s*以来`), (from) => ({ span: 'between', from })],
  [sticky(`(?:up to|截至)\\s*${DAY}`), (to) => ({ span: 'between', to })],
  [sticky(DAY), (on) => ({ span: 'between', from: on, to: on })],
  [sticky(`(${MONTHS.join('|')})\\s+(\\d{4})`), (month, year) => months(year!, MONTHS.indexOf(month!) + 1, 1)],
  [sticky('(\\d{4})年(\\d{1,2})月'), (year, month) => months(year!, Number(month), 1)],
  [sticky('q([1-4])\\s+(\\d{4})'), (quarter, year) => months(year!, Number(quarter) * 3 - 2, 3)],
  [sticky('(\\d{4})年第([一二三四])季度'), (year, quarter) => months(year!, '一二三四'.indexOf(quarter!) * 3 + 1, 3)],
  [sticky('(\\d{4})(?:年|(?![\\d-]))'), (year) => months(year!, 1, 12)],
];

/** When the records lie, in square brackets; nothing at all for ever. */
export const period: Slot<Period | 'ever'> = {
  write: (within, _said, { locale }) => {
    if (within === 'ever') return '';
    return locale === 'zh' ? `【${periodText(within, locale)}】内` : ` in [${periodText(within, locale)}]`;
  },
  read: (reader, _said, { locale }) => {
    const isEnglish = locale !== 'zh' && takePhrase(reader, 'in');
    if (!isEnglish && locale === 'en') return 'ever';
    const isBracketed = takePhrase(reader, '[');
    const found = attempt(reader, () => takePeriod(reader));
    if (found === undefined) return isEnglish || isBracketed ? expectPeriod(reader) : 'ever';
    if (isBracketed && !takePhrase(reader, ']')) return expectHere(reader, { en: '"]"', zh: '“】”' });
    takePhrase(reader, '内');
    return found;
  },
};

function takePeriod(reader: Reader): Period | undefined {
  const named = takeLongest(reader, NAMED);
  if (named !== undefined) return named;
  for (const [pattern, mean] of PATTERNS) {
    const found = attempt(reader, () => {
      const match = takePattern(reader, pattern);
      const parsed = match && Period.safeParse(mean(...match.slice(1)));
      return parsed?.data;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

function expectPeriod(reader: Reader): undefined {
  skipSpaces(reader);
  return expectHere(reader, {
    en: 'a time such as "last 90 days", "this year" or "2024-01-01 to 2024-03-31"',
    zh: '时间段，如“近90天”、“今年”或“2024-01-01至2024-03-31”',
  });
}

function rolling(count?: string, unit?: string): Period {
  return { span: 'last', count: Number(count), unit: unitOf(unit!) };
}

function back(count?: string, unit?: string): Period {
  return { span: 'calendar', unit: unitOf(unit!) as PeriodUnit, offset: 0 - Number(count) };
}

function months(year: string, month: number, count: number): Period {
  if (month < 1 || month > 12) return { span: 'between', from: '', to: '' };
  const first = Temporal.PlainDate.from({ year: Number(year), month, day: 1 });
  const last = first.add({ months: count }).subtract({ days: 1 });
  return { span: 'between', from: first.toString(), to: last.toString() };
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}
