import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import type { EventDraft, Sense } from '../sense.ts';

/** Measures that count or sum the records of one customer as well as of all, and which records those are. */
const OF_CUSTOMER: Partial<Record<MeasureKey, Pick<EventDraft, 'events' | 'aggregate' | 'texts'>>> = {
  cases: { events: 'cases', aggregate: 'count' },
  complaints: { events: 'cases', aggregate: 'count', texts: { type: 'complaint' } },
  open_cases: { events: 'cases', aggregate: 'count', texts: { status: 'open' } },
  open_complaints: { events: 'cases', aggregate: 'count', texts: { type: 'complaint', status: 'open' } },
  survey_answers: { events: 'surveys', aggregate: 'count' },
  interactions: { events: 'interactions', aggregate: 'count' },
  outgoing_interactions: { events: 'interactions', aggregate: 'count', texts: { direction: 'outgoing' } },
  incoming_interactions: { events: 'interactions', aggregate: 'count', texts: { direction: 'incoming' } },
  usage_events: { events: 'events', aggregate: 'count' },
  opportunities: { events: 'opportunities', aggregate: 'count' },
  open_opportunities: { events: 'opportunities', aggregate: 'count', texts: { state: 'open' } },
  pipeline: { events: 'opportunities', aggregate: 'sum', texts: { state: 'open' } },
  won_opportunities: { events: 'closings', aggregate: 'count', texts: { state: 'won' } },
  won_amount: { events: 'closings', aggregate: 'sum', texts: { state: 'won' } },
  closed_opportunities: { events: 'closings', aggregate: 'count' },
};

/** Records of a kind, as a noun: "complaints", 商机. */
export type RecordNoun = Extract<Sense, { kind: 'measure' }>;

/** Such a noun among the items. */
export const RECORDS = a('measure', ({ measure }) => OF_CUSTOMER[measure] !== undefined);

/** "urgent complaints", 紧急工单, "opportunities in negotiation": a noun and which of its records. */
export const NARROWED_RECORDS: readonly Reduction[] = [
  rule([a('record_text'), a('measure')], (text, noun) => narrowed(noun, text)),
  rule([a('measure'), maybe(cue('in', 'with')), a('record_text')], (noun, _, text) => narrowed(noun, text)),
];

function narrowed(noun: RecordNoun, { kinds, text, value }: Extract<Sense, { kind: 'record_text' }>): Sense | null {
  const { source } = measureOf(noun.measure).from;
  return kinds.some((kind) => kind === source) ? { ...noun, texts: { ...noun.texts, [text]: value } } : null;
}

/** The condition that such a noun begins: how many there are. */
export function draftOf({ measure, texts: said }: RecordNoun, bounds: EventDraft['bounds']): EventDraft {
  const { texts: implied, ...draft } = OF_CUSTOMER[measure]!;
  const texts = { ...implied, ...said };
  return { ...draft, measure, bounds, negated: false, ...(Object.keys(texts).length > 0 && { texts }) };
}

/** Whether it counts deals, which alone are worth something. */
export function isOfDeals({ measure }: RecordNoun): boolean {
  const kind = OF_CUSTOMER[measure]?.events;
  return kind === 'opportunities' || kind === 'closings';
}
