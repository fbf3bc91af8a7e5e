import type { RecordSource } from '../../domain/catalogue/field.ts';
import { EVENT_KINDS, type EventKind } from '../../domain/event-kind.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import { conditionsOf, occurrencesOf, type Rule } from '../../domain/rule/schema.ts';

/** What of customers' histories has to be read for rules; whatever is not asked for costs nothing. */
export type HistoryNeeds = {
  kinds: readonly EventKind[];
  /** Kinds of which lines, products or properties matter too. */
  detailed: readonly EventKind[];
  consents: boolean;
  dates: boolean;
};

/** What rules without segments need. */
export function needsOf(rules: readonly Rule[]): HistoryNeeds {
  const sources = new Set<RecordSource>(rules.flatMap((rule) => [...recordsOf(rule, () => ({ any: [] }))]));
  const occurrences = rules.flatMap(conditionsOf).flatMap(occurrencesOf);
  const isDetailed = (kind: EventKind) =>
    occurrences.some(({ events, where = {} }) => events === kind && ('product' in where || 'property' in where));
  return {
    kinds: EVENT_KINDS.filter((kind) => sources.has(sourceOf(kind)) || (kind === 'orders' && sources.has('scores'))),
    detailed: EVENT_KINDS.filter((kind) => isDetailed(kind)),
    consents: sources.has('consents'),
    dates: sources.has('dates'),
  };
}

function sourceOf(kind: EventKind): RecordSource {
  return kind === 'closings' ? 'opportunities' : kind;
}
