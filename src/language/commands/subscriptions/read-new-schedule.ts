import type { ScheduleDays } from '../../../domain/schedule/schedule.ts';
import { findCadence } from '../../text/cadence.ts';
import { spokenChannel } from '../../text/spoken-channel.ts';
import { hourAt, scheduleOf } from '../../text/spoken-schedule.ts';
import { WEEKDAY_NAMES_EN } from '../../text/weekday-words.ts';

/** To what a subscription is moved, as far as it is said; `channel` null: direct messages. */
export type NewSchedule = { days?: ScheduleDays; at?: string; channel?: string | null };

const DIRECT = /^(?:my |the )?(?:direct messages?|dms?|inbox)$|^(?:我的?)?(?:私信|私聊|我)$/iu;
/** Days that are those of every week or month, where it is clear that something comes again. */
const BARE_DAY = new RegExp(
  `^(?:(?:on )?(?=(?:${WEEKDAY_NAMES_EN}|weekdays|workdays)s?\\b)|(?:on )?(?:the )?(?=(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|last)\\b))`,
  'iu',
);
const ZH_BARE_DAY = /^(?=(?:周|星期|礼拜)[一二三四五六日天]|工作日)/u;
const ZH_BARE_DATE = /^(?=[\d一二三四五六七八九十、和]{1,9}[号日]|第[一二三四五]|最后)/u;

/** Days, an hour and a channel: "Tuesday at 10", 周二上午10点, #sales; null where some words are none of these, or more. */
export function readNewSchedule(said: string): NewSchedule | null {
  if (DIRECT.test(said.trim())) return { channel: null };
  const { channel, rest } = spokenChannel(said);
  const words = asEvery(daysFirst(rest.trim().replace(/^(?:at|to|到|在) ?/iu, '')));
  const cadence = findCadence(words);
  const from = cadence?.to ?? 0;
  const { hour, to } = hourAt(words, from);
  const left = `${words.slice(0, cadence?.from ?? 0)}${words.slice(to)}`;
  if (/[\p{L}\p{N}]/u.test(left.replace(/^[\s,]*(?:and|的)?\s*$/u, ''))) return null;
  const schedule = cadence === null ? null : scheduleOf(cadence.cadence, hour);
  if (cadence !== null && schedule === null) return null;
  const found: NewSchedule = {
    ...(schedule !== null && { days: withoutHour(schedule) }),
    ...(hour !== undefined && { at: hour }),
    ...(channel !== undefined && { channel }),
  };
  return Object.keys(found).length === 0 ? null : found;
}

/** "9 on Tuesdays" is "on Tuesdays at 9". */
function daysFirst(words: string): string {
  return words.replace(/^(\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?) (?=(?:on|every|each) )(.+)$/iu, '$2 at $1');
}

function asEvery(words: string): string {
  if (BARE_DAY.test(words)) return words.replace(BARE_DAY, 'every ').replace(/^every (weekdays|workdays)/iu, '$1');
  return words.replace(ZH_BARE_DAY, '每').replace(ZH_BARE_DATE, '每月');
}

function withoutHour({ at: _, ...days }: NonNullable<ReturnType<typeof scheduleOf>>): ScheduleDays {
  return days;
}
