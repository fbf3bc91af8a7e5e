import type { Temporal } from 'temporal-polyfill';
import { DATE_WORD_DAYS, WEEKDAY_NUMBERS } from './coming-day-words.ts';
import { normalise } from './tokens.ts';

/** When a day was said without an hour: people are at work, and no quiet hours hold. */
const USUAL_HOUR = 9;

const EN_TIME =
  "(?:(?:,? ?at )?(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>am|pm|a\\.m\\.|p\\.m\\.|o'clock)?)?";
const ZH_TIME =
  '(?:的?(?<part>早上|上午|中午|下午|晚上|傍晚)?(?<zhHour>\\d{1,2})(?:[:点时](?<zhMinute>\\d{1,2}|半)?分?)?)?';
const DAY = `(?<iso>\\d{4}-\\d{2}-\\d{2})(?:t| )?|(?<word>${Object.keys(DATE_WORD_DAYS).join('|')})|(?:(?:on|next|this) )?(?<weekday>${Object.keys(WEEKDAY_NUMBERS).join('|')})|in (?<inDays>\\d{1,2}) days|(?<zhDays>\\d{1,2})天[之以]?后`;
const PATTERN = new RegExp(`^(?:on )?(?:${DAY})(?: ?(?:${ZH_TIME}|${EN_TIME}))$`, 'iu');

/**
 * A coming time that some words name (tomorrow at 9, next Monday 14:30, 明天上午10点), as local `YYYY-MM-DDTHH:mm`; a weekday is the
 * next such day after today. Null for other words.
 */
export function comingTime(words: string, today: Temporal.PlainDate): string | null {
  const said = PATTERN.exec(
    normalise(words)
      .replace(/(?<=[今明])(?=早\d)/u, '天')
      .replace(/(?<=天)早(?=\d)/u, '早上'),
  )?.groups;
  if (said === undefined) return null;
  const on = dayOf(said, today);
  const time = timeOf(said);
  return time === null ? null : `${on}T${time}`;
}

function dayOf(said: Record<string, string | undefined>, today: Temporal.PlainDate): string {
  const { iso, word, weekday, inDays, zhDays } = said;
  if (iso !== undefined) return iso;
  if (word !== undefined) return today.add({ days: DATE_WORD_DAYS[word]! }).toString();
  const days = inDays ?? zhDays;
  if (days !== undefined) return today.add({ days: Number(days) }).toString();
  const ahead = (WEEKDAY_NUMBERS[weekday!]! - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 ? 7 : ahead }).toString();
}

function timeOf(said: Record<string, string | undefined>): string | null {
  const { hour, minute = '0', half, part, zhHour, zhMinute = '0' } = said;
  const isLater = /^p/.test(half ?? '') || /下午|晚上|傍晚/.test(part ?? '');
  const spoken = hour ?? zhHour;
  if (spoken === undefined) return `${String(USUAL_HOUR).padStart(2, '0')}:00`;
  const twelve = Number(spoken) === 12 && /^a/.test(half ?? '') ? 0 : Number(spoken);
  const hours = isLater && twelve < 12 ? twelve + 12 : twelve;
  const minutes = zhMinute === '半' ? 30 : Number(hour === undefined ? zhMinute : minute);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
