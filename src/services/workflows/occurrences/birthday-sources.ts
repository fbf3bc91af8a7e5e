import type { Binder } from '../../../db/sql.ts';
import { type DateSource, lunarDaysSql, type TriggerDay, yearlyDaysSql } from './days-sql.ts';

const IS_CHINESE = "coalesce(b.language, '') ilike 'zh%'";
const IS_NOT_CHINESE = `not ${IS_CHINESE}`;

/** Where a company keeps birthdays so: by the Chinese calendar of those who speak Chinese, and of everybody else by the solar one. */
export function birthdaysByLanguage(days: readonly TriggerDay[], binder: Binder): DateSource[] {
  return [solarBirthdays(days, binder, IS_NOT_CHINESE), lunarBirthdays(days, binder)];
}

/** `offset 0`: the day of the year is found once a customer, and not once for each day that is looked at. */
const BORN =
  "(select id, language, birth_on, to_char(birth_on, 'MM-DD') as month_day from customers where birth_on is not null offset 0)";

/** Birthdays by the solar calendar. */
export function solarBirthdays(days: readonly TriggerDay[], binder: Binder, only = 'true'): DateSource {
  return {
    from: `${yearlyDaysSql(days, binder)} join ${BORN} b on b.month_day = d.month_day and b.birth_on < d.on_day`,
    ...{ customer: 'b.id', which: 'b.id', conditions: [only] },
  };
}

function lunarBirthdays(days: readonly TriggerDay[], binder: Binder): DateSource {
  return {
    from: `${lunarDaysSql(days, binder)} join customers b on b.birth_on = d.born_on`,
    ...{ customer: 'b.id', which: 'b.id', conditions: [IS_CHINESE] },
  };
}
