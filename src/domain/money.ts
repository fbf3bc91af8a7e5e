/** Minor units in one major unit of an ISO 4217 currency: 100 for GBP, 1 for JPY. */
export function minorPerMajor(currency: string): number {
  return (
    10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
  );
}
