import { localMinute } from '../segment-members/state-text.ts';
import type { Subscription } from './subscription.ts';

/** By what one turn of a subscription is decided once: `subscription 7 2026-11-23T09:00`, in its own time zone. */
export function turnKey({ id, timeZone }: Pick<Subscription, 'id' | 'timeZone'>, at: Date): string {
  return `${turnKeyPrefix(id)}${localMinute(at, timeZone).replace(' ', 'T')}`;
}

/** What the keys of all turns of a subscription begin with. */
export function turnKeyPrefix(id: number): string {
  return `subscription ${id} `;
}
