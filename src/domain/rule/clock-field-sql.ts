import { addDays } from '../calendar-day.ts';
import { eventKindOf } from '../catalogue/event-kinds.ts';
import type { FieldSqlContext } from '../catalogue/field.ts';
import { type FieldKey, fieldOf } from '../catalogue/fields.ts';
import { EVENT_KINDS, type EventKind } from '../event-kind.ts';
import { resolveDay } from '../relative-day.ts';
import { FEEDBACK_DAYS } from '../scoring/feedback.ts';
import { NEW_WITHIN_DAYS } from '../scoring/lifecycle.ts';
import {
  agedBeyond,
  arrivedIn,
  type ClockStep,
  type DaySpan,
  daysAgo,
  daysAround,
  type Span,
  spanOfDays,
  yearsEarlier,
} from './clock-step.ts';
import { yearlyDaysOf } from './clock-upcoming-sql.ts';
import type { FieldCondition } from './schema.ts';

/** Customers whose field may satisfy a condition at one now only: records that come to pass, and what the clock itself moves. */
export function clockFieldSql(condition: FieldCondition, step: ClockStep): string[] | 'everybody' {
  const { derivedFrom = [] } = fieldOf(condition.field);
  const moved = MOVED_FIELDS[condition.field];
  if (moved === undefined && readsToday(condition.field)) return 'everybody';
  const named = namedDays(condition, step);
  const byDay = named.length === 0 ? [] : (DAY_FIELDS[condition.field]?.(named, step) ?? 'everybody');
  if (byDay === 'everybody') return byDay;
  const kinds = EVENT_KINDS.filter((kind) => (derivedFrom as readonly string[]).includes(kind));
  return [
    ...kinds.flatMap((kind) => {
      const { at, settledAt } = eventKindOf(kind);
      return [at, ...(settledAt ? [settledAt] : [])].flatMap((when) => customersSql(kind, arrivedIn(step), step, when));
    }),
    ...(moved?.(condition, step) ?? []),
    ...byDay,
  ];
}

/** Years that nobody lives. */
const OLDEST = 1_000;

type Moved = (condition: FieldCondition, step: ClockStep) => string[];

const FEEDBACK_MS = FEEDBACK_DAYS * 86_400_000;

const complaintsAged: Moved = (_, step) => customersSql('cases', agedBeyond(FEEDBACK_MS, step), step);
const feedbackAged: Moved = (_, step) => [
  ...complaintsAged(_, step),
  ...customersSql('surveys', agedBeyond(FEEDBACK_MS, step), step),
];

/** Fields that the clock moves without any record. */
const MOVED_FIELDS: Partial<Record<FieldKey, Moved>> = {
  age: (condition, step) =>
    changedDay(step).flatMap((days) =>
      numbersOf(condition)
        .filter((years) => Math.abs(years) < OLDEST)
        .flatMap((years) => [Math.floor(years), Math.floor(years) + 1])
        .flatMap((years) => bornSql([yearsEarlier(days, years)], step)),
    ),
  days_to_birthday: (condition, step) =>
    changedDay(step).flatMap((days) => {
      const spans = [
        daysAround({ first: days.first, last: days.last }, 0),
        ...numbersOf(condition).map((ahead) => daysAround(days, ahead)),
      ];
      return birthdaysSql(spans.flatMap(yearlyDaysOf), step);
    }),
  next_date_on: (_, step) => changedDay(step).flatMap((days) => importantDatesSql(days, step)),
  recency: (condition, step) =>
    numbersOf(condition).flatMap((days) => customersSql('orders', spansOf(daysAgo(days, step), step), step)),
  last_contact_days: (condition, step) =>
    numbersOf(condition).flatMap((days) => customersSql('interactions', spansOf(daysAgo(days, step), step), step)),
  lifecycle: (_, step) => customersSql('orders', spansOf(lifecycleDays(step), step), step),
  complaints_365: complaintsAged,
  feedback_365: feedbackAged,
  behaviour: feedbackAged,
};

