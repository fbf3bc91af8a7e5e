import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { agreedDay } from './agreed-day.ts';
import type { DuePiece } from './due-piece.ts';
import { clockText, type HourOfDay, hourOfDay } from './hour-of-day.ts';
import { isWholeStretch, sameDayIn } from './whole-stretch.ts';

const FRIDAY = 5;
/** In minutes. */
const DAY = 1_440;

/** A time that comes, local to a time zone: a day, and an hour where one was said. */
export type DueTime = {
  /** `YYYY-MM-DD` */
  on: string;
  /** `HH:mm` */
  hour?: string;
  /** Of a length from now, which is the same moment wherever its reader is. */
  offset?: string;
  /** It is the first day of a stretch that was named as a whole: next week, March. */
  isWhole?: boolean;
  /** Whether the words name the day, or the hour alone decided it. */
  isDaySaid: boolean;
  /** How words were read that may be read otherwise. */
  remarks: readonly Bilingual[];
};

/**
 * The coming time that some pieces say. Without a day the next such hour is meant.
 * @throws {DomainError} 'invalid_input' when it is past
 */
export function settleDue(pieces: readonly DuePiece[], now: Temporal.ZonedDateTime, said: string): DueTime {
  const length = pieceOf(pieces, 'length');
  if (length !== undefined) return fromNow(length.minutes, now);
  const zone = pieceOf(pieces, 'zone');
  if (zone !== undefined) return elsewhere(pieces, zone.timeZone, now, said);
  const isSameHour = pieceOf(pieces, 'same_hour') !== undefined;
  const [clock, part] = [pieceOf(pieces, 'clock'), pieceOf(pieces, 'part')];
  if (part?.part === 'small_hours' && clock === undefined) throw noHour(said);
  const hour = isSameHour ? hourNow(now) : hourOfDay(clock, part);
  const named = agreedDay(
    pieces.filter((each) => each.kind === 'day'),
    now.toPlainDate(),
    said,
  );
  if (named === undefined) return onNextDay(hour, now, said);
  const isWhole = isWholeStretch(named);
  const day = isSameHour && isWhole ? sameDayIn(named, now.toPlainDate()) : named;
  const isBefore = pieceOf(pieces, 'before') !== undefined && hour === null && (day.isEdge !== true || isWhole);
  const days = isBefore ? day.days.map((each) => workdayBefore(each, now.toPlainDate())) : day.days;
  const remarks = [day.remark, isBefore ? BEFORE : undefined, hour?.remark];
  const settled = days.map((each) => settleOn(each, hour, now)).find((each) => each !== null);
  if (settled === undefined) throw past(textOf(days.at(-1)!, hour), said);
  return {
    ...settled,
    ...(isWhole && hour === null && !isBefore && { isWhole: true }),
    remarks: [...remarks, ...settled.remarks].filter((each) => each !== undefined),
  };
}

function hourNow({ hour, minute }: Temporal.ZonedDateTime): HourOfDay {
  return { minutes: hour * 60 + minute, isSaid: true };
}

function pieceOf<Kind extends DuePiece['kind']>(pieces: readonly DuePiece[], kind: Kind) {
  return pieces.find((each): each is Extract<DuePiece, { kind: Kind }> => each.kind === kind);
}

function fromNow(minutes: number, now: Temporal.ZonedDateTime): DueTime {
  const at = now.add({ minutes }).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  return { ...timed(at, []), offset: at.offset, isDaySaid: true };
}

/** An hour by the clock of another zone on the speaker's day, as the moment that it is here; a day alone is the same everywhere. */
function elsewhere(pieces: readonly DuePiece[], timeZone: string, now: Temporal.ZonedDateTime, said: string): DueTime {
  const there = settleDue(
    pieces.filter(({ kind }) => kind !== 'zone'),
    now.withTimeZone(timeZone),
    said,
  );
  if (there.hour === undefined) return there;
  const at = Temporal.PlainDateTime.from(`${there.on}T${there.hour}`).toZonedDateTime(timeZone);
  const here = at.withTimeZone(now.timeZoneId);
  return { ...there, ...timed(here, there.remarks), offset: here.offset, isDaySaid: there.isDaySaid };
}

