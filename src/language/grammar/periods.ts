import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../domain/errors.ts';
import type { Period } from '../../domain/period.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Item, Sense } from '../sense.ts';
import { type Duration, daysOf, inYear } from '../text/dates.ts';
import { inactiveFor, ONE_ORDER, rolling } from './event-draft.ts';
import type { GrammarContext } from './grammar-context.ts';

type PeriodSense = Extract<Sense, { kind: 'period' }>;

/** "over the last year", but not "spent over 2000". */
const ONLY_PERIOD = {
  find: ({ senses }: Item): PeriodSense | undefined =>
    senses.some(({ kind }) => kind === 'number') ? undefined : senses.find((sense) => sense.kind === 'period'),
  optional: false,
};

/** Ranges, since and before, years named apart, and lengths of time that reach up to now. */
export function periods({ today, isComparison }: GrammarContext): Reduction[] {
  const span = (from?: string, to?: string): Sense | null =>
    from !== undefined && to !== undefined && from > to
      ? null
      : {
          kind: 'period',
          yearless: false,
          period: { span: 'between', ...(from ? { from } : {}), ...(to ? { to } : {}) },
        };
  const days = (period: Period) => daysOf(period, today);
  const shiftDay = (on: string | undefined, by: number) =>
    on === undefined ? undefined : Temporal.PlainDate.from(on).add({ days: by }).toString();
  const range = (first: PeriodSense, last: PeriodSense): Sense | null => {
    const [from, to] = [days(first.period)?.from, days(last.period)?.to];
    if (from === undefined || to === undefined) return null;
    if (from <= to) return span(from, to);
    // "from November to February": without a year the first lies in the year before the second.
    if (first.yearless) return span(Temporal.PlainDate.from(from).subtract({ years: 1 }).toString(), to);
    throw new DomainError('invalid_input', {
      en: `The period ends (${to}) before it begins (${from}).`,
      zh: `时间段的结束（${to}）早于开始（${from}）。`,
    });
  };
  const since = (period: Period) => span(days(period)?.from);
  const before = (period: Period) => span(undefined, shiftDay(days(period)?.from, -1));
  const after = (period: Period) => span(shiftDay(days(period)?.to, 1));
  const joined: Reduction[] = [
    rule([cue('between'), a('period'), cue('to', 'and', 'until'), a('period')], (_, first, __, last) =>
      range(first, last),
    ),
    rule(
      [cue('between'), a('number'), cue('to', 'and'), a('period', ({ period }) => isOneDay(period))],
      (_, { value }, __, last) => sameMonth(value, last.period),
    ),
    ...(isComparison
      ? []
      : [rule([a('period'), cue('to', 'until'), a('period')], (first, _, last) => range(first, last))]),
  ];
  return [
    rule(
      [a('period', ({ yearless }) => yearless), maybe(cue('of', 'and', 'in')), a('period', isWholeYear)],
      (named, _, year) => withYear(named, year, today),
    ),
    rule(
      [a('period', isWholeYear), maybe(cue('of', 'and')), a('period', ({ yearless }) => yearless)],
      (year, _, named) => withYear(named, year, today),
    ),
    ...joined,
    rule([cue('over'), ONLY_PERIOD], (_, period) => period),
    rule([cue('since'), a('period', hasDays)], (_, { period }) => since(period)),
    rule([maybe(cue('since', 'between')), a('period', hasDays), cue('since')], (_, { period }) => since(period)),
    rule([cue('after'), a('period', hasDays)], (_, { period }) => after(period)),
    rule([a('period', hasDays), cue('after')], ({ period }) => after(period)),
    rule([cue('before'), a('period', hasDays)], (_, { period }) => before(period)),
    rule([a('period', hasDays), cue('before')], ({ period }) => before(period)),
    rule([cue('until'), a('period', hasDays)], (_, { period }) => span(undefined, days(period)?.to)),
    rule([cue('inactive'), maybe(cue('in')), maybe(a('comparison')), a('duration')], (_, __, ___, { duration }) => ({
      kind: 'event',
      draft: inactiveFor(rolling(duration)),
    })),
    rule([maybe(a('comparison')), a('duration'), cue('inactive')], (_, { duration }) => ({
      kind: 'event',
      draft: inactiveFor(rolling(duration)),
    })),
    rule(
      [
        a('field', ({ field }) => field === 'last_order_on'),
        maybe(cue('be', 'in')),
        maybe(a('comparison')),
        a('duration'),
        maybe(cue('ago')),
      ],
      (_, __, comparison, { duration }) =>
        comparison?.is === 'lt' || comparison?.is === 'lte'
          ? { kind: 'event', draft: { ...ONE_ORDER, period: rolling(duration) } }
          : { kind: 'event', draft: inactiveFor(rolling(duration)) },
    ),
    rule([a('duration'), cue('ago')], ({ duration }) => ({
      kind: 'period',
      yearless: false,
      period: { span: 'calendar', unit: duration.unit, offset: -duration.count },
    })),
    rule([cue('within'), a('duration')], (_, { duration }) => within(duration)),
    rule([a('duration'), cue('within')], ({ duration }) => within(duration)),
    rule([cue('in'), maybe(a('comparison')), a('duration')], (_, __, { duration }) => ({
      kind: 'period',
      yearless: false,
      period: rolling(duration),
    })),
    rule([a('duration'), cue('in')], ({ duration }) => ({
      kind: 'period',
      yearless: false,
      period: rolling(duration),
    })),
  ];
}

/** A yearless period in the year that another one names, or null where they are not that. */
export function joinYear(named: PeriodSense, year: PeriodSense, today: Temporal.PlainDate): PeriodSense | null {
  return named.yearless && isWholeYear(year) ? withYear(named, year, today) : null;
}

function withYear(named: PeriodSense, year: PeriodSense, today: Temporal.PlainDate): PeriodSense | null {
  const first = daysOf(year.period, today)?.from;
  const period = first === undefined ? null : inYear(named, Number(first.slice(0, 4)));
  return period === null ? null : { kind: 'period', period, yearless: false };
}

function sameMonth(day: number, last: Period): Sense | null {
  if (
    last.span !== 'between' ||
    last.from === undefined ||
    !Number.isInteger(day) ||
    day < 1 ||
    day > Number(last.from.slice(8))
  )
    return null;
  return {
    kind: 'period',
    yearless: false,
    period: { ...last, from: `${last.from.slice(0, 8)}${String(day).padStart(2, '0')}` },
  };
}

function isWholeYear({ period, yearless }: Extract<Sense, { kind: 'period' }>): boolean {
  if (period.span === 'calendar') return period.unit === 'year';
  return (
    !yearless &&
    period.span === 'between' &&
    period.from?.endsWith('-01-01') === true &&
    period.to === `${period.from.slice(0, 4)}-12-31`
  );
}

function isOneDay(period: Period): boolean {
  return period.span === 'between' && period.from !== undefined && period.from === period.to;
}

function hasDays({ period }: Extract<Sense, { kind: 'period' }>): boolean {
  return period.span !== 'last';
}

/** Up to now, or counted from what was said before. */
function within(duration: Duration): Sense {
  return { kind: 'period', yearless: false, within: true, period: rolling(duration) };
}
