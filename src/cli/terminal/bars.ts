/** Eighths of a column: the shortest to the longest partial block. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const BAR_COLUMNS = 24;

/** A bar a value, the largest as long as the column; nothing for a value that is missing or not positive. */
export function drawBars(values: readonly (number | null)[]): string[] {
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  return values.map((value) => {
    if (value === null || value <= 0 || largest === 0) return '';
    const eighths = Math.max(1, Math.round((value / largest) * BAR_COLUMNS * 8));
    return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
  });
}
