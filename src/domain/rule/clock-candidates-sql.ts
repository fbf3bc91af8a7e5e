import { type EventKindEntry, eventKindOf } from '../catalogue/event-kinds.ts';
import { resolvePeriod } from '../period.ts';
import { resolveDay } from '../relative-day.ts';
import { type NowSql, nowSql } from './bind.ts';
import { clockFieldSql } from './clock-field-sql.ts';
import { agedBeyond, arrivedIn, type ClockStep, type Span, spanBetween, spanOfDays } from './clock-step.ts';
import { upcomingSinceSql } from './clock-upcoming-sql.ts';
import { filterPartSql } from './event-filter-sql.ts';
import { windowMsOf } from './match-events.ts';
import type { Condition, EventCondition, Occurrence, Rule, SequenceCondition } from './schema.ts';
import { conditionsOf } from './schema.ts';

/**
 * SELECTs of `customer_id` that together name everybody who may have come to satisfy a rule, or ceased to, by the clock alone;
 * none where the clock does not matter, `everybody` where the step cannot be narrowed. Scores and predictions do not move by the
 * clock but by runs, which leave touches. Held by test/domain/rule/clock-candidates-sql.test.ts.
 */
export function clockCandidatesSql(rule: Rule, step: ClockStep): string[] | 'everybody' {
  if (step.to.now < step.from.now || step.to.timeZone !== step.from.timeZone) return 'everybody';
  const selects = conditionsOf(rule).map((condition) => candidatesSql(condition, step));
  return selects.includes('everybody') ? 'everybody' : [...new Set(selects.flat())];
}

function candidatesSql(condition: Condition, step: ClockStep): string[] | 'everybody' {
  if ('events' in condition) return eventCandidatesSql(condition, step);
  if ('field' in condition) return clockFieldSql(condition, step);
  if ('first' in condition) return sequenceCandidatesSql(condition, step);
  if ('segment' in condition) return clockCandidatesSql(step.segmentRule(condition.segment), step);
  if ('consent' in condition) {
    const { channel, purpose } = condition.consent;
    // Expired means at or before now.
    return arrivedIn(step).flatMap(({ fromAt, toAt }) => {
      const said = `select customer_id from consents where channel = ${step.bind(channel, 'text')} and purpose = ${step.bind(purpose, 'text')}`;
      const [from, to] = [step.bind(fromAt, 'timestamptz'), step.bind(toAt, 'timestamptz')];
      return [
        `${said} and captured_at >= ${from} and captured_at < ${to}`,
        `${said} and expires_at > ${from} and expires_at <= ${to}`,
      ];
    });
  }
  return 'upcoming' in condition ? upcomingSinceSql(condition, step) : [];
}

function eventCandidatesSql(condition: EventCondition, step: ClockStep): string[] {
  const { from, to } = step;
  const { aggregate, value } = condition;
  const { figure } = eventKindOf(condition.events);
  const isOfFigure = aggregate !== 'count' && aggregate !== 'first' && aggregate !== 'last';
  const days = typeof value === 'object' ? [resolveDay(value, from.today), resolveDay(value, to.today)].sort() : [];
  return [
    ...recordsSql(condition, enteredOrLeft(condition.period, step), step),
    ...settledSql(condition, step, isOfFigure && figure !== undefined && changesWithNow(figure.sql)),
    ...(days[0] === days[1]
      ? []
      : recordsSql(condition, [spanOfDays({ first: days[0]!, last: days[1]! }, to.timeZone)], step)),
  ];
}

function sequenceCandidatesSql(
  { first, next, withinDays, followed, period }: SequenceCondition,
  step: ClockStep,
): string[] {
  return [
    ...recordsSql(first, enteredOrLeft(period, step), step),
    ...recordsSql(next, arrivedIn(step), step),
    ...(followed === false ? recordsSql(first, agedBeyond(windowMsOf(withinDays), step), step) : []),
    ...settledSql(first, step),
    ...settledSql(next, step),
  ];
}

/** The times whose records are in the period as of one now only. */
function enteredOrLeft(period: EventCondition['period'], { from, to }: ClockStep): Span[] {
  const [before, after] = [from, to].map(({ now, timeZone }) =>
    period === undefined ? { fromAt: null, toAt: now } : resolvePeriod(period, now, timeZone),
  );
  return [...spanBetween(before!.fromAt, after!.fromAt), ...spanBetween(before!.toAt, after!.toAt)];
}

/** Customers with records of the spans; as far as the filter does not itself depend on now. */
function recordsSql({ events, where }: Occurrence, spans: readonly Span[], step: ClockStep, at?: string): string[] {
  // PostgreSQL refuses a bound value without a use.
  if (spans.length === 0) return [];
  // PostgreSQL refuses values that a statement never speaks of.
  if (spans.length === 0) return [];
  const kind = eventKindOf(events);
  const filters = Object.entries(where ?? {}).flatMap(([key, wanted]) =>
    wanted === undefined || isTimed(kind, key)
      ? []
      : filterPartSql(events, key, wanted, { ...step, at: nowSql(step.bind, step.to.now) }, 'records'),
  );
  return spans.map(({ fromAt, toAt }) =>
    [
      `select ${kind.alias}.customer_id from ${kind.from}
      where ${at ?? kind.at} >= ${step.bind(fromAt, 'timestamptz')} and ${at ?? kind.at} < ${step.bind(toAt, 'timestamptz')}`,
      ...(kind.only === undefined ? [] : [kind.only]),
      ...filters,
    ].join(' and '),
  );
}

/** Customers with records that were settled in between, where the filter or the figure asks for it. */
function settledSql(occurrence: Occurrence, step: ClockStep, isOfTimedFigure = false): string[] {
  const kind = eventKindOf(occurrence.events);
  const isAsked = Object.entries(occurrence.where ?? {}).some(
    ([key, wanted]) => wanted !== undefined && isTimed(kind, key),
  );
  if (kind.settledAt === undefined || !(isAsked || isOfTimedFigure)) return [];
  return recordsSql(occurrence, arrivedIn(step), step, kind.settledAt);
}

function isTimed({ texts, figure }: EventKindEntry, key: string): boolean {
  const sql = texts[key]?.sql ?? (figure?.key === key ? figure.sql : undefined);
  return sql !== undefined && changesWithNow(sql);
}

/** Whether a record's text or figure is another at another now. */
function changesWithNow(sql: (at: NowSql) => string): boolean {
  return sql({ now: 'now' }) !== sql({ now: '' });
}
