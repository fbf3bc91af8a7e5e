import { MONTH_EN } from '../month-words.ts';
import { ORDINAL_EN } from '../ordinal-words.ts';
import { COUNT_EN } from '../spoken-count.ts';
import { WEEKDAY_NAMES_EN } from '../weekday-words.ts';
import { VAGUE_TIME_ZH } from './vague-times-zh.ts';

const LINK_EN = `(?:on|in|at|of|by|the|this|next|last|coming|after|before|from|past|early|late|mid|around|within|few|${ORDINAL_EN}|\\d{1,4}(?:st|nd|rd|th)?|${COUNT_EN})`;
const UNIT_EN = '(?:(?:(?:working|business|work) )?days?|weekdays?|weeks?|months?|quarters?|years?|hours?|minutes?)';
const NAME_EN = `(?:${MONTH_EN}|${WEEKDAY_NAMES_EN}|dawn|dusk|sunrise|sunset|tea[- ]?time|fortnights?|mornings?|afternoons?|evenings?|nights?|weekends?|spring|summer|autumn|winter|lunch(?:time)?|breakfast|dinner|o['’]?clock|[ap]\\.?m\\.?)`;
/** A bare "year" may be a happy new one. */
const TIME_EN = `(?:(?:(?:${LINK_EN}|${UNIT_EN})[ -])*${NAME_EN}|(?:${LINK_EN}[ -])+${UNIT_EN})(?![\\w'’])`;
const NUMBER_ZH = '[\\d零〇一二两三四五六七八九十半几]+';
const UNIT_ZH = '(?:个?(?:月份?|星期|礼拜|季度|小时|钟头|工作日)|周|年|号|日|天|点|刻钟?|分钟)';
/** 本周报告 is about a report. */
const TIME_ZH = `(?:逢?[单双]周|[今明后前去本这上下每][个一]?(?:周|星期|礼拜|月|季度|年|天)(?![报会结单费度刊薪租])|(?:倒数|最后)?第?${NUMBER_ZH}${UNIT_ZH}|(?:周|星期|礼拜)[一二三四五六日天]|[月年][底初末])`;

const NTH_ZH = `(?:(?:倒数)?第${NUMBER_ZH}个?|最后一?个)`;

const BEHIND = new RegExp(
  `^(?:[ ,，]|的)*(?:(?:or|and|starting|beginning) |和|或者?)?(?<words>(?:(?:or|through|thru) (?:${COUNT_EN}|${WEEKDAY_NAMES_EN})|to ${WEEKDAY_NAMES_EN})(?![\\w'’])|but one(?![\\w'’])|(?:their|his|her|local|your) (?:local )?time(?![\\w'’])|for (?:the next |another )?${COUNT_EN} ${UNIT_EN}(?![\\w'’-])|(?:and|or|&) (?:the )?\\d{1,2}(?:st|nd|rd|th)(?![\\w'’])|${TIME_EN}|week(?![\\w'’])|[到至]?${TIME_ZH})`,
  'iu',
);
const BEFORE_EN = new RegExp(
  `(?:^|[ ,])(?<words>${TIME_EN}|(?:every|each)(?: (?:other|${ORDINAL_EN}))?|(?:on )?the ${ORDINAL_EN}|on (?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:and|&|or)(?: the)?|(?:except|but not|other than)(?: on)?)(?: of| in| or)?[ ,]*$`,
  'iu',
);
const BEFORE_ZH = new RegExp(`(?<words>${TIME_ZH}(?:的?${NTH_ZH})?|${NTH_ZH})[ ,，的]*$`, 'iu');
/** "About the first quarter" is what it is about. */
const SUBJECT = /(?:about|re|regarding|discuss|review|plan|the|of|for)\s*$/iu;

/** How long before something to be reminded: none of it is read, and the hour of the thing itself would come too late. */
const AHEAD = new RegExp(
  `(?<words>(?:${COUNT_EN}|half an?) ${UNIT_EN} (?:before|ahead of|in advance|earlier)|提前(?:半个?|${NUMBER_ZH})${UNIT_ZH}|(?:半个?|${NUMBER_ZH})${UNIT_ZH}(?:之前|以前|前)提醒)`,
  'iu',
);

/** Of "remind me at dawn tomorrow to call" what stands between says more of when, or where. */
const ASIDE =
  "(?<words>(?:at|by|in|on|or|but|and|not|from|through|between|during|after|before|around|within|over) (?!how )[\\p{L}\\d' ]{1,30}?|\\d{1,4})";
const ASIDE_BEFORE = new RegExp(`^ *${ASIDE} *$`, 'iu');
const ASIDE_BEHIND = new RegExp(`^ *${ASIDE} to [a-z]`, 'iu');
const TO_DO = /^[ ,]*to [a-z]/iu;
/** Of a text without any time that is read, what stands where one would. */
const INSTEAD =
  /^ *(?<words>(?:in|on|at|by|after|before|around|from|every|each|twice|(?:some|several|\w+) times|the (?:next|day|week|month)|(?:straight|right|just) after|later|soon|mid|bi-?|some ?(?:day|time)|one day)(?![\p{L}\d])[\p{L}\d'▢ -]{0,40}?) to [a-z]/iu;

const VAGUE_ZH = new RegExp(`(?<words>${VAGUE_TIME_ZH})`, 'u');

/** Words about time that stand next to a stretch that was read as one, and were not; null where there are none. */
export function unreadTimeWords(text: string, { from, to }: { from: number; to: number }): string | null {
  const ahead = AHEAD.exec(text);
  if (ahead !== null) return ahead.groups!.words!;
  const head = text.slice(0, from);
  const before = BEFORE_EN.exec(head) ?? BEFORE_ZH.exec(head);
  const isSubject = before !== null && SUBJECT.test(head.slice(0, before.index + 1));
  const unread = BEHIND.exec(text.slice(to)) ?? (isSubject ? null : before);
  return (unread ?? aside(head, text.slice(to)))?.groups?.words ?? null;
}

/** What seems to say when in a text in which no time was read; null where nothing does. */
export function unreadTimeIn(text: string): string | null {
  const found = VAGUE_ZH.exec(text) ?? INSTEAD.exec(text) ?? BEFORE_EN.exec(text) ?? BEFORE_ZH.exec(text);
  return found?.groups?.words ?? null;
}

function aside(before: string, behind: string): RegExpExecArray | null {
  if (before.trim() === '') return ASIDE_BEHIND.exec(behind);
  return TO_DO.test(behind) ? ASIDE_BEFORE.exec(before) : null;
}
