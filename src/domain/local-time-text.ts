import { Temporal } from 'temporal-polyfill';

/** An instant as a clock on the wall shows it, with its zone: `2026-11-24 09:00 Europe/London`; seconds where there are any. */
export function localTimeText(at: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const isWholeMinute = local.second === 0 && local.millisecond === 0;
  const time = local.toPlainTime().toString({ smallestUnit: isWholeMinute ? 'minute' : 'millisecond' });
  return `${local.toPlainDate()} ${time} ${timeZone}`;
}
