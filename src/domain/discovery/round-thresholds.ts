/** How thresholds of a figure are rounded: counts to whole numbers, days as calendars have them, money to one or two digits. */
export type Rounding = 'count' | 'days' | 'money';

const LEADING_DIGITS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];
const LONGEST_EXACT_COUNT = 12;
/** Weeks up to a month, then half months, months and years. */
const DAYS = [
  7, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180, 210, 240, 270, 300, 365, 450, 540, 730, 1_095, 1_460, 1_825,
];

/** Thresholds that a person would name, strictly above the smallest of the values and at most the largest; ascending. */
export function roundThresholds(values: readonly number[], rounding: Rounding): number[] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return namedNumbers(most, rounding).filter((value) => value > least && value <= most);
}

function namedNumbers(most: number, rounding: Rounding): number[] {
  if (rounding === 'days') return DAYS;
  const exponents = Array.from(
    { length: Math.max(1, Math.ceil(Math.log10(Math.max(most, 1))) + 3) },
    (_, at) => at - 2,
  );
  const leading = exponents.flatMap((exponent) => LEADING_DIGITS.map((digit) => Number(`${digit}e${exponent}`)));
  if (rounding === 'money') return leading;
  const whole = Array.from({ length: LONGEST_EXACT_COUNT }, (_, at) => at + 1);
  return [...whole, ...leading.filter((value) => value > LONGEST_EXACT_COUNT && Number.isInteger(value))];
}
