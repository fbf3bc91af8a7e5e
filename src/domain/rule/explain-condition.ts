import type { Unit } from '../answer.ts';
import { addDays } from '../calendar-day.ts';
import { eventKindOf } from '../catalogue/event-kinds.ts';
import { type Choice, cellTypeOf } from '../catalogue/field.ts';
import { fieldOf } from '../catalogue/fields.ts';
import type { CustomerFacts } from '../customer-facts.ts';
import { minorPerMajor } from '../money.ts';
import { nextYearlyDay } from '../next-yearly-day.ts';
import { resolveDay } from '../relative-day.ts';
import { figureOf, sequenceStarts, wantedOf } from './match-events.ts';
import { consentOf } from './match-records.ts';
import type { RuleContext } from './rule-context.ts';
import type {
  Condition,
  CustomCondition,
  EventCondition,
  FieldCondition,
  SegmentCondition,
  UpcomingCondition,
} from './schema.ts';

type Plain = string | number | boolean;

/**
 * What a condition looks at and what it asks for, for people: money in major units, days `YYYY-MM-DD`. Null is nothing recorded; several
 * values are a list of the customer's, or those that the condition allows.
 */
export type ExplainedValue = {
  value: Plain | readonly Plain[] | null;
  type: ReturnType<typeof cellTypeOf>;
  unit?: Unit;
  /** Names of closed values. */
  choices?: readonly Choice[];
};

type Explained = { actual: ExplainedValue; threshold: ExplainedValue };

/** What a customer has and what a condition asks for. */
export function explainCondition(
  condition: Exclude<Condition, SegmentCondition>,
  facts: CustomerFacts,
  context: RuleContext,
): Explained {
  if ('field' in condition) return explainField(condition, facts, context);
  if ('events' in condition) return explainEvents(condition, facts, context);
  if ('custom' in condition) return explainCustom(condition, facts);
  if ('first' in condition) {
    return figures(sequenceStarts(condition, facts, context).length, 1, { type: 'number', unit: 'count' });
  }
  if ('consent' in condition) {
    return figures(consentOf(condition, facts, context.clock.now), condition.is, { type: 'text' });
  }
  if ('upcoming' in condition) {
    const { today } = context.clock;
    return figures(nextDay(condition, facts, today), addDays(today, condition.withinDays), { type: 'day' });
  }
  return figures(condition.customers.includes(facts.customerId), true, { type: 'boolean' });
}

function explainField(condition: FieldCondition, facts: CustomerFacts, context: RuleContext): Explained {
  const { type, unit, choices, read } = fieldOf(condition.field);
  const shape = { type: cellTypeOf(type), ...(unit && { unit }), ...(choices && { choices }) };
  const found = read(facts, context.clock);
  const actual =
    type === 'money' && found !== null
      ? Number(found) / minorPerMajor(context.currency)
      : (found as ExplainedValue['value']);
  if (condition.is === 'missing') return figures(actual, null, shape);
  if (condition.is === 'in') return figures(actual, condition.values, shape);
  const { value } = condition;
  return figures(actual, typeof value === 'object' ? resolveDay(value, context.clock.today) : value, shape);
}

function explainEvents(condition: EventCondition, facts: CustomerFacts, context: RuleContext): Explained {
  const { events, aggregate, of } = condition;
  if (aggregate === 'first' || aggregate === 'last') {
    return figures(figureOf(condition, facts, context), wantedOf(condition, context), { type: 'day' });
  }
  const isFigure = aggregate !== 'count' && of !== 'units';
  const unit = isFigure ? (eventKindOf(events).figure?.unit ?? 'count') : 'count';
  const figure = figureOf(condition, facts, context) as number | null;
  const actual = unit === 'money' && figure !== null ? figure / minorPerMajor(context.currency) : figure;
  return figures(actual, condition.value as number, { type: 'number', unit });
}

function explainCustom(condition: CustomCondition, { custom }: CustomerFacts): Explained {
  const found = custom[condition.custom] ?? null;
  const actual = typeof found === 'object' && found !== null ? JSON.stringify(found) : (found as Plain | null);
  const wanted = condition.is === 'missing' ? null : condition.is === 'in' ? condition.values : condition.value;
  const example = Array.isArray(wanted) ? wanted[0] : (wanted ?? actual);
  return figures(actual, wanted, { type: TYPES[typeof example] ?? 'text' });
}

const TYPES: Readonly<Record<string, ExplainedValue['type']>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
};

/** The next of the customer's days of a kind; null where none lies ahead. */
function nextDay({ upcoming }: UpcomingCondition, { birthOn, dates }: CustomerFacts, today: string): string | null {
  if (upcoming === 'birthday') return birthOn === null ? null : nextYearlyDay(birthOn, today);
  const ahead = dates
    .filter(({ kind }) => kind === upcoming)
    .map(({ onDay, yearly }) => (yearly ? nextYearlyDay(onDay, today) : onDay))
    .filter((on) => on >= today);
  return ahead.sort()[0] ?? null;
}

function figures(
  actual: ExplainedValue['value'],
  threshold: ExplainedValue['value'],
  shape: Omit<ExplainedValue, 'value'>,
): Explained {
  return { actual: { value: actual, ...shape }, threshold: { value: threshold, ...shape } };
}
