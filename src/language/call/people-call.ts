import type { ToolCall } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { Reading } from '../reading/reading.ts';
import type { CallContext } from './call-context.ts';
import { measureTool } from './measure-tool.ts';
import { refuseUndatedPeople } from './refuse-undated-people.ts';
import { peopleRule, ruleOf } from './rule-of.ts';
import { thresholdCall } from './threshold-call.ts';

/** The call that counts or lists people. @throws {DomainError} 'ambiguous' for people in a period without what they did in it */
export function peopleCall(read: Reading, context: CallContext): ToolCall | null {
  const saysWho = read.values.length + read.rules.length + read.events.length > 0;
  const noun = read.people.find((one) => one !== 'customers') ?? read.people[0];
  const lists = read.cues.has('list') || read.cues.has('who') || read.cues.has('which');
  const isCount =
    read.counts ||
    read.cues.has('how_many') ||
    read.cues.has('share') ||
    read.cues.has('previous_period') ||
    read.cues.has('year_before') ||
    (read.cues.has('total') && !lists);
  if (noun === undefined && !saysWho) return null;
  if (read.products.length > 0 || read.cues.has('how_much')) return null;
  if (read.people.length === 0 && read.fields.length > 0 && !read.cues.has('who')) return thresholdCall(read, context);
  const nouns = read.people.filter((one) => one !== 'customers');
  const [period] = read.periods;
  if (isCount || (!lists && !saysWho && noun !== undefined && noun !== 'customers')) {
    const [whole, part] = nouns.toSorted((a) => (a === 'buyers' ? -1 : 1));
    if (
      read.cues.has('share') &&
      nouns.length === 2 &&
      whole === 'buyers' &&
      (part === 'one_time_buyers' || part === 'repeat_buyers')
    )
      return shareCall(part, read, context);
    if (nouns.length > 1) return null;
    if (
      nouns.includes('new_customers') &&
      !read.cues.has('first_time') &&
      (read.cues.has('buy') || read.cues.has('order'))
    )
      return null;
    // Of whom a share is, of two conditions at once, is not said.
    if (
      read.cues.has('share') &&
      read.values.length + read.rules.length + read.events.length + (nouns[0] === 'buyers' ? 0 : nouns.length) > 1
    )
      return null;
    if (read.cues.has('share') && nouns[0] === 'buyers' && saysWho)
      return measureTool({ measures: ['buyers'] }, read, [], context);
    if (read.cues.has('share') && nouns.length === 1 && !saysWho) return shareCall(nouns[0]!, read, context);
    const counted = nouns[0] ?? 'customers';
    if (counted === 'customers' && period !== undefined) refuseUndatedPeople(read);
    if (counted === 'prospects' && period !== undefined) return null;
    // A segment of people with a further condition is counted through its rule, so that both apply to the same customers.
    const asRule = saysOrders(read) && counted !== 'customers' && period === undefined;
    return asRule
      ? measureTool({ measures: ['customers'] }, read, peopleRule(counted, undefined, context), context)
      : measureTool({ measures: [counted] }, read, [], context);
  }
  const isCompared = read.values.some(({ compared }) => compared === true);
  const [field, ...more] = read.fields;
  const isBreakdown =
    !lists &&
    field !== undefined &&
    more.length === 0 &&
    fieldOf(field).choices !== undefined &&
    read.people.length > 0;
  if ((isCompared || isBreakdown) && nouns.length === 0 && period === undefined)
    return measureTool(
      { measures: ['customers'], ...(isBreakdown ? { groupBy: [field] } : {}) },
      read,
      [],
      context,
      field,
    );
  if (period !== undefined && nouns.length === 0) {
    if (read.fields.length > 0 || read.rules.length > 0) return null;
    refuseUndatedPeople(read);
    return null;
  }
  if (read.periods.length > 1 || read.orderTotal.length > 0) return null;
  if (!lists && !saysWho && read.people.every((one) => one === 'customers')) return null;
  const rule = ruleOf(
    read,
    nouns.flatMap((one) => peopleRule(one, period, context)),
  );
  const { fields } = read;
  return { tool: 'find_customers', input: { ...(rule ? { rule } : {}), ...(fields.length > 0 ? { fields } : {}) } };
}

/** One-time and repeat buyers are a share of buyers, prospects one of customers. */
function shareCall(noun: MeasureKey, read: Reading, context: CallContext): ToolCall | null {
  if (noun !== 'one_time_buyers' && noun !== 'repeat_buyers' && noun !== 'prospects' && noun !== 'buyers') return null;
  const whole: MeasureKey = noun === 'prospects' || noun === 'buyers' ? 'customers' : 'buyers';
  return measureTool({ measures: [whole] }, read, peopleRule(noun, undefined, context), context);
}

function saysOrders({ events, rules }: Reading): boolean {
  return events.length + rules.length > 0;
}
