import { eventKindOf } from '../catalogue/event-kinds.ts';
import { fieldOf } from '../catalogue/fields.ts';
import { OCCASIONS } from '../catalogue/occasions.ts';
import { isoCountryOf } from '../country-names.ts';
import { presenceOf } from './presence.ts';
import type { Condition, CustomCondition, EventCondition, FieldCondition, Occurrence, Rule } from './schema.ts';
import { chosen } from './sentence/slots/choices.ts';

type Scalar = string | number | boolean;

/**
 * The same rule as its sentence says it: groups of one part are that part, a list of one value is that value, "any record" and "no
 * record" are `gte 1` and `eq 0`, choices are their keys and countries their codes, empty filters and what means nothing are left out.
 */
export function normalForm(rule: Rule): Rule {
  if ('all' in rule) return rule.all.length === 1 ? normalForm(rule.all[0]!) : { all: rule.all.map(normalForm) };
  if ('any' in rule) return rule.any.length === 1 ? normalForm(rule.any[0]!) : { any: rule.any.map(normalForm) };
  if (!('not' in rule)) return ofCondition(rule);
  const inner = normalForm(rule.not);
  const presence = 'events' in inner ? presenceOf(inner) : undefined;
  return presence === undefined ? { not: inner } : ({ ...inner, ...(presence === 'some' ? NONE : SOME) } as Rule);
}

const SOME = { is: 'gte', value: 1 } as const;
const NONE = { is: 'eq', value: 0 } as const;

function ofCondition(condition: Condition): Condition {
  if ('field' in condition) return ofField(condition);
  if ('custom' in condition) return ofCustom(condition);
  if ('events' in condition) return ofEvents(condition);
  if ('first' in condition) {
    const { first, next, withinDays, followed, period } = condition;
    const form = { first: ofOccurrence(first), next: ofOccurrence(next), withinDays };
    return { ...form, ...(followed === false && { followed }), ...(period && { period }) };
  }
  if ('upcoming' in condition) return { ...condition, upcoming: ofOccasion(condition.upcoming) };
  return condition;
}

function ofOccasion(kind: string): string {
  return chosen(OCCASIONS, kind);
}

function ofField(condition: FieldCondition): FieldCondition {
  const { type, choices } = fieldOf(condition.field);
  const ofValue = (value: Scalar): Scalar => {
    if (typeof value === 'number') return value + 0;
    if (typeof value === 'boolean') return value;
    if (type === 'country') return isoCountryOf(value) ?? value;
    return choices ? chosen(choices, value) : value;
  };
  if (condition.is === 'in') {
    const [first, ...more] = condition.values;
    if (more.length === 0) return { field: condition.field, is: 'eq', value: ofValue(first!) };
    return { ...condition, values: condition.values.map(ofValue) };
  }
  if (condition.is === 'missing' || condition.is === 'contains') return condition;
  const { value } = condition;
  if (typeof value !== 'object') return { ...condition, value: ofValue(value) };
  return { ...condition, value: value.ago === 0 ? { ago: 0, unit: 'day' } : value };
}

function ofCustom(condition: CustomCondition): CustomCondition {
  if (condition.is !== 'in' || condition.values.length > 1) return condition;
  return { custom: condition.custom, is: 'eq', value: condition.values[0]! };
}

function ofEvents(condition: EventCondition): EventCondition {
  const { aggregate, of, is, value, period } = condition;
  const presence = presenceOf(condition);
  const isMeasured = aggregate !== 'count' && aggregate !== 'first' && aggregate !== 'last';
  return {
    ...ofOccurrence(condition),
    ...(period && { period }),
    aggregate,
    ...(isMeasured && of && { of }),
    ...{ is, value: typeof value === 'object' && value.ago === 0 ? { ago: 0, unit: 'day' as const } : value },
    ...(presence && (presence === 'some' ? SOME : NONE)),
  };
}

/** The parts of a filter in the order in which a sentence says them. */
function ofOccurrence({ events, where = {} }: Occurrence): Occurrence {
  const { texts } = eventKindOf(events);
  const order = ['product', ...Object.keys(texts), 'property'];
  const parts = Object.entries(where)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const choices = texts[key]?.choices;
      return [key, choices && typeof value === 'string' ? chosen(choices, value) : value] as const;
    })
    .toSorted(([a], [b]) => placeOf(order, a) - placeOf(order, b));
  return { events, ...(parts.length > 0 && { where: Object.fromEntries(parts) }) } as Occurrence;
}

function placeOf(order: readonly string[], key: string): number {
  return order.includes(key) ? order.indexOf(key) : order.length;
}
