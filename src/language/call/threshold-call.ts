import type { ToolCall } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { MeasureInput } from '../../tools/measure.ts';
import type { Reading } from '../reading/reading.ts';
import type { EventDraft } from '../sense.ts';
import type { CallContext } from './call-context.ts';
import { measureTool } from './measure-tool.ts';

/** "countries with revenue over 100k": groups whose figure passes, not customers. */
export function thresholdCall(read: Reading, context: CallContext): ToolCall | null {
  const [field, ...others] = read.fields;
  const [draft, ...more] = read.events;
  if (draft === undefined && read.peopleBounds.length > 0 && fieldOf(field!).groupable === true) {
    const having = read.peopleBounds.flatMap(({ is, value }) =>
      is === 'eq' ? [] : [{ measure: 'customers' as const, is, value }],
    );
    const call =
      others.length === 0 && read.periods.length === 0
        ? measureTool({ measures: ['customers'], groupBy: [field!] }, read, [], context, field)
        : null;
    return call === null || having.length === 0
      ? null
      : { ...call, input: { ...(call.input as MeasureInput), having } };
  }
  if (draft === undefined || more.length > 0 || others.length > 0 || fieldOf(field!).groupable !== true) return null;
  const measure = measureOfDraft(draft);
  if (measure === undefined) return null;
  const having = draft.bounds.flatMap(({ is, value }) => (is === 'eq' ? [] : [{ measure, is, value }]));
  if (having.length === 0 || having.length !== draft.bounds.length || draft.match !== undefined || draft.negated)
    return null;
  const periods = draft.period === undefined ? read.periods : [draft.period];
  const call = measureTool(
    { measures: [measure], groupBy: [field!] },
    { ...read, events: [], periods },
    [],
    context,
    field,
  );
  return call === null ? null : { ...call, input: { ...(call.input as MeasureInput), having } };
}

/** The figure that a condition bounds, as a measure of groups. */
function measureOfDraft({ events, aggregate, measure }: EventDraft): MeasureKey | undefined {
  if (measure !== undefined) return measure;
  if (events === 'returns') return ({ count: 'returns', sum: 'refunds' } as const)[aggregate as 'count'];
  if (events !== 'orders') return undefined;
  return (
    {
      count: 'orders',
      sum: 'revenue',
      units: 'units',
      average: 'average_order_value',
      maximum: 'largest_order',
    } as const
  )[aggregate];
}
