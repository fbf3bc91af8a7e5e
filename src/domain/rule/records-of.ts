import type { RecordSource } from '../catalogue/field.ts';
import { fieldOf } from '../catalogue/fields.ts';
import { type Condition, conditionsOf, occurrencesOf, type Rule } from './schema.ts';

/** Everything whose change can change who satisfies a rule; a touch that brings none of it cannot matter to the rule. */
export function recordsOf(rule: Rule, segmentRule: (key: string) => Rule): Set<RecordSource> {
  return new Set(
    conditionsOf(rule).flatMap((condition) =>
      'segment' in condition
        ? [...recordsOf(segmentRule(condition.segment), segmentRule)]
        : recordsOfCondition(condition),
    ),
  );
}

function recordsOfCondition(condition: Condition): RecordSource[] {
  if ('field' in condition) {
    const { predicted, derivedFrom } = fieldOf(condition.field);
    return predicted ? ['predictions'] : [...(derivedFrom ?? ['attributes' as const])];
  }
  if ('consent' in condition) return ['consents'];
  if ('upcoming' in condition) return [condition.upcoming === 'birthday' ? 'attributes' : 'dates'];
  // Lists and fields of the company's own are kept with the customer.
  const occurrences = occurrencesOf(condition);
  if (occurrences.length === 0) return ['attributes'];
  return occurrences.flatMap(({ events, where }) => [
    events === 'closings' ? 'opportunities' : events,
    // What a name or a category means changes with the products.
    ...(where && 'product' in where && where.product ? ['products' as const] : []),
  ]);
}
