/** Percentage points of a difference of shares: +2.1, −3, 0. */
export function pointsText(share: number): string {
  return signed(share * 100, (value) => value.toLocaleString('en-US', { maximumFractionDigits: 1 }));
}

/** A number with its sign; `show` writes it without. */
export function signed(value: number, show: (value: number) => string): string {
  const shown = show(Math.abs(value));
  if (shown === show(0)) return shown;
  return `${value < 0 ? '−' : '+'}${shown}`;
}
