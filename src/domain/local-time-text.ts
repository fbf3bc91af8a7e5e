import { Temporal } from 'temporal-polyfill';

/** An instant as a clock on the wall shows it, to the minute: `2026-11-24 09:00`, with its zone where that is not the reader's own. */
export function localTimeText(at: Date, timeZone: string, readerTimeZone?: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${local.toPlainDate()} ${time}${timeZone === readerTimeZone ? '' : ` ${timeZone}`}`;
}
