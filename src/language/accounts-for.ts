import type { ToolCall } from '../domain/answer.ts';
import type { MeasureKey } from '../domain/catalogue/measures.ts';
import type { Rule } from '../domain/rule/schema.ts';
import { contradictsItself } from './contradicts-itself.ts';
import type { Reading } from './reading/reading.ts';
import type { Cue } from './sense.ts';

/** What a call must speak of when a verb or word of the question says it. */
const SAID: Partial<Record<Cue, RegExp>> = {
  spend: /"(?:revenue|net_revenue|average_order_value|revenue_per_customer|largest)/,
  sell: /"(?:revenue|units|orders|product|net_revenue)/,
  order:
    /"(?:orders|revenue|units|first_order_on|last_order_on|new_customers|buyers|active_customers|repeat_|one_time_|recency|average_order_value|largest_order)/,
  buy: /"(?:orders|revenue|units|product|last_order_on|recency|buyers|active_customers|repeat_|one_time_)/,
  return: /"(?:returns|refunds|return_rate|refund_rate|returning_customers|net_revenue)"/,
  share: /"share":true/,
  versus: /"(?:compareWith|groupBy)":/,
  previous_period: /"compareWith":/,
  year_before: /"compareWith":/,
  // Settled while reading, wherever it can be.
  added: /(?!)/,
  opened: /(?!)/,
  last_time: /"last_order_on"/,
  how_long: /"recency"/,
  first_time: /"(?:new_customers|first_order_on)"/,
  by: /"(?:groupBy|sort)"/,
  each: /"groupBy"/,
  gain: /"(?:new_customers|first_order_on)"/,
};

/** Whether a call says everything that the reading says: nothing that a person wrote is silently left out. */
export function accountsFor({ input }: ToolCall, reading: Reading): boolean {
  const text = JSON.stringify(input);
  const holds = (part: unknown) => text.includes(JSON.stringify(part));
  const isByFirstOrder = text.includes('"first_order_on"');
  const { rule } = input as { rule?: Rule };
  if (rule !== undefined && contradictsItself(rule)) return false;
  return (
    [...reading.cues].every((cue) => isFirst(reading, cue) || (SAID[cue]?.test(text) ?? true)) &&
    reading.measures.every((measure) => holds(measure) || MEANT_AS[measure]?.some(holds)) &&
    reading.periods.every((period) => holds(period) || isByFirstOrder) &&
    reading.values.every(({ field, values }) => holds(field) && (text.includes('"fields"') || values.every(holds))) &&
    Object.values(reading.recordTexts).every(holds) &&
    reading.products.every(holds) &&
    reading.customers.every(holds) &&
    reading.fields.every(holds) &&
    reading.groups.every(({ by }) => holds(by)) &&
    (reading.orderTotal.length === 0 || text.includes('"total"')) &&
    (reading.rank === null || text.includes('"sort"')) &&
    (reading.rank?.count === undefined || text.includes(`"limit":${reading.rank.count}`))
  );
}

/** Measures that a verb beside them turns into another: "how much did he return", 退了多少单. */
const MEANT_AS: Partial<Record<MeasureKey, readonly MeasureKey[]>> = {
  returns: ['refunds'],
  orders: ['returns'],
  customers: ['buyers'],
};

/** "ordered for the first time": the verb belongs to the first order. */
function isFirst({ cues }: Reading, cue: Cue): boolean {
  return (cue === 'buy' || cue === 'order') && (cues.has('first_time') || cues.has('gain'));
}
