import type { Unit } from '../domain/answer.ts';
import type { Locale } from '../domain/locale.ts';

/** Intl's names of our two languages. */
export const INTL_LOCALE = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Locale, string>;

/** Units of answers, and the hours that parts of a day are shown in. */
type ShownUnit = Unit | 'hours';

export type NumberStyle = { unit?: Unit | undefined; currency?: string | undefined; locale: Locale };

/** A number as people read it: £12.50, 12.5%, 4,338, 2 days, 3.9 hours. A figure without a unit keeps at most two decimals. */
export function formatNumber(value: number, { unit, currency, locale }: NumberStyle): string {
  const isPartOfDay = unit === 'days' && value !== 0 && Math.abs(value) < 1;
  if (isPartOfDay) return formatterOf('hours', currency, locale).format(value * 24);
  return formatterOf(unit, currency, locale).format(Object.is(value, -0) ? 0 : value);
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
  return { maximumFractionDigits: 2 };
}
