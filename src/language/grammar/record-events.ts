import { a } from '../reduce.ts';
import type { EventDraft } from '../sense.ts';

/** One bare condition on records beside orders: "complained", "contacted". */
export const RECORD_EVENT = a(
  'event',
  ({ draft }) => isOfRecords(draft) && !draft.negated && draft.period === undefined,
);

function isOfRecords({ events }: EventDraft): boolean {
  return events !== 'orders' && events !== 'returns';
}
