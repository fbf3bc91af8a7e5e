import type { ToolCall } from '../../domain/answer.ts';
import type { FieldKey } from '../../domain/catalogue/fields.ts';
import { GROUPINGS } from '../../domain/catalogue/groupings.ts';
import { isBareOrder, type Reading } from '../reading/reading.ts';
import type { CallContext } from './call-context.ts';
import { measureTool } from './measure-tool.ts';
import { ruleOf } from './rule-of.ts';

/** The call about customers named by id: their portrait, some facts, figures or what they bought. */
export function customerCall(read: Reading, context: CallContext): ToolCall | null {
  const [customer, ...others] = read.customers;
  const since = sinceLastOrder(read);
  if (since !== null && others.length === 0)
    return { tool: 'describe_customer', input: { customer: customer!, fields: [since] } };
  if (read.measures.length > 0) {
    if (read.fields.length > 0) return null;
    // One sum of several named customers is not what "A and B" asks for.
    if (others.length > 0 && !read.cues.has('total')) return null;
    const groupBy = read.groups.map(({ by }) => by);
    return measureTool(
      { measures: read.measures, ...(groupBy.length > 0 ? { groupBy } : {}) },
      read,
      [],
      context,
      groupBy[0],
    );
  }
  if (read.groups.some(({ by }) => by === 'product'))
    return measureTool({ measures: ['revenue', 'units'], groupBy: ['product'] }, read, [], context, 'product');
  const asksWhat = read.cues.has('which') || read.cues.has('list');
  // What the last order held is not when it was.
  if (asksWhat && read.cues.has('buy') && read.fields.includes('last_order_on')) return null;
  const [bought, ...more] = read.events;
  const isDated =
    asksWhat && bought !== undefined && more.length === 0 && isBareOrder(bought) && read.fields.length === 0;
  if (isDated)
    return measureTool(
      { measures: ['revenue', 'units'], groupBy: ['product'] },
      { ...read, events: [], periods: [...read.periods, ...(bought.period ? [bought.period] : [])] },
      [],
      context,
      'product',
    );
  if (asksWhat && (read.cues.has('buy') || read.cues.has('order')) && read.fields.length === 0)
    return measureTool({ measures: ['revenue', 'units'], groupBy: ['product'] }, read, [], context, 'product');
  if (others.length > 0)
    return {
      tool: 'find_customers',
      input: { rule: ruleOf(read), ...(read.fields.length > 0 ? { fields: read.fields } : {}) },
    };
  const says = read.events.length + read.rules.length + read.periods.length + read.products.length;
  if (says > 0 || read.orderTotal.length > 0) return null;
  const fields: FieldKey[] = [
    ...(read.cues.has('first_time') ? (['first_order_on'] as const) : []),
    ...read.fields,
    ...read.values.map(({ field }) => field),
    ...read.groups.flatMap(({ by }) => (by in GROUPINGS ? [] : [by as FieldKey])),
  ];
  if (read.groups.some(({ by }) => by in GROUPINGS)) return null;
  return { tool: 'describe_customer', input: { customer: customer!, ...(fields.length > 0 ? { fields } : {}) } };
}

/** 上次什么时候买的, 多久没下单了: the last order, or how long ago it was; what was in it is another question. */
function sinceLastOrder({ cues, events, measures, periods, fields }: Reading): FieldKey | null {
  if (measures.some((measure) => measure !== 'orders')) return null;
  const isOfOrders =
    measures.length > 0 || cues.has('order') || cues.has('buy') || events.some((draft) => draft.events === 'orders');
  const isBare = events.every((draft) => isBareOrder({ ...draft, negated: false }) && draft.period === undefined);
  if (!isOfOrders || !isBare || periods.length + fields.length > 0 || cues.has('which')) return null;
  if (cues.has('how_long')) return 'recency';
  return cues.has('last_time') ? 'last_order_on' : null;
}
