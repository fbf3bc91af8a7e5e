import type { EventKind } from '../../../domain/event-kind.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { ordinalOf } from '../../text/ordinal-words.ts';
import { spokenSchedule } from '../../text/spoken-schedule.ts';
import type { CommandReader, Pieces } from '../command.ts';
import { dayOfCustomer } from './day-of-customer.ts';
import { figureOf, storedValueOf, trackedFieldOf } from './match-spoken-field.ts';
import { boundsOf } from './spoken-bounds.ts';
import { daysOf } from './spoken-days.ts';
import type { SpokenTrigger } from './trigger-phrase.ts';

/** A record of a kind, and which of them. */
export function record(of: EventKind, who: string | undefined, where: Record<string, unknown> = {}): SpokenTrigger {
  return { trigger: { when: 'record', of, ...(Object.keys(where).length > 0 && { where }) }, who };
}

/** An order, of an amount where one is said, and the first, second … of its customer. */
export function order(pieces: Pieces): SpokenTrigger | null {
  const total = boundsOf(pieces);
  const placed = record('orders', pieces.who, { ...(total && { total }) });
  if (pieces.nth === undefined) return placed;
  const value = ordinalOf(pieces.nth);
  // It has just been placed, so there are as many by then.
  return Number.isNaN(value) ? null : { ...placed, also: { events: 'orders', aggregate: 'count', is: 'eq', value } };
}

/** Goods that come back, of an amount where one is said. */
export function returned(pieces: Pieces): SpokenTrigger {
  const total = boundsOf(pieces);
  return record('returns', pieces.who, { ...(total && { total }) });
}

/** An order or a return of a product that the catalogue has. */
export function bought(of: 'orders' | 'returns') {
  return async ({ who, product = '' }: Pieces, read: CommandReader): Promise<SpokenTrigger | null> => {
    const rule = await read.who(`customers who ordered ${product}`);
    const isPlain =
      rule !== null &&
      'events' in rule &&
      rule.events === 'orders' &&
      rule.aggregate === 'count' &&
      rule.period === undefined;
    if (!isPlain || rule.where === undefined || rule.is !== 'gte' || rule.value !== 1) return null;
    return record(of, who, rule.where);
  };
}

/** What the clock says when a case is looked at that is open for so long. */
const DAILY = { when: 'schedule', schedule: { every: 'day', at: '09:00' } } as const;

const CASES: Readonly<Record<string, string>> = { 投诉: 'complaint', 咨询: 'question', 请求: 'request' };
const SEVERITIES: Readonly<Record<string, string>> = {
  紧急: 'urgent',
  加急: 'urgent',
  特急: 'urgent',
  高优先级: 'high',
  严重: 'high',
};

/** Which cases words of either language mean; of a ticket, an issue or 工单 any. */
function caseOf({ type = '', severity }: Pieces): { type?: string; severity?: string } {
  const kind = /^(?:complaint|question|request)$/iu.exec(type)?.[0].toLowerCase() ?? CASES[type];
  const urgency = severity && (SEVERITIES[severity] ?? severity.toLowerCase());
  return { ...(kind !== undefined && { type: kind }), ...(urgency !== undefined && { severity: urgency }) };
}

/** A case that is opened. */
export function openedCase(pieces: Pieces): SpokenTrigger {
  return record('cases', pieces.who, caseOf(pieces));
}

/** A case of a type, or any, that is unresolved on the morning so many local days after it was opened, or one later for more than these: each is met once. */
export function unsolved(pieces: Pieces): SpokenTrigger | null {
  const days = daysOf(pieces);
  if (days === null || days < 1) return null;
  const openedThen = (status: string): Rule => ({
    events: 'cases',
    where: { ...caseOf(pieces), status },
    period: { span: 'calendar', unit: 'day', offset: pieces.over === undefined ? -days : -days - 1 },
    aggregate: 'count',
    is: 'gte',
    value: 1,
  });
  return { trigger: DAILY, who: pieces.who, also: { any: [openedThen('open'), openedThen('pending')] } };
}

/** An answer to surveys of a kind, or any, with a score within bounds. */
export function survey(pieces: Pieces, kind: string | undefined): SpokenTrigger {
  const score = boundsOf(pieces);
  return record('surveys', pieces.who, { ...(kind !== undefined && { kind }), ...(score && { score }) });
}

/** What is bad on the scale of a survey; without a kind satisfaction is meant, as where people are asked for. */
const BAD: Readonly<Record<string, number>> = { nps: 6, csat: 2 };

/** A score that says that somebody is not content. */
export function badScore({ who }: Pieces, kind = 'csat'): SpokenTrigger | null {
  const value = BAD[kind];
  return value === undefined ? null : record('surveys', who, { kind, score: [{ is: 'lte', value }] });
}

