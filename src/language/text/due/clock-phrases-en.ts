import type { Temporal } from 'temporal-polyfill';
import type { Bilingual } from '../../../domain/locale.ts';
import { COUNT_EN, countOf } from '../spoken-count.ts';
import { WEEKDAY_NAMES_EN } from '../weekday-words.ts';
import { IN, TOMORROW_EN } from './day-phrase-en.ts';
import { BEFORE_LUNCH, type DayPart, type DuePhrase, type DuePiece, phrase } from './due-piece.ts';

const HOUR_WORD = '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const MINUTE_WORDS = '(ten|fifteen|(?:twenty|thirty|forty|fifty)(?:[- ]five)?)\\b';
const HALF = '(?: ?(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z]))';
const LEAD =
  '(?:(?:(?:at|by|around|about|from|until|till|not (?:before|until)|(?:just |shortly |right )?(?:before|after))\\b|@) ?)?';
const AT = '(?:(?:at|by|around|until|till) |@ ?)(?:about |around )?';
const SPOKEN = `(?:(\\d{1,2})|${HOUR_WORD})`;
const END_OF_NUMBER = '(?![\\d:.%/]\\d?|\\d)';
/** What makes of a bare number after "at" something else than an hour. */
const NO_AMOUNT = '(?! ?(?:%|percent|days?|weeks?|months?|orders?|euros?|dollars?|pounds?|k\\b|cents?))';
/** "Before 10 tomorrow" is said of the hour, "after 2 calls" is not. */
const BEFORE_DAY = `(?= ?(?:[,;.?!]|$|to\\b|(?:about|re|regarding|on|this|next|tomorrow|today|tonight)\\b|${WEEKDAY_NAMES_EN}\\b))`;
const SAME_TIME = '(?:at )?(?:(?:about|around) )?(?:this|(?:the )?same) time';
const DAY_MINUTES = 1_440;
const NEAR_DAYS = 31;
/** Nobody says them of hours. */
const ROUND_MINUTES = '(five|ten|fifteen|twenty|thirty|forty|[1-5][05]|5)';

