import type { Bilingual } from '../locale.ts';
import type { ListFactor } from './reason-traits.ts';

/** From some day on a factor falls again: what was let lie for so long can hardly be urgent. */
type Fading = { afterDays: number; perDay: number; least: number };

/** A factor that grows, or falls, by so much a day between two bounds, and may fade in the end. */
export function urgencyFactor(
  label: Bilingual,
  days: number,
  {
    from,
    perDay,
    least = 0,
    most = 2,
    fades,
  }: { from: number; perDay: number; least?: number; most?: number; fades?: Fading },
): ListFactor {
  const grown = Math.min(most, Math.max(least, from + perDay * days));
  if (fades === undefined || days <= fades.afterDays) return timesFactor(label, grown);
  return timesFactor(label, Math.max(fades.least, grown - fades.perDay * (days - fades.afterDays)));
}

/** A factor as it is shown: what is multiplied is exactly what stands there. */
export function timesFactor(label: Bilingual, times: number): ListFactor {
  return { label, value: Number(times.toFixed(2)), unit: 'times' };
}
