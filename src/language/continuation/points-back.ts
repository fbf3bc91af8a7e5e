import type { ToolCall } from '../../domain/answer.ts';
import type { FindCustomersInput } from '../../tools/find-customers.ts';
import type { Reading } from '../reading/reading.ts';

/** Whether the words themselves point at the question before. */
export function pointsBack({ cues, customers }: Reading): boolean {
  if (cues.has('someone') && customers.length === 0) return true;
  return cues.has('them') || cues.has('instead') || cues.has('and_what') || cues.has('period_before');
}

/** Whether a reading lacks a subject of its own, so that it may continue the question before. */
export function isElliptic({ people, measures, rank, customers, cues, namesPeople }: Reading): boolean {
  // "show me VIPs in Germany", "list my key accounts"
  const asksForPeople =
    namesPeople && (['list', 'which', 'how_many', 'how_much', 'mine'] as const).some((cue) => cues.has(cue));
  return (
    !asksForPeople &&
    people.length === 0 &&
    measures.length === 0 &&
    rank === null &&
    customers.length === 0 &&
    !cues.has('spread') &&
    !cues.has('who')
  );
}

/** A bare measure: after another figure it asks for the same of something else. */
export function isBareMeasure({
  measures,
  people,
  rank,
  groups,
  customers,
  periods,
  values,
  rules,
  events,
  products,
  cues,
}: Reading): boolean {
  const isAlone =
    people.length +
      groups.length +
      customers.length +
      periods.length +
      values.length +
      rules.length +
      events.length +
      products.length ===
    0;
  return (
    measures.length === 1 && isAlone && rank === null && (cues.has('spend') || !(cues.has('total') || cues.has('list')))
  );
}

/** "by number of orders" after a ranking: the same list in another order. */
export function resorts({ cues, measures, people, rank }: Reading, { tool, input }: ToolCall): boolean {
  return (
    tool === 'find_customers' &&
    (input as FindCustomersInput).sort !== undefined &&
    cues.has('by') &&
    measures.length === 1 &&
    people.length === 0 &&
    rank === null
  );
}

/** Whether a reading adds anything to the question before. */
export function hasContent(reading: Reading): boolean {
  const { values, rules, events, periods, products, measures, people, fields, cues, customers } = reading;
  return (
    values.length +
      rules.length +
      events.length +
      periods.length +
      products.length +
      measures.length +
      fields.length +
      customers.length >
      0 ||
    people.some((one) => one !== 'customers') ||
    cues.has('period_before') ||
    cues.has('share') ||
    cues.has('year_before') ||
    cues.has('previous_period') ||
    reading.groups.length > 0 ||
    ['order', 'buy', 'spend', 'return'].some((cue) => cues.has(cue as 'order'))
  );
}

/** Verbs without a subject, or a ranking of nobody named: they go on about whom the question before was about. */
export function isSubjectless(reading: Reading): boolean {
  const { people, values, rules, groups, rank, customers, products, periods, cues } = reading;
  const isAlone =
    people.length +
      values.length +
      rules.length +
      groups.length +
      customers.length +
      products.length +
      periods.length ===
    0;
  const isVerb = (['return', 'order', 'buy', 'spend', 'sell'] as const).some((verb) => cues.has(verb));
  return (
    isAlone &&
    !cues.has('total') &&
    (isVerb || rank !== null) &&
    (rank === null || (rank.named !== true && (rank.of === undefined || rank.of === 'customers')))
  );
}
