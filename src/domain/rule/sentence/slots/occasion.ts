import { OCCASIONS } from '../../../catalogue/occasions.ts';
import { UpcomingCondition } from '../../schema.ts';
import { quoted, takeQuoted } from '../quoted.ts';
import { expectHere, skipSpaces, takePattern } from '../reader.ts';
import type { Slot, SlotTable } from '../said.ts';
import { choiceLabel, chosen } from './choices.ts';

const BIRTHDAY = { en: 'a birthday', zh: '生日' };
const DATE = { en: 'the date', zh: '重要日期' };
const READ_BIRTHDAY = /an? birthday(?![a-z])|birthday(?![a-z])|生日/y;
const READ_DATE = /the date(?![a-z])|(?:an? )?important date(?![a-z])|重要日期/y;

/** A birthday, or an important date by its kind. */
const occasion: Slot<string> = {
  write: (kind, _said, { locale }) => {
    if (kind === 'birthday') return BIRTHDAY[locale];
    const name = quoted(choiceLabel(OCCASIONS, kind, locale), locale);
    return locale === 'zh' ? `${DATE.zh}${name}` : `${DATE.en} ${name}`;
  },
  read: (reader) => {
    if (takePattern(reader, READ_BIRTHDAY)) return 'birthday';
    if (takePattern(reader, READ_DATE)) {
      const name = takeQuoted(reader);
      return name && chosen(OCCASIONS, name);
    }
    skipSpaces(reader);
    return expectHere(reader, {
      en: `"${BIRTHDAY.en}" or "${DATE.en}" with its kind in quotes`,
      zh: `“${BIRTHDAY.zh}”或“${DATE.zh}”加引号中的种类`,
    });
  },
};

const READ_AHEAD = /(?:with)?in (?:the )?next (\d{1,3}) days?(?![a-z])|(?:今后|未来)\s*(\d{1,3})\s*天内?/y;
const READ_TODAY = /today(?![a-z])|今天/y;

/** Within so many days from today on. */
const ahead: Slot<number> = {
  write: (days, _said, { locale }) => {
    if (days === 0) return locale === 'zh' ? '今天' : 'today';
    return locale === 'zh' ? `今后 ${days} 天内` : `in the next ${days} ${days === 1 ? 'day' : 'days'}`;
  },
  read: (reader) => {
    if (takePattern(reader, READ_TODAY)) return 0;
    const from = reader.at;
    const match = takePattern(reader, READ_AHEAD);
    const days = Number(match?.[1] ?? match?.[2]);
    if (UpcomingCondition.shape.withinDays.safeParse(days).success) return days;
    reader.at = from;
    skipSpaces(reader);
    return expectHere(reader, {
      en: '"in the next 7 days" (366 at most) or "today"',
      zh: '“今后 7 天内”（最多 366 天）或“今天”',
    });
  },
};

/** An important date that comes, and how soon. */
export const OCCASION_SLOTS = { occasion, ahead } satisfies SlotTable;