function onNextDay(hour: HourOfDay | null, now: Temporal.ZonedDateTime, said: string): DueTime {
  const today = now.toPlainDate();
  if (hour === null) throw past(textOf(today, hour), said);
  // After midnight 夜里两点 is still to come.
  const isOfNight = hour.minutes > DAY;
  const settled =
    (isOfNight ? settleOn(today, { minutes: hour.minutes - DAY, isSaid: true }, now) : null) ??
    settleOn(today, { ...hour, isSaid: true }, now);
  if (settled !== null) {
    const remarks = [...(hour.remark ? [hour.remark] : []), ...settled.remarks];
    return { ...settled, isDaySaid: false, remarks };
  }
  const next = settleOn(today.add({ days: 1 }), hour, now)!;
  const remarks = [hour.remark, hour.isSaid ? tomorrow(hour) : undefined, ...next.remarks];
  return { ...next, isDaySaid: false, remarks: remarks.filter((each) => each !== undefined) };
}

/** Null when it is past; of a stretch of today that has begun the day alone remains. */
function settleOn(on: Temporal.PlainDate, hour: HourOfDay | null, now: Temporal.ZonedDateTime): DueTime | null {
  const today = now.toPlainDate();
  if (hour === null)
    return Temporal.PlainDate.compare(on, today) < 0 ? null : { on: on.toString(), isDaySaid: true, remarks: [] };
  const local = on.add({ days: Math.floor(hour.minutes / DAY) }).toPlainDateTime(clockText(hour.minutes));
  const at = local.toZonedDateTime(now.timeZoneId, { disambiguation: 'compatible' });
  if (Temporal.ZonedDateTime.compare(at, now) > 0) return timed(at, remarksOn(local, at));
  return hour.isSaid || !on.equals(today) ? null : { on: on.toString(), isDaySaid: true, remarks: [] };
}

function timed(at: Temporal.ZonedDateTime, remarks: readonly Bilingual[]): DueTime {
  const [on, hour] = [at.toPlainDate().toString(), at.toPlainTime().toString({ smallestUnit: 'minute' })];
  return { on, hour, isDaySaid: true, remarks };
}

function remarksOn(local: Temporal.PlainDateTime, at: Temporal.ZonedDateTime): Bilingual[] {
  if (!at.toPlainDateTime().equals(local)) return [skipped(local, at)];
  const later = local.toZonedDateTime(at.timeZoneId, { disambiguation: 'later' });
  return later.equals(at) ? [] : [TWICE];
}

/** The last day from Monday to Friday before a day; today, where there is none ahead. */
function workdayBefore(on: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const before = on.subtract({ days: 1 });
  const workday = before.subtract({ days: Math.max(0, before.dayOfWeek - FRIDAY) });
  const isAhead = Temporal.PlainDate.compare(on, today) >= 0;
  return isAhead && Temporal.PlainDate.compare(workday, today) < 0 ? today : workday;
}

/** A time that does not come, as it was said where the words said all of it. */
export function past(when: string, said?: string): DomainError {
  return new DomainError('invalid_input', {
    en: `${said === undefined ? 'That' : `"${said}"`} is past: ${when}. Say a time that comes.`,
    zh: `${said === undefined ? `提醒时间（${when}）` : `“${said}”（${when}）`}已经过去，请说一个将来的时间。`,
  });
}

function textOf(on: Temporal.PlainDate, hour: HourOfDay | null): string {
  return hour === null ? `${on}` : `${on} ${clockText(hour.minutes)}`;
}

/** Nobody says when the small hours are, and nobody follows up then by default. */
function noHour(said: string): DomainError {
  return new DomainError('invalid_input', {
    en: `At which hour is "${said}"? Say the hour: "2 am", "11 pm".`,
    zh: `“${said}”是几点？请说明钟点，例如“凌晨两点”“晚上十一点”。`,
  });
}

function tomorrow({ minutes }: HourOfDay): Bilingual {
  const hour = clockText(minutes);
  return { en: `It is past ${hour} today, so tomorrow is meant.`, zh: `今天 ${hour} 已过，按明天理解。` };
}

function skipped(local: Temporal.PlainDateTime, at: Temporal.ZonedDateTime): Bilingual {
  const [said, real] = [local, at].map((each) => each.toPlainTime().toString({ smallestUnit: 'minute' }));
  return {
    en: `The clocks skip ${said} that day (summer time begins); it is ${real}.`,
    zh: `当天因夏令时开始没有 ${said}，按 ${real} 计。`,
  };
}

const BEFORE: Bilingual = {
  en: '"Before" a day is read as by the last working day before it.',
  zh: '“某日前”按此前最后一个工作日理解。',
};
const TWICE: Bilingual = {
  en: 'The clocks are set back that night, so this hour comes twice; the first one is meant.',
  zh: '当晚因夏令时结束该时刻出现两次，按第一次计。',
};
