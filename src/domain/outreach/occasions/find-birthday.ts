import { addDays } from '../../calendar-day.ts';
import { nextYearlyDay } from '../../next-yearly-day.ts';
import type { ContactPolicy } from '../contact-policy.ts';
import { isLunarBirthdayOn } from './is-birthday-on.ts';

/** A lunar year with a leap month has at most so many days. */
const LONGEST_YEAR = 385;

type Born = { birthOn: string; language: string | null };

/** The first day from `from` on, within so many, on which a customer keeps their birthday: by the Chinese calendar where the policy says so of them. */
export function findBirthday(
  { birthOn, language }: Born,
  { lunarBirthdays }: Pick<ContactPolicy, 'lunarBirthdays'>,
  { from, withinDays = LONGEST_YEAR }: { from: string; withinDays?: number },
): string | null {
  if (!lunarBirthdays || !/^zh/iu.test(language ?? '')) {
    const on = nextYearlyDay(birthOn, from);
    return on <= addDays(from, withinDays) ? on : null;
  }
  for (let ahead = 0; ahead <= withinDays; ahead++) {
    const day = addDays(from, ahead);
    if (isLunarBirthdayOn(birthOn, day)) return day;
  }
  return null;
}