/** Hours of the day, stretches of it, and lengths of time, in English. */
export const CLOCK_PHRASES_EN: readonly DuePhrase[] = [
  phrase(`${LEAD}(\\d{1,2})[:h](\\d{2})(?!\\d)${HALF}?`, ([, hour, minute, half]) => written(hour!, minute!, half)),
  phrase(
    `at ([01]\\d|2[0-3])([0-5]\\d)(?: ?(?:hours|hrs|h)\\b|(?= (?:on|${TOMORROW_EN}|today|tonight|to)\\b| ${WEEKDAY_NAMES_EN}\\b|[,;.?!]|$))`,
    ([, hour, minute]) => written(hour!, minute!, undefined),
  ),
  phrase(`${AT}(\\d{1,2})\\.(\\d{2})(?![\\d%])${HALF}?`, ([, hour, minute, half]) => written(hour!, minute!, half)),
  phrase(
    `(\\d{1,2})\\.(\\d{2})(?![\\d%])${HALF}?`,
    ([text, hour, minute, half], today) =>
      written(hour!, minute!, half)?.map((each) => ({ ...each, ...nearDay(text, today) })) ?? null,
    true,
  ),
  phrase(`${IN} ${ROUND_MINUTES}(?= to [a-z]| ?(?:[,;.?!]|$))`, ([, count]) => [
    { kind: 'length', minutes: countOf(count!) },
  ]),
  phrase(`${LEAD}${SPOKEN}${HALF}`, ([, hour, word, half]) => clock(hourOf(hour, word), 0, half)),
  phrase(`${LEAD}${SPOKEN}[- ]?ish\\b${HALF}?`, ([, hour, word, half]) => clock(hourOf(hour, word), 0, half)),
  // Of a stretch of hours the first one counts; 5 to 2 is five minutes to it.
  phrase(`${LEAD}(\\d{1,2})(?: ?[-–] ?|(?<!\\b(?:5|10|20)) to )(\\d{1,2})${HALF}`, ([, hour, end, half]) =>
    startOfStretch(Number(hour), Number(end), half!),
  ),
  phrase(`between ${SPOKEN}${HALF}? and ${SPOKEN}${HALF}`, ([, hour, word, half, end, endWord, endHalf]) =>
    half === undefined
      ? startOfStretch(hourOf(hour, word), hourOf(end, endWord), endHalf!)
      : clock(hourOf(hour, word), 0, half),
  ),
  phrase(`between ${SPOKEN} and ${SPOKEN}\\b${END_OF_NUMBER}${NO_AMOUNT}${BEFORE_DAY}`, ([, hour, word]) =>
    bareHour(hour, word),
  ),
  phrase(`${LEAD}${SPOKEN} ?o['’]?clock\\b`, ([, hour, word]) => clock(hourOf(hour, word), 0, undefined)),
  phrase(`${AT}${SPOKEN}\\b${END_OF_NUMBER}${NO_AMOUNT}`, ([, hour, word]) => bareHour(hour, word)),
  phrase(`${LEAD}${HOUR_WORD}[ -]${MINUTE_WORDS}${HALF}`, ([, hour, minutes, half]) =>
    clock(countOf(hour!), countOf(minutes!), half),
  ),
  phrase(`${AT}${HOUR_WORD}[ -]${MINUTE_WORDS}${NO_AMOUNT}`, ([, hour, minutes]) =>
    clock(countOf(hour!), countOf(minutes!), undefined),
  ),
  phrase(
    `(?:(?:not )?before|not until|after) ${SPOKEN}\\b${END_OF_NUMBER}${NO_AMOUNT}${BEFORE_DAY}`,
    ([, hour, word]) => bareHour(hour, word),
  ),
  phrase(`(\\d{1,2})\\b${END_OF_NUMBER}(?= ?(?:[,;.?!]|$))`, ([, hour]) => bareHour(hour, undefined), true),
  phrase(
    `${LEAD}(half|(?:a )?quarter|five|ten|twenty|twenty-five|\\d{1,2})(?: minutes?)? (past|to|after|before) ${SPOKEN}(?![\\d:.])(?: o['’]?clock\\b)?${HALF}?`,
    ([, minutes, side, hour, word, half]) => beside(minutes!, side!, hourOf(hour, word), half),
  ),
  phrase(
    `${LEAD}(half|(?:a )?quarter|five|ten|twenty|twenty-five|\\d{1,2})(?: minutes?)? (past|to|after|before) (midnight|noon|midday)\\b`,
    ([, minutes, side, name]) => beside(minutes!, side!, /mid ?night/iu.test(name!) ? 24 : 12, undefined),
  ),
  phrase(`${LEAD}half ${SPOKEN}(?![\\d:.])${HALF}?(?! (?:an?|hours?|days?)\\b)`, ([, hour, word, half]) =>
    clock(hourOf(hour, word), 30, half),
  ),
  phrase(`${LEAD}(?:12 ?)?(?:noon|midday)\\b`, () => [{ kind: 'clock', minutes: 720, isExact: true }]),
  phrase(`${LEAD}(?:12 ?)?midnight\\b`, () => [{ kind: 'clock', minutes: DAY_MINUTES, isExact: true }]),
  phrase('(?:on |in )?the (morning|afternoon|evening|night) of\\b', ([, name]) => part(name!)),
  phrase('(?:in|during) the (morning|afternoon|arvo|evening)\\b', ([, name]) => part(name!)),
  phrase('(morning|afternoon|arvo|evening|night)\\b', ([, name]) => part(name!), true),
  phrase('(?:in the )?(early|mid|late)[ -](morning|afternoon|evening)\\b', ([, place, name]) => [
    { kind: 'part', part: name!.toLowerCase() as DayPart, usual: WITHIN_PART[`${place} ${name}`.toLowerCase()]! },
  ]),
  phrase(`early(?= (?:on )?(?:${TOMORROW_EN}|${WEEKDAY_NAMES_EN})\\b(?! (?:morning|afternoon|evening|night)))`, () =>
    part('morning'),
  ),
  phrase('at night\\b', () => part('night')),
  phrase(
    `(?<!\\b(?:the|a|an|their|his|her|our|my) )(?:(?:just |right |shortly )?before|by) lunch(?:time| time)?(?= ?(?:[,;.?!]|$)| (?:on|to|about|re|regarding|this|next|today|tomorrow)\\b| ${WEEKDAY_NAMES_EN}\\b)`,
    () => [BEFORE_LUNCH],
  ),
  phrase('(?:just |straight |right |shortly )?after lunch\\b', () => part('afternoon')),
  phrase('(?:at |over )?lunch(?:time| time)?\\b', () => part('noon'), true),
  phrase('(?:first|1st) thing(?: in the morning)?\\b', () => part('morning')),
  phrase('last thing\\b', () => part('day_end')),
  phrase(
    `(?:(?:by|at|before) (?:the )?close|(?:(?:by|at|before) )?(?:the )?end of)(?= (?:on )?(?:today|${TOMORROW_EN}|${WEEKDAY_NAMES_EN})\\b)`,
    () => part('day_end'),
  ),
  phrase('am\\b', () => part('morning'), true),
  phrase('pm\\b', () => part('afternoon'), true),
  phrase(
    '(?:by |at |before )?(?:the )?(?:(?:end|close) of (?:(?:the )?(?:(?:business|working|work) )?day|play|business|work)|eod|eob|cob)\\b',
    () => part('day_end'),
  ),
  phrase(`${SAME_TIME}(?= (?:${TOMORROW_EN}|next|in|on|${WEEKDAY_NAMES_EN})\\b)`, () => [{ kind: 'same_hour' }]),
  phrase(`${SAME_TIME}\\b`, () => [{ kind: 'same_hour' }], true),
  phrase(`${IN} ${COUNT_EN} (minutes?|mins?|hours?|hrs?)\\b(?:['’]? time)?`, ([, count, unit]) =>
    length(count!, unit!),
  ),
  phrase(`${COUNT_EN} (minutes?|mins?|hours?|hrs?) (?:from now|later)\\b`, ([, count, unit]) => length(count!, unit!)),
  phrase(`${IN} (\\d{1,3})(h|hrs?|m|mins?)\\b`, ([, count, unit]) => length(count!, unit!)),
  phrase(`${IN} (\\d{1,2})h ?(\\d{2})(?:m(?:ins?)?)?\\b`, ([, hours, minutes]) =>
    minutesAhead(Number(hours) * 60 + Number(minutes)),
  ),
  phrase('(?:in|within) the (?:next )?hour\\b', () => minutesAhead(60)),
  phrase(`${IN} ${COUNT_EN} hours?,? (?:and )?${COUNT_EN} min(?:ute)?s?\\b`, ([, hours, minutes]) =>
    minutesAhead(countOf(hours!) * 60 + countOf(minutes!)),
  ),
  phrase('(?:in|within) half an hour\\b', () => [{ kind: 'length', minutes: 30 }]),
  phrase('half an hour (?:from now|later)\\b', () => [{ kind: 'length', minutes: 30 }]),
  phrase(
    '(?:in|within) (?:a|three) quarters? of an hour\\b|(?:a|three) quarters? of an hour (?:from now|later)\\b',
    ([text]) => minutesAhead(/three/iu.test(text) ? 45 : 15),
  ),
  phrase(`${IN} ${COUNT_EN} and a half hours\\b`, ([, count]) => halfMore(count!)),
  phrase(`${IN} ${COUNT_EN} hours? and a half\\b`, ([, count]) => halfMore(count!)),
  phrase('(?:in|within) (\\d{1,2})\\.5 hours\\b', ([, count]) => halfMore(count!)),
  phrase('before\\b ?', () => [{ kind: 'before' }]),
];

