import type { ToolCall } from '../../domain/answer.ts';
import type { FindCustomersInput } from '../../tools/find-customers.ts';
import type { CallContext } from '../call/call-context.ts';
import { toCall } from '../call/to-call.ts';
import type { Reading } from '../reading/reading.ts';
import { continuePeriod, continueRule, redate, withPeople } from './continue-rule.ts';
import { hasContent } from './points-back.ts';

/** A figure or list that goes on from a list of customers. */
export function continueList(input: FindCustomersInput, reading: Reading, context: CallContext): ToolCall | null {
  // "Of them" after a cut list would need the cut itself, which a rule cannot say.
  if (reading.cues.has('them') && (input.limit !== undefined || input.limitPercent !== undefined)) return null;
  const newPeople = reading.people.filter((one) => one !== 'customers');
  const rule = withPeople(continueRule(input.rule, reading), newPeople, context);
  if (reading.groups.length > 0 || (reading.measures.length > 0 && input.sort === undefined)) {
    if (reading.rank !== null) return null;
    const call = toCall(
      {
        ...reading,
        values: [],
        rules: rule ? [rule] : [],
        events: [],
        people: reading.measures.length === 0 ? ['customers'] : [],
      },
      context,
    );
    return call;
  }
  if (reading.cues.has('how_many') && reading.rank === null)
    return { tool: 'measure', input: { measures: ['customers'], ...(rule ? { rule } : {}) } };
  if (!hasContent(reading) && reading.rank === null) return null;
  const oldPeriod = input.sort !== undefined && 'measure' in input.sort ? input.sort.period : undefined;
  const period = continuePeriod(oldPeriod, reading, context);
  if (period === null) return null;
  const measure =
    reading.rank?.measure ??
    reading.measures[0] ??
    (reading.rank !== null && input.sort === undefined ? 'revenue' : undefined);
  const sort =
    input.sort ??
    (measure === undefined
      ? undefined
      : { measure: measure as 'revenue', direction: reading.rank?.direction ?? 'desc' });
  const isDatedSort = sort !== undefined && 'measure' in sort;
  const datedRule = isDatedSort || period === undefined ? rule : redate(rule, period);
  if (!isDatedSort && reading.periods.length > 0 && JSON.stringify(datedRule) === JSON.stringify(rule)) return null;
  return {
    tool: 'find_customers',
    input: {
      ...withoutCut(input, reading),
      ...(datedRule ? { rule: datedRule } : {}),
      ...(isDatedSort
        ? {
            sort: {
              ...sort,
              ...(reading.rank !== null ? { direction: reading.rank.direction } : {}),
              ...(measure ? { measure: measure as 'revenue' } : {}),
              ...(period ? { period } : {}),
            },
          }
        : {}),
      ...(reading.rank?.count !== undefined ? { limit: reading.rank.count } : {}),
    } satisfies FindCustomersInput,
  };
}

/** A number named now replaces whatever cut the list before. */
function withoutCut({ limitPercent, ...rest }: FindCustomersInput, { rank }: Reading): FindCustomersInput {
  return rank?.count !== undefined || limitPercent === undefined ? rest : { ...rest, limitPercent };
}
