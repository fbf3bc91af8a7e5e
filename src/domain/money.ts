/** Minor units in one major unit of an ISO 4217 currency: 100 for GBP, 1 for JPY. */
export function minorPerMajor(currency: string): number {
  return (
    10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
  );
}

/** Minor units of an amount in major units; keeps fractions of a minor unit but not the noise of binary fractions. */
export function toMinor(major: number, currency: string): number {
  return Number((major * minorPerMajor(currency)).toFixed(6));
}

/** An amount as sentences write it, in either language: whole major units, €12,300. */
export function wholeMoneyText(minor: number, currency: string): string {
  return money(currency, { maximumFractionDigits: 0 }).format(minor / minorPerMajor(currency));
}

/** The same to the last minor unit: €9,158.50, and €12,300 where nothing is left over. */
export function moneyText(minor: number, currency: string): string {
  return money(currency, { trailingZeroDisplay: 'stripIfInteger' }).format(minor / minorPerMajor(currency));
}

function money(currency: string, digits: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...digits });
}
