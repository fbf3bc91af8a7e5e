/** Signs of currencies and units that people leave in a cell of money, and the spaces around and within. */
const DECORATION = /[\p{Sc}\s'元]/gu;
const CURRENCY_CODE = /^[A-Z]{3}(?=[\d(+.-])|(?<=[\d)])[A-Z]{3}$/;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Above it neither quantities nor money make sense, and their products would not fit the database. */
const LARGEST = 1e12;

/**
 * A number as a plain decimal text (`-1234.5`), every digit kept; null when it is none. Takes thousands separators, currency signs,
 * full-width digits and accountants' brackets. `decimalComma`: the file writes 1,5 for one and a half.
 */
export function parseDecimal(cell: string, { decimalComma = false } = {}): string | null {
  if (PLAIN.test(cell) && !(decimalComma && cell.includes('.'))) return bounded(cell);
  let text = cell.normalize('NFKC').trim().replace(DECORATION, '').replace(CURRENCY_CODE, '').replaceAll('−', '-');
  const isBracketed = /^\(.*\)$/.test(text);
  if (isBracketed) text = `-${text.slice(1, -1)}`;
  const plain = withoutSeparators(text, decimalComma);
  return plain === null ? null : bounded(plain);
}

function withoutSeparators(text: string, decimalComma: boolean): string | null {
  const isCommaLast = text.lastIndexOf(',') > text.lastIndexOf('.');
  const commaIsDecimal =
    decimalComma || (isCommaLast && (text.includes('.') || !GROUPED.test(text)) && text.split(',').length === 2);
  const swapped = commaIsDecimal ? text.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')) : text;
  const plain = GROUPED.test(swapped) ? swapped.replaceAll(',', '') : swapped;
  return PLAIN.test(plain) ? plain : null;
}

function bounded(text: string): string | null {
  return Math.abs(Number(text)) < LARGEST ? text : null;
}
