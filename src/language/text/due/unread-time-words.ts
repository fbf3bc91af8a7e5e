import { MONTH_EN } from '../month-words.ts';
import { ORDINAL_EN } from '../ordinal-words.ts';
import { COUNT_EN } from '../spoken-count.ts';
import { WEEKDAY_NAMES_EN } from '../weekday-words.ts';

const LINK_EN = `(?:on|in|at|of|by|the|this|next|last|coming|after|before|from|past|early|late|mid|around|within|${ORDINAL_EN}|\\d{1,4}(?:st|nd|rd|th)?|${COUNT_EN})`;
const UNIT_EN = '(?:(?:(?:working|business|work) )?days?|weekdays?|weeks?|months?|quarters?|years?|hours?|minutes?)';
const NAME_EN = `(?:${MONTH_EN}|${WEEKDAY_NAMES_EN}|fortnights?|mornings?|afternoons?|evenings?|nights?|weekends?|spring|summer|autumn|winter|lunch(?:time)?|breakfast|dinner|o['’]?clock|[ap]\\.?m\\.?)`;
/** A bare "year" may be a happy new one. */
const TIME_EN = `(?:(?:(?:${LINK_EN}|${UNIT_EN})[ -])*${NAME_EN}|(?:${LINK_EN}[ -])+${UNIT_EN})(?![\\w'’])`;
const NUMBER_ZH = '[\\d零〇一二两三四五六七八九十半几]+';
const UNIT_ZH = '(?:个?(?:月份?|星期|礼拜|季度|小时|钟头|工作日)|周|年|号|日|天|点|刻钟?|分钟)';
/** 本周报告 is about a report. */
const TIME_ZH = `(?:逢?[单双]周|[今明后前去本这上下每][个一]?(?:周|星期|礼拜|月|季度|年|天)(?![报会结单费度刊薪租])|(?:倒数|最后)?第?${NUMBER_ZH}${UNIT_ZH}|(?:周|星期|礼拜)[一二三四五六日天]|[月年][底初末])`;

const NTH_ZH = `(?:(?:倒数)?第${NUMBER_ZH}个?|最后一?个)`;

const BEHIND = new RegExp(
  `^(?:[ ,，]|的)*(?:(?:or|and|starting|beginning) |和|或者?)?(?<words>(?:and|or|&) (?:the )?\\d{1,2}(?:st|nd|rd|th)(?![\\w'’])|${TIME_EN}|week(?![\\w'’])|${TIME_ZH})`,
  'iu',
);
const BEFORE_EN = new RegExp(
  `(?:^|[ ,])(?<words>${TIME_EN}|(?:every|each)(?: (?:other|${ORDINAL_EN}))?|(?:on )?the ${ORDINAL_EN}|(?:except|but not|other than)(?: on)?)(?: of| in)?[ ,]*$`,
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

/** Words about time that stand next to a stretch that was read as one, and were not; null where there are none. */
export function unreadTimeWords(text: string, { from, to }: { from: number; to: number }): string | null {
  const ahead = AHEAD.exec(text);
  if (ahead !== null) return ahead.groups!.words!;
  const head = text.slice(0, from);
  const before = BEFORE_EN.exec(head) ?? BEFORE_ZH.exec(head);
  const isSubject = before !== null && SUBJECT.test(head.slice(0, before.index + 1));
  const unread = BEHIND.exec(text.slice(to)) ?? (isSubject ? null : before);
  return unread?.groups?.words ?? null;
}
