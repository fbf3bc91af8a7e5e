import type { ToolCall } from '../../domain/answer.ts';
import { isRankingMeasure } from '../../domain/catalogue/measures.ts';
import type { Reading } from '../reading/reading.ts';
import type { CallContext } from './call-context.ts';
import { measureTool } from './measure-tool.ts';
import { peopleRule, ruleOf } from './rule-of.ts';

/** The call of one or more figures. */
export function measureCall(read: Reading, context: CallContext): ToolCall | null {
  const [ranked, ...others] = read.measures;
  // "list them sorted by revenue"
  const isEachCustomer =
    read.people.length === 1 && read.people[0] === 'customers' && (read.cues.has('by') || read.cues.has('each'));
  if (
    (isEachCustomer || (read.cues.has('list') && read.cues.has('by'))) &&
    ranked !== undefined &&
    others.length === 0 &&
    isRankingMeasure(ranked)
  ) {
    const rule = ruleOf(
      read,
      read.people.flatMap((one) => peopleRule(one, undefined, context)),
    );
    const [period] = read.periods;
    const sort = {
      measure: ranked,
      ...(period ? { period } : {}),
      direction: 'desc' as const,
    };
    return { tool: 'find_customers', input: { ...(rule ? { rule } : {}), sort } };
  }
  const people = read.people.filter((one) => one !== 'customers');
  const extra = people.flatMap((one) =>
    peopleRule(one, one === 'new_customers' ? read.periods[0] : undefined, context),
  );
  if (people.includes('new_customers') && read.periods.length === 0) return null;
  return measureTool({ measures: read.measures }, read, extra, context);
}

/** The call of an average or median of a field. */
export function statisticCall(read: Reading, context: CallContext): ToolCall | null {
  const { of, how } = read.statistic!;
  if (read.measures.length + read.groups.length + read.periods.length + read.products.length > 0 || read.rank !== null)
    return null;
  const people = read.people.filter((one) => one !== 'customers');
  const rule = ruleOf(
    read,
    people.flatMap((one) => peopleRule(one, undefined, context)),
  );
  return { tool: 'measure', input: { measures: ['customers'], average: { of, how }, ...(rule ? { rule } : {}) } };
}
