import type { ToolCall } from '../../domain/answer.ts';
import type { Period } from '../../domain/period.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import type { FindCustomersInput } from '../../tools/find-customers.ts';
import type { MeasureInput } from '../../tools/measure.ts';
import type { CallContext } from '../call/call-context.ts';
import { toCall } from '../call/to-call.ts';
import { implyMeasures } from '../reading/imply-measures.ts';
import type { Reading } from '../reading/reading.ts';
import { continueList } from './continue-list.ts';
import { continueMeasure } from './continue-measure.ts';
import { continuePeriod } from './continue-rule.ts';
import { hasContent } from './points-back.ts';

/** The call that continues the one before with what the reading adds or replaces, or null when they do not go together. */
export function continueCall(previous: ToolCall, said: Reading, context: CallContext): ToolCall | null {
  const reading = implyMeasures(asDated(said, previous));
  const customer = customerOf(previous);
  if (
    customer !== null &&
    reading.customers.length === 0 &&
    reading.values.length === 0 &&
    reading.people.every((one) => one === 'customers')
  ) {
    const call = toCall({ ...reading, customers: [customer], people: [] }, context);
    if (call !== null && hasContent(reading)) return withPeriodOf(previous, call, reading);
  }
  if (previous.tool === 'measure') return continueMeasure(previous.input as MeasureInput, reading, context);
  if (previous.tool === 'find_customers') return continueList(previous.input as FindCustomersInput, reading, context);
  return OF_A_TIME.includes(previous.tool) ? continueReport(previous, reading, context) : null;
}

/** Reports whose input is of a period. */
const OF_A_TIME = ['team_activity', 'segment_changes', 'segment_report', 'product_feedback', 'outreach_effect'];

/** "and last month?": the same report of another time; null where anything else is said. */
function continueReport({ tool, input }: ToolCall, reading: Reading, context: CallContext): ToolCall | null {
  const before = (input as { period?: Period }).period;
  const period = continuePeriod(before, reading, context);
  const cues = new Set([...reading.cues].filter((cue) => cue !== 'period_before'));
  if (!period || period === before || hasContent({ ...reading, periods: [], cues })) return null;
  return { tool, input: { ...(input as object), period } };
}

/** The single customer that a call is about, by the id that the company uses. */
function customerOf({ tool, input }: ToolCall): string | null {
  if (tool === 'describe_customer') return (input as { customer: string }).customer;
  const { rule } = input as { rule?: Rule };
  return rule !== undefined && 'field' in rule && rule.field === 'customer_id' && rule.is === 'eq'
    ? String(rule.value)
    : null;
}

function withPeriodOf(previous: ToolCall, call: ToolCall, reading: Reading): ToolCall {
  const before = previous.tool === 'measure' ? (previous.input as MeasureInput).period : undefined;
  if (call.tool !== 'measure' || before === undefined || reading.periods.length > 0) return call;
  return { ...call, input: { ...(call.input as MeasureInput), period: before } };
}

/** "and active customers?" after dated figures of people means those of that period, not the stage of today. */
function asDated(reading: Reading, { tool, input }: ToolCall): Reading {
  const isDated = tool === 'measure' && (input as MeasureInput).period !== undefined;
  const active = reading.values.find(({ field, values }) => field === 'lifecycle' && values[0] === 'active');
  // "how many customers ordered then?"
  const orderedThen =
    isDated &&
    reading.people.length === 1 &&
    reading.people[0] === 'customers' &&
    reading.cues.has('them') &&
    (reading.cues.has('order') || reading.cues.has('buy')) &&
    reading.events.length + reading.values.length + reading.rules.length === 0;
  if (orderedThen)
    return {
      ...reading,
      people: ['active_customers'],
      cues: new Set([...reading.cues].filter((cue) => cue !== 'order' && cue !== 'buy')),
    };
  if (!isDated || active === undefined || !reading.people.includes('customers')) return reading;
  return { ...reading, values: reading.values.filter((value) => value !== active), people: ['active_customers'] };
}