/** Where a part of the day is itself divided, in minutes of the day. */
const WITHIN_PART: Readonly<Record<string, number>> = {
  'early morning': 8 * 60,
  'mid morning': 10 * 60,
  'late morning': 11 * 60,
  'early afternoon': 13 * 60,
  'mid afternoon': 15 * 60,
  'late afternoon': 16 * 60,
  'early evening': 18 * 60,
  'mid evening': 19 * 60,
  'late evening': 21 * 60,
};
/** Minutes more than a follow-up would be told in. */
const MOST_MINUTES = 60 * 24 * 366;

function hourOf(digits: string | undefined, word: string | undefined): number {
  return digits === undefined ? countOf(word!) : Number(digits);
}

/** Hour and minute in figures: a leading zero, a zero hour or one after noon is no half of the day. */
/** 11.30 may be a day as well as an hour, where that day is near. */
function nearDay(text: string, today: Temporal.PlainDate): { remark?: Bilingual } {
  const [one, other] = text.trim().split('.').map(Number) as [number, number];
  const days = [one * 100 + other, other * 100 + one];
  const near = Array.from({ length: NEAR_DAYS }, (_, after) => today.add({ days: after + 1 }));
  const meant = near.find(({ month, day }) => days.includes(month * 100 + day));
  if (meant === undefined) return {};
  return {
    remark: {
      en: `"${text.trim()}" is read as an hour; if the day ${meant} is meant, write it so.`,
      zh: `“${text.trim()}”按钟点理解；若指 ${meant.month}月${meant.day}日，请这样写。`,
    },
  };
}