/** Day fields, for days named by their distance from today. */
const DAY_FIELDS: Partial<Record<FieldKey, (days: readonly DaySpan[], step: ClockStep) => string[]>> = {
  first_order_on: (days, step) => customersSql('orders', spansOf(days, step), step),
  last_order_on: (days, step) => customersSql('orders', spansOf(days, step), step),
  last_interaction_on: (days, step) => customersSql('interactions', spansOf(days, step), step),
  birth_on: (days, step) => bornSql(days, step),
  next_date_on: (days, step) => days.flatMap((each) => importantDatesSql(each, step)),
};

/** Order days by which a customer changes the stage: those that crossed a bound, and all that may be a come-back where N2 moved. */
function lifecycleDays({ from, to }: ClockStep): DaySpan[] {
  const crossing = (daysBefore: number, daysAfter: number): DaySpan[] => {
    const [first, last] = [addDays(from.today, -daysBefore), addDays(to.today, -daysAfter)].sort();
    return first === last ? [] : [{ first: first!, last: last! }];
  };
  const hasMoved = from.dormantAfterDays !== to.dormantAfterDays;
  return [
    ...crossing(NEW_WITHIN_DAYS, NEW_WITHIN_DAYS),
    ...crossing(from.dormantAfterDays, to.dormantAfterDays),
    ...crossing(from.lostAfterDays, to.lostAfterDays),
    ...(hasMoved ? [{ first: addDays(from.today, -NEW_WITHIN_DAYS), last: to.today }] : []),
  ];
}

/** The days that a condition names at both nows and in between, where they moved. */
function namedDays(condition: FieldCondition, { from, to }: ClockStep): DaySpan[] {
  if (!('value' in condition) || typeof condition.value !== 'object') return [];
  const [first, last] = [resolveDay(condition.value, from.today), resolveDay(condition.value, to.today)].sort();
  return first === last ? [] : [{ first: first!, last: last! }];
}

function changedDay({ from, to }: ClockStep): DaySpan[] {
  return from.today === to.today ? [] : [{ first: from.today, last: to.today }];
}

function numbersOf(condition: FieldCondition): number[] {
  if (condition.is === 'missing') return [];
  const values = condition.is === 'in' ? condition.values : [condition.value];
  return values.filter((value) => typeof value === 'number');
}

function spansOf(days: readonly DaySpan[], { to }: ClockStep): Span[] {
  return days.map((each) => spanOfDays(each, to.timeZone));
}

function customersSql(kind: EventKind, spans: readonly Span[], { bind }: ClockStep, at?: string): string[] {
  const { alias, from, only, at: happenedAt } = eventKindOf(kind);
  const when = at ?? happenedAt;
  return spans.map(
    ({ fromAt, toAt }) =>
      `select ${alias}.customer_id from ${from} where ${when} >= ${bind(fromAt, 'timestamptz')} and ${when} < ${bind(toAt, 'timestamptz')}${only === undefined ? '' : ` and ${only}`}`,
  );
}

function bornSql(days: readonly DaySpan[], { bind }: ClockStep): string[] {
  return days.map(
    ({ first, last }) =>
      `select c.id as customer_id from customers c where c.birth_on between ${bind(first, 'date')} and ${bind(last, 'date')}`,
  );
}

function birthdaysSql(days: readonly string[], { bind }: ClockStep): string[] {
  return [
    `select c.id as customer_id from customers c where to_char(c.birth_on, 'MM-DD') = any(${bind([...new Set(days)], 'text[]')})`,
  ];
}

function importantDatesSql(days: DaySpan, { bind }: ClockStep): string[] {
  return [
    `select customer_id from important_dates where yearly and to_char(on_day, 'MM-DD') = any(${bind(yearlyDaysOf(days), 'text[]')})`,
    `select customer_id from important_dates where not yearly and on_day between ${bind(days.first, 'date')} and ${bind(days.last, 'date')}`,
  ];
}

/** Whether a field's SQL speaks of today or of the bounds: a field that is not among those above could move with them. */
function readsToday(key: FieldKey): boolean {
  let reads = false;
  const context: FieldSqlContext = {
    now: 'now',
    timeZone: 'zone',
    get today() {
      reads = true;
      return 'today';
    },
    get dormantAfterDays() {
      reads = true;
      return 'n2';
    },
    get lostAfterDays() {
      reads = true;
      return 'n3';
    },
  };
  fieldOf(key).sql(context);
  return reads;
}
