import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../domain/calendar-day.ts';
import { nextYearlyDay } from '../../domain/next-yearly-day.ts';
import type { Period } from '../../domain/period.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { Item, Sense } from '../sense.ts';
import { type Duration, daysOf } from '../text/dates.ts';
import { condition } from './event-draft.ts';
import type { GrammarContext } from './grammar-context.ts';
import { WITHIN, wholeDaysOf } from './whole-days.ts';

/** A birthday, or another important date. */
const OCCASION = {
  find: ({ senses }: Item): string | undefined => {
    const occasion = senses.find((sense) => sense.kind === 'occasion');
    if (occasion !== undefined) return occasion.occasion;
    return senses.some((sense) => sense.kind === 'field' && sense.field === 'birth_on') ? 'birthday' : undefined;
  },
  optional: false,
};

const ANY_CUSTOMER = a('measure', ({ measure }) => measure === 'customers');

/** Longest time ahead that a rule may look. */
const LONGEST_DAYS = 366;

/** Local days, both included. */
type Dates = { from: string; to: string };

/** Days of a customer that come: "birthday in the next 7 days", 未来30天过生日, "birthday next month", 下周过生日. */
export function occasions({ today }: GrammarContext): Reduction[] {
  const dated = {
    find: ({ senses }: Item) => {
      for (const sense of senses) {
        const dates = datesOf(sense, today);
        if (dates !== null) return dates;
      }
      return undefined;
    },
    optional: false,
  };
  return [
    rule(
      [OCCASION, maybe(cue('be', 'in')), maybe(cue('in')), maybe(cue('ahead')), a('duration')],
      (occasion, _, __, ___, { duration }) => upcoming(occasion, duration),
    ),
    rule([OCCASION, maybe(cue('be')), WITHIN], (occasion, _, { period }) => upcoming(occasion, period)),
    rule(
      [maybe(cue('ahead')), a('duration'), maybe(cue('in')), maybe(cue('past', 'with')), OCCASION],
      (_, { duration }, __, ___, occasion) => upcoming(occasion, duration),
    ),
    rule([maybe(cue('ahead')), WITHIN, maybe(cue('past', 'with')), OCCASION], (_, { period }, __, occasion) =>
      upcoming(occasion, period),
    ),
    rule([OCCASION, maybe(cue('be', 'in')), dated], (occasion, _, dates) => between(occasion, dates, today.toString())),
    // 下个月有哪些客户过生日
    rule(
      [dated, maybe(cue('with', 'be')), maybe(cue('list', 'who')), maybe(ANY_CUSTOMER), maybe(cue('past')), OCCASION],
      (dates, _, __, ___, ____, occasion) => between(occasion, dates, today.toString()),
    ),
  ];
}

function upcoming(occasion: string, within: Duration | Period): Sense | null {
  const withinDays = wholeDaysOf(within);
  return withinDays === null ? null : condition({ upcoming: occasion, withinDays });
}

/** On which days it falls, as far as they are still to come. Of other days than a birthday a customer may have several: only from today on. */
function between(occasion: string, { from, to }: Dates, today: string): Sense | null {
  const [first, last] = [daysBetween(today, from), daysBetween(today, to)];
  if (last < 0 || last > LONGEST_DAYS) return null;
  const until: Rule = { upcoming: occasion, withinDays: last };
  if (first <= 0) return condition(until);
  if (occasion !== 'birthday') return null;
  return condition({ all: [until, { not: { upcoming: occasion, withinDays: first - 1 } }] });
}

/** Days that come, today, this week, this month, and days of which no year is named: those that come next. */
function datesOf(sense: Sense, today: Temporal.PlainDate): Dates | null {
  if (sense.kind !== 'coming' && sense.kind !== 'period') return null;
  const period =
    sense.kind === 'coming' ? ({ span: 'calendar', unit: sense.unit, offset: sense.offset } as const) : sense.period;
  const { from, to } = daysOf(period, today) ?? {};
  if (from === undefined || to === undefined) return null;
  if (to >= today.toString()) return { from, to };
  if (sense.kind === 'coming' || !sense.yearless) return null;
  const next = nextYearlyDay(to, today.toString());
  const years = Temporal.PlainDate.from(next).year - Temporal.PlainDate.from(to).year;
  return { from: Temporal.PlainDate.from(from).add({ years }).toString(), to: next };
}
