import type { Bilingual } from '../../../domain/locale.ts';
import type { DayPart, DuePiece } from './due-piece.ts';

const NOON = 720;
const DAY = 1_440;
/** Without a word beside it, an hour before it is one of the afternoon: nobody follows up at night. */
const FIRST_HOUR = 7 * 60;
/** The hour of a stretch of the day of which none was said; nobody says when the small hours are. */
const USUAL_MINUTES: Readonly<Record<DayPart, number | null>> = {
  small_hours: null,
  morning: 9 * 60,
  noon: NOON,
  afternoon: 14 * 60,
  evening: 18 * 60,
  night: 20 * 60,
  day_end: 17 * 60,
};

/** Minutes from the start of the day that is named; beyond 24 h in its night. `isSaid`: an hour was said, and not only a stretch. */
export type HourOfDay = { minutes: number; isSaid: boolean; remark?: Bilingual | undefined };

/** The hour that a clock and a stretch of the day mean together; null where neither is said. */
export function hourOfDay(
  clock: Extract<DuePiece, { kind: 'clock' }> | undefined,
  spoken: Extract<DuePiece, { kind: 'part' }> | undefined,
): HourOfDay | null {
  const part = spoken?.part;
  if (clock === undefined) {
    const minutes = part === undefined ? null : (spoken?.usual ?? USUAL_MINUTES[part]);
    return minutes === null ? null : { minutes, isSaid: false };
  }
  const { minutes, isExact } = clock;
  if (minutes === DAY) return { minutes, isSaid: true, remark: MIDNIGHT };
  if (part !== undefined) return { minutes: within(part, minutes, isExact), isSaid: true };
  const isNight = !isExact && minutes >= 60 && minutes < FIRST_HOUR;
  return isNight
    ? { minutes: minutes + NOON, isSaid: true, remark: byWorkingHours(minutes + NOON) }
    : { minutes, isSaid: true, remark: clock.remark };
}

function within(part: DayPart, minutes: number, isExact: boolean): number {
  const isTwelve = Math.floor(minutes / 60) === 12;
  if (part === 'night') {
    if (isTwelve || minutes < 5 * 60) return (minutes % NOON) + DAY;
    return !isExact && minutes < NOON ? minutes + NOON : minutes;
  }
  if (isExact) return minutes;
  if (part === 'morning' || part === 'small_hours')
    return isTwelve && part === 'small_hours' ? minutes - NOON : minutes;
  if (part === 'noon' && minutes >= 10 * 60) return minutes;
  return minutes < NOON ? minutes + NOON : minutes;
}

function byWorkingHours(minutes: number): Bilingual {
  const hour = clockText(minutes);
  return {
    en: `The hour is read within working hours, as ${hour}; say "am" for the morning.`,
    zh: `未说上午下午，按工作时间理解为 ${hour}；如指凌晨或清晨请说明。`,
  };
}

/** `HH:mm` of minutes from the start of a day. */
export function clockText(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const MIDNIGHT: Bilingual = {
  en: 'Midnight is the end of the day that is named.',
  zh: '午夜指所说那一天结束之时。',
};
