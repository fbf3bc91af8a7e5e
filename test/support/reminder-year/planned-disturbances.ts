import type { Random } from '../../../src/domain/random.ts';
import { HOURS, type MadeRep } from './made-reps.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What goes wrong, or is changed, at an instant of the true clock. */
export type Disturbance = { at: number } & (
  | { kind: 'down'; forMs: number }
  | { kind: 'clock'; skewMs: number }
  | { kind: 'move'; rep: MadeRep; timeZone: string }
  | { kind: 'hour'; rep: MadeRep; hour: string }
  | { kind: 'away'; rep: MadeRep; inDays: number; forDays: number }
  | { kind: 'back'; rep: MadeRep }
);

/** In order of time. Clocks are right again after some hours. */
export function planDisturbances(
  random: Random,
  reps: readonly MadeRep[],
  { start, end, zones }: { start: number; end: number; zones: readonly string[] },
): Disturbance[] {
  const days = (end - start) / DAY_MS;
  const times = (perYear: number) => Array.from({ length: Math.max(1, Math.round((perYear * days) / 365)) });
  const someTime = () => random.int(start + HOUR_MS, end - DAY_MS);
  return [
    ...times(14).map(() => ({ kind: 'down' as const, at: someTime(), forMs: random.int(5, 300) * 60_000 })),
    ...times(5).map(() => ({ kind: 'down' as const, at: someTime(), forMs: random.int(6, 120) * HOUR_MS })),
    ...times(10).flatMap((): Disturbance[] => {
      const at = someTime();
      const skewMs = random.int(-300, 300) * 60_000 * random.pick([1, 1, 1, 8]);
      return [
        { kind: 'clock', at, skewMs },
        { kind: 'clock', at: at + random.int(1, 20 * 60) * 60_000, skewMs: 0 },
      ];
    }),
    ...times(reps.length).map(() => ({
      ...{ kind: 'move' as const, at: someTime(), rep: random.pick(reps), timeZone: random.pick(zones) },
    })),
    ...times(20).map(() => ({
      kind: 'hour' as const,
      at: someTime(),
      rep: random.pick(reps),
      hour: random.pick(HOURS),
    })),
    // Said early enough that no clock is so wrong that it has begun; half of them come back before.
    ...times(3 * reps.length).flatMap((): Disturbance[] => {
      const [at, rep] = [someTime(), random.pick(reps)];
      const [inDays, forDays] = [random.int(4, 20), random.int(1, 15)];
      const backAt = at + (inDays + random.int(0, forDays)) * DAY_MS + random.int(0, DAY_MS);
      const away = { kind: 'away' as const, at, rep, inDays, forDays };
      return random.chance(0.5) && backAt < end ? [away, { kind: 'back', at: backAt, rep }] : [away];
    }),
  ].toSorted((a, b) => a.at - b.at);
}