function written(hour: string, minute: string, half: string | undefined): DuePiece[] | null {
  const found = clock(Number(hour), Number(minute), half);
  return found !== null && hour.startsWith('0') ? found.map((each) => ({ ...each, isExact: true })) : found;
}

/** Of "11-2pm" the half is said of the end: the first hour is the last such one before it. */
function startOfStretch(hour: number, end: number, half: string): DuePiece[] | null {
  const isOtherHalf = hour % 12 >= end % 12;
  return clock(hour, 0, isOtherHalf ? (/^p/iu.test(half) ? 'am' : 'pm') : half);
}

function bareHour(digits: string | undefined, word: string | undefined): DuePiece[] | null {
  const hour = hourOf(digits, word);
  return hour === 0 ? null : clock(hour, 0, undefined);
}

function clock(hour: number, minute: number, half: string | undefined): DuePiece[] | null {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  if (half === undefined) return [{ kind: 'clock', minutes: hour * 60 + minute, isExact: hour === 0 || hour > 12 }];
  if (hour > 12 || hour === 0) return null;
  const isLater = half.toLowerCase().startsWith('p');
  return [{ kind: 'clock', minutes: (hour % 12) * 60 + minute + (isLater ? 720 : 0), isExact: true }];
}

function beside(minutes: string, side: string, hour: number, half: string | undefined): DuePiece[] | null {
  const spoken = minutes.toLowerCase();
  const value = spoken === 'half' ? 30 : spoken.endsWith('quarter') ? 15 : countOf(spoken);
  if (Number.isNaN(value) || value > 59 || hour < 1 || hour > 24) return null;
  const isAfter = /past|after/iu.test(side);
  const [whole] = clock(hour, 0, half) ?? [];
  if (whole?.kind !== 'clock') return null;
  return [{ ...whole, minutes: whole.minutes + (isAfter ? value : -value) }];
}

function part(name: string): DuePiece[] {
  const spoken = name.toLowerCase();
  return [{ kind: 'part', part: (spoken === 'arvo' ? 'afternoon' : spoken) as DayPart }];
}

function length(count: string, unit: string): DuePiece[] | null {
  return minutesAhead(countOf(count) * (/^h/iu.test(unit) ? 60 : 1));
}

function minutesAhead(minutes: number): DuePiece[] | null {
  return minutes > 0 && minutes <= MOST_MINUTES ? [{ kind: 'length', minutes }] : null;
}

function halfMore(count: string): DuePiece[] | null {
  const hours = countOf(count);
  return Number.isNaN(hours) ? null : [{ kind: 'length', minutes: hours * 60 + 30 }];
}
