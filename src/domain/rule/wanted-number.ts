import { eventKindOf } from '../catalogue/event-kinds.ts';
import { toMinor } from '../money.ts';
import type { EventCondition } from './schema.ts';

/** The number that a condition on events compares its figure with; money in minor units. Of one that compares a day, nothing sensible. */
export function wantedNumber({ events, aggregate, of, value }: EventCondition, currency: string): number {
  const isMoney = aggregate !== 'count' && of !== 'units' && eventKindOf(events).figure?.unit === 'money';
  return isMoney ? toMinor(value as number, currency) : (value as number);
}
