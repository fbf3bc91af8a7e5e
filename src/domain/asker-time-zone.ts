import type { Asker } from './asker.ts';
import type { Settings } from './settings.ts';

/** The time zone in which whoever asks says hours: their own, else the business's. */
export function askerTimeZone({ timeZone }: Asker, settings: Pick<Settings, 'timeZone'>): string {
  return timeZone ?? settings.timeZone;
}
