import type { Bilingual, Locale } from '../locale.ts';
import { minorPerMajor, moneyText } from '../money.ts';
import type { ListScore } from './list-item.ts';
import type { ListFactor } from './reason-traits.ts';

/** The arithmetic of a place on a list: "£1,200 (spent a year so far) × 15% (…) × 1.1 (…) = £198". */
export function arithmeticText({ factors, expectedValue }: ListScore, currency: string): Bilingual {
  const money = (major: number) => moneyText(Math.round(major * minorPerMajor(currency)), currency);
  const factorText = ({ value, unit }: ListFactor) => {
    if (unit === 'money') return money(value);
    return unit === 'ratio' && value < 1 ? `${Number((value * 100).toFixed(1))}%` : String(value);
  };
  const inLocale = (locale: Locale) => {
    const parts = factors.map((factor) =>
      locale === 'zh' ? `${factorText(factor)}（${factor.label.zh}）` : `${factorText(factor)} (${factor.label.en})`,
    );
    return `${parts.join(' × ')} = ${money(expectedValue)}`;
  };
  return { en: inLocale('en'), zh: inLocale('zh') };
}
