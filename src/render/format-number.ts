import type { Unit } from '../domain/answer.ts';
import type { Locale } from '../domain/locale.ts';

/** Intl's names of our two languages. */
export const INTL_LOCALE = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Locale, string>;

/** Units of answers, the hours that parts of a day are shown in, and the two digits of small figures. */
type ShownUnit = Unit | 'hours' | 'small';

/** Below it two decimals would hide what a figure is: what one question to a model costs, say. */
const SMALL = 0.1;

export type NumberStyle = { unit?: Unit | undefined; currency?: string | undefined; locale: Locale };

/** A number as people read it: £12.50, 12.5%, 4,338, 2 days, 3.9 hours. A figure without a unit keeps two decimals, a small one two digits. */
export function formatNumber(value: number, { unit, currency, locale }: NumberStyle): string {
  const isPartOfDay = unit === 'days' && value !== 0 && Math.abs(value) < 1;
  if (isPartOfDay) return formatterOf('hours', currency, locale).format(value * 24);
  const isSmall = unit === undefined && value !== 0 && Math.abs(value) < SMALL;
  return formatterOf(isSmall ? 'small' : unit, currency, locale).format(Object.is(value, -0) ? 0 : value);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs far more than using one. */
function formatterOf(unit: ShownUnit | undefined, currency: string | undefined, locale: Locale): Intl.NumberFormat {
  const key = `${unit} ${currency} ${locale}`;
  const known = formatters.get(key);
  if (known) return known;
  const formatter = new Intl.NumberFormat(INTL_LOCALE[locale], optionsOf(unit, currency));
  formatters.set(key, formatter);
  return formatter;
}

function optionsOf(unit: ShownUnit | undefined, currency: string | undefined): Intl.NumberFormatOptions {
  if (unit === 'money' && currency) return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
  if (unit === 'money') return { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  if (unit === 'days') return { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 };
  if (unit === 'hours') return { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 1 };
  if (unit === 'ratio') return { style: 'percent', maximumFractionDigits: 1 };
  if (unit === 'small') return { maximumSignificantDigits: 2 };
  return { maximumFractionDigits: 2 };
}
