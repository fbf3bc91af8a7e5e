import type { Period } from '../../domain/period.ts';
import type { EventDraft } from '../sense.ts';
import type { Reading } from './reading.ts';

/** A period that nothing took belongs to the only condition on orders that lacks one, unless a figure is asked for. */
export function distributePeriods(reading: Reading): Reading {
  const undated = reading.events.filter(
    (draft) => draft.period === undefined && !(draft.negated && draft.match === undefined),
  );
  const dated = reading.events.find((draft) => draft.period !== undefined && draft.bounds.length > 0 && !draft.negated);
  const share = (draft: EventDraft, period: Period) =>
    draft.events === 'orders' && draft.bounds.length > 0 && draft.match === undefined ? { ...draft, period } : draft;
  if (dated?.period !== undefined)
    return {
      ...reading,
      events: reading.events.map((draft) => (undated.includes(draft) ? share(draft, dated.period!) : draft)),
    };
  const isAboutPeople =
    reading.measures.length === 0 &&
    reading.rank === null &&
    reading.people.every((one) => one === 'customers' || one === 'buyers');
  if (!isAboutPeople || reading.periods.length !== 1 || undated.length !== 1) return reading;
  return {
    ...reading,
    periods: [],
    events: reading.events.map((draft) => (draft === undated[0] ? { ...draft, period: reading.periods[0]! } : draft)),
  };
}
