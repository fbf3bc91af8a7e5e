import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import { type Period, previousPeriod } from '../../domain/period.ts';
import { conditionsOf, type Rule } from '../../domain/rule/schema.ts';
import type { CallContext } from '../call/call-context.ts';
import { peopleRule, ruleOf } from '../call/rule-of.ts';
import { allOf } from '../grammar/event-draft.ts';
import type { Reading } from '../reading/reading.ts';

/** A value of a field that the rule before speaks of replaces it; everything else is added. "Of them" only adds. */
export function continueRule(rule: Rule | undefined, reading: Reading): Rule | undefined {
  const added = ruleOf({ ...reading, customers: [] });
  // 所有国家呢: the field no longer narrows.
  const freed = reading.cues.has('total') && reading.cues.has('and_what') ? reading.fields : [];
  if (added === undefined && freed.length > 0) {
    const others = partsOf(rule).filter((part) => !('field' in part && freed.includes(part.field)));
    return others.length === 0 ? undefined : allOf(others);
  }
  if (added === undefined) return rule;
  const fields = new Set(reading.values.filter(({ except }) => except !== true).map(({ field }) => field));
  // "without France" after "in France": the two would leave nobody.
  const excepted = reading.values.filter(({ except }) => except === true);
  const isExcepted = (part: Rule) =>
    excepted.some(
      ({ field, values }) =>
        'field' in part && part.field === field && part.is === 'eq' && values.some((value) => value === part.value),
    );
  const kept = reading.cues.has('them')
    ? partsOf(rule)
    : partsOf(rule).filter(
        (part) => !conditionsOf(part).every((condition) => 'field' in condition && fields.has(condition.field)),
      );
  const rest = kept.filter((part) => !isExcepted(part));
  return joined(rest.length === 0 ? undefined : allOf(rest), partsOf(added));
}

/** The period of the question before, unless another is named or meant; null when it cannot be said. */
export function continuePeriod(
  before: Period | undefined,
  reading: Reading,
  { now, timeZone }: CallContext,
): Period | undefined | null {
  if (reading.periods.length > 1) return null;
  if (reading.cues.has('period_before')) return before === undefined ? null : previousPeriod(before, now, timeZone);
  return reading.periods[0] ?? before;
}

/** The same rule with another period in each of its dated conditions. */
export function redate(rule: Rule | undefined, period: Period | undefined): Rule | undefined {
  if (rule === undefined || period === undefined) return rule;
  if ('all' in rule) return { all: rule.all.map((part) => redate(part, period)!) };
  if ('any' in rule) return { any: rule.any.map((part) => redate(part, period)!) };
  if ('not' in rule) return { not: redate(rule.not, period)! };
  return 'events' in rule && rule.period !== undefined ? { ...rule, period } : rule;
}

/** Another noun of people replaces how often the ones before ordered. */
export function withPeople(
  rule: Rule | undefined,
  people: readonly MeasureKey[],
  context: CallContext | null,
): Rule | undefined {
  if (people.length === 0) return rule;
  const kept = partsOf(rule).filter((part) => !('field' in part && part.field === 'orders'));
  return joined(
    kept.length === 0 ? undefined : allOf(kept),
    context === null ? [] : people.flatMap((one) => peopleRule(one, undefined, context)),
  );
}

/** The conditions that a rule joins by "and". */
export function partsOf(rule: Rule | undefined): Rule[] {
  if (rule === undefined) return [];
  return 'all' in rule ? rule.all : [rule];
}

/** A rule with more conditions. */
export function joined(rule: Rule | undefined, more: readonly Rule[]): Rule | undefined {
  const parts = [...partsOf(rule), ...more];
  return parts.length === 0 ? undefined : allOf(parts);
}