/** A customer who gets in touch, by a channel or any. */
export function contacted(who: string | undefined, channel: string | undefined): SpokenTrigger {
  return record('interactions', who, { direction: 'incoming', ...(channel !== undefined && { channel }) });
}

/** So many days without an order. */
export function silent(pieces: Pieces): SpokenTrigger | null {
  const value = daysOf(pieces);
  return value === null
    ? null
    : { trigger: { when: 'figure_crosses', field: 'recency', is: 'gt', value }, who: pieces.who };
}

/** So many days without contact. */
export function unheard(pieces: Pieces): SpokenTrigger | null {
  const offsetDays = daysOf(pieces);
  return offsetDays === null
    ? null
    : { trigger: { when: 'date', of: 'last_interaction_on', offsetDays }, who: pieces.who };
}

/** A customer who comes into a segment, or goes out of it. */
export function membership(when: 'enters_segment' | 'leaves_segment') {
  return ({ who, segment: words = '' }: Pieces, read: CommandReader): SpokenTrigger | null => {
    const segment = read.segment(words);
    return segment === null ? null : { trigger: { when, segment }, who };
  };
}

/** From one segment into another: whoever leaves the one is in the other then. */
export function slipping({ who, from = '', segment: words = '' }: Pieces, read: CommandReader): SpokenTrigger | null {
  const [left, entered] = [read.segment(from), read.segment(words)];
  if (left === null || entered === null) return null;
  return { trigger: { when: 'leaves_segment', segment: left }, who, also: { segment: entered } };
}

/** Wherever that is. */
const ANOTHER_PLACE = /^(?:another|a different|a new|(?:另外?一?|别的?|其他的?|新的?)个?)\s*(?<place>\S+)$/iu;

/** Another country, region or city. */
export async function moved({ who, value = '' }: Pieces, read: CommandReader): Promise<SpokenTrigger | null> {
  const field = ANOTHER_PLACE.exec(value)?.groups;
  if (field !== undefined) return fieldChange({ who, field: field.place ?? '' });
  const rule = await read.who(`customers in ${value}`);
  if (rule === null || !('field' in rule) || rule.is !== 'eq' || typeof rule.value !== 'string') return null;
  const isPlace = rule.field === 'country' || rule.field === 'region' || rule.field === 'city';
  return isPlace ? { trigger: { when: 'field_changes', field: rule.field, to: rule.value }, who } : null;
}

/** A customer who gets a tag. */
export function tagged({ who, value = '' }: Pieces): SpokenTrigger {
  return { trigger: { when: 'field_changes', field: 'tags', to: value.trim() }, who };
}

/** A field that gets another value, or one that is said. */
export function fieldChange({ field: words = '', value, who }: Pieces): SpokenTrigger | null {
  const field = trackedFieldOf(words);
  if (field === null) return null;
  const to = value === undefined ? {} : { to: storedValueOf(field, value) };
  return { trigger: { when: 'field_changes', field, ...to }, who };
}

/** A figure that falls below or rises above an amount. */
export function crossing(pieces: Pieces): SpokenTrigger | null {
  const field = figureOf(pieces.field ?? '');
  const bound = boundsOf(pieces)?.[0];
  if (field === null || bound === undefined) return null;
  const is = bound.is.startsWith('l') ? 'lt' : 'gt';
  return { trigger: { when: 'figure_crosses', field, is, value: bound.value }, who: pieces.who };
}

/** So many days before (-1) or after (1) a day of the customer. */
export function daysFrom(side: 1 | -1) {
  return (pieces: Pieces): SpokenTrigger | null => {
    const days = daysOf(pieces);
    return days === null ? null : onDay(pieces.date, side * days);
  };
}

/** A day of the customer that words name, or so many days after it. */
export function onDay(words = '', offsetDays = 0): SpokenTrigger | null {
  for (const { who, day = '' } of [{ day: words }, OF_WHOM.exec(words)?.groups ?? {}]) {
    const of = dayOfCustomer(day);
    if (of !== null) return { trigger: { when: 'date', of, offsetDays }, who };
  }
  return null;
}

const OF_WHOM = /^(?:an? |the )?(?<who>.+?)(?:['’]s? |(?:的|过|(?<=客户|人|会员))(?=\p{Script=Han}))(?<day>.+)$/u;

/** What comes again by the calendar. */
export function scheduled({ schedule: words = '', who }: Pieces): SpokenTrigger | null {
  const schedule = spokenSchedule(words);
  return schedule && { trigger: { when: 'schedule', schedule }, who };
}
