import type { Locale } from '../../locale.ts';
import { minorPerMajor, moneyText } from '../../money.ts';

const INTL_LOCALE = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Locale, string>;

/** A day as a message says it: 9 December 2026, 2026年12月9日. */
export function showDay(on: string, language: Locale): string {
  return DAYS[language].format(Date.parse(`${on}T00:00:00Z`));
}

/** A day of every year: 9 December, 12月9日. */
export function showYearlyDay(on: string, language: Locale): string {
  return YEARLY_DAYS[language].format(Date.parse(`${on}T00:00:00Z`));
}

/** 1,200 in either language. */
export function showCount(count: number, language: Locale): string {
  return count.toLocaleString(INTL_LOCALE[language]);
}

/** An amount as a sentence says it: £50, and 50元 of yuan in Chinese. */
export function showMoney(minor: number, currency: string, language: Locale): string {
  if (language === 'en' || currency !== 'CNY') return moneyText(minor, currency);
  return `${(minor / minorPerMajor(currency)).toLocaleString(INTL_LOCALE.zh)}元`;
}

/** A product's name, in Chinese in quotation marks; one that lists shout is calmed: White hanging heart. */
export function showProduct(name: string, language: Locale): string {
  const plain = name.replace(/["“”]/g, '').replace(/\s+/g, ' ').trim();
  const isShouted = /\p{Lu}{2}/u.test(plain) && plain === plain.toUpperCase() && plain.includes(' ');
  const calm = isShouted ? plain.charAt(0) + plain.slice(1).toLowerCase() : plain;
  return language === 'zh' ? `“${calm}”` : calm;
}

const daysOf = (locale: Locale, year: { year?: 'numeric' }) =>
  new Intl.DateTimeFormat(INTL_LOCALE[locale], { timeZone: 'UTC', ...year, month: 'long', day: 'numeric' });
const DAYS = { en: daysOf('en', { year: 'numeric' }), zh: daysOf('zh', { year: 'numeric' }) };
const YEARLY_DAYS = { en: daysOf('en', {}), zh: daysOf('zh', {}) };
