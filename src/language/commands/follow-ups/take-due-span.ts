import { addDays } from '../../../domain/calendar-day.ts';
import { MONTH_EN } from '../../text/month-words.ts';
import type { CommandReader } from '../command.ts';

/** Days on which something is due, as the list takes them. */
export type DueSpan = { due?: 'tomorrow' | 'next_week'; from?: string; by?: string };

const SIDE_EN =
  /(?:^|(?<=\s))(?<side>by|before|until|till|up to|(?:no|not) later than|after|from|since|on|for|of)(?: the)?\s*$/iu;
const SIDE_AT_HEAD = /^(?<side>by|before|until|till|on|for|at) (?:the )?/iu;
const SIDE_ZH = /^(?<side>(?:之|以)?前|为止|(?:之|以)后|后)/u;
const BEFORE_AT_END = /(?:之前|以前|前)$/u;
/** What is due is said, and no side of a day. */
const DUE = /^due /iu;
/** These have a filter of their own, or are a state's as much as a day. */
const OWN_FILTER: readonly (readonly [RegExp, DueSpan['due'] | null])[] = [
  [/^(?:today|this week|今[天日]|[本这]个?(?:周|星期|礼拜))$/iu, null],
  [/^(?:tomorrow|明[天日儿])$/iu, 'tomorrow'],
  [/^(?:next week|下个?(?:周|星期|礼拜))$/iu, 'next_week'],
];

/** The day that some words name, with the word that says on which side of it, and the words without both. */
export function takeDueSpan(words: string, read: CommandReader): { due: DueSpan; rest: string } {
  // "Am I free on Friday?" says no morning.
  const found = read.days(words).find(({ from, to }) => !/^am$/iu.test(words.slice(from, to).trim()));
  if (found === undefined) return { due: {}, rest: words };
  const { to } = found;
  const from = found.from + (DUE.exec(words.slice(found.from, to))?.[0].length ?? 0);
  const said = words.slice(from, to).trim();
  const [head, tail] = [words.slice(0, from), words.slice(to)];
  const before = SIDE_EN.exec(head) ?? SIDE_AT_HEAD.exec(said);
  const after = SIDE_ZH.exec(tail) ?? BEFORE_AT_END.exec(said);
  const side = before?.groups?.side ?? after?.groups?.side ?? after?.[0] ?? 'on';
  const day = said.replace(SIDE_AT_HEAD, '').replace(BEFORE_AT_END, '').trim();
  const isOn = /^(?:on|for|of|at)$/iu.test(side);
  const own = isOn ? OWN_FILTER.find(([pattern]) => pattern.test(day)) : undefined;
  if (own?.[1] === null) return { due: {}, rest: words };
  const rest = `${head.replace(SIDE_EN, ' ')} ${tail.replace(SIDE_ZH, ' ')}`;
  if (own !== undefined) return { due: { due: own[1]! }, rest };
  const on = read.dayAhead(day);
  const stretch = isOn ? stretchAhead(day.replace(/^in (?:the )?/iu, ''), on, read) : null;
  if (stretch !== null) return { due: stretch, rest };
  return on === null ? { due: {}, rest: words } : { due: spanOf(side, on), rest };
}

const MONTH = new RegExp(`^(?:next month|下个?月|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|${MONTH_EN})$`, 'iu');
const LONGEST_MONTH = 31;

/** The first and last day of a month or other stretch that comes; null for a day. */
function stretchAhead(words: string, on: string | null, read: CommandReader): DueSpan | null {
  // A month that is to come says its first day where one day is asked for.
  if (on?.endsWith('-01') && MONTH.test(words))
    return { from: on, by: addDays(`${addDays(on, LONGEST_MONTH).slice(0, -2)}01`, -1) };
  const ends = read.stretch(words);
  return ends === null || ends.from === ends.to ? null : { from: ends.from, by: ends.to };
}

/** Which days a word before or behind a day means; 周五前 is by Friday. */
function spanOf(side: string, on: string): DueSpan {
  if (/^before$/iu.test(side)) return { by: addDays(on, -1) };
  if (/^(?:after|[之以]?后)$/iu.test(side)) return { from: addDays(on, 1) };
  if (/^(?:from|since)$/iu.test(side)) return { from: on };
  return /^(?:on|for|of|at)$/iu.test(side) ? { from: on, by: on } : { by: on };
}
