import { addDays } from '../../calendar-day.ts';
import { isLunarBirthdayOn } from './is-birthday-on.ts';
import { lunarDayOf } from './lunar-day.ts';

/** Nobody older is among customers. */
const OLDEST_YEARS = 110;
const YEAR_DAYS = 365.2425;
/** A lunar date moves by so much against the sun, leap months of birth included. */
const DRIFT_DAYS = 36;

/** Every day of birth whose lunar birthday falls on `on`: what a database without lunar calendar can look for. */
export function lunarBirthDays(on: string): string[] {
  const { month } = lunarDayOf(on);
  const found: string[] = [];
  for (let years = 0; years <= OLDEST_YEARS; years++) {
    const middle = addDays(on, -Math.round(years * YEAR_DAYS));
    for (let drift = -DRIFT_DAYS; drift <= DRIFT_DAYS; drift++) {
      const bornOn = addDays(middle, drift);
      if (lunarDayOf(bornOn).month === month && isLunarBirthdayOn(bornOn, on)) found.push(bornOn);
    }
  }
  return found;
}
