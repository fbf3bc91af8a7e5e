/** Minor units in one major unit of an ISO 4217 currency: 100 for GBP, 1 for JPY. */
export function minorPerMajor(currency: string): number {
  const known = MINOR_PER_MAJOR.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const minor = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  MINOR_PER_MAJOR.set(currency, minor);
  return minor;
}

/** A format takes longer to make than everything that is done with it (bench/daily-list.ts). */
const MINOR_PER_MAJOR = new Map<string, number>();

/** Minor units of an amount in major units; keeps fractions of a minor unit but not the noise of binary fractions. */
export function toMinor(major: number, currency: string): number {
  return Number((major * minorPerMajor(currency)).toFixed(6));
}

/** An amount as sentences write it, in either language: whole major units, €12,300. */
export function wholeMoneyText(minor: number, currency: string): string {
  return money(currency, 'whole').format(minor / minorPerMajor(currency));
}

/** The same to the last minor unit: €9,158.50, and €12,300 where nothing is left over. */
export function moneyText(minor: number, currency: string): string {
  return money(currency, 'exact').format(minor / minorPerMajor(currency));
}

const DIGITS = {
  whole: { maximumFractionDigits: 0 },
  exact: { trailingZeroDisplay: 'stripIfInteger' },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

const FORMATS = new Map<string, Intl.NumberFormat>();

function money(currency: string, digits: keyof typeof DIGITS): Intl.NumberFormat {
  const key = `${currency} ${digits}`;
  const known = FORMATS.get(key);
  if (known !== undefined) return known;
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const format = new Intl.NumberFormat('en', { ...style, ...DIGITS[digits] });
  FORMATS.set(key, format);
  return format;
}
