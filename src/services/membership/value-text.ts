import { moneyText, toMinor } from '../../domain/money.ts';
import type { ExplainedValue } from '../../domain/rule/explain-condition.ts';
import type { Reader } from '../population/reader.ts';

type For = Pick<Reader, 'locale' | 'settings'>;

const NOTHING = { en: 'nothing recorded', zh: '无记录' };
const TRUTH = { en: ['no', 'yes'], zh: ['否', '是'] } as const;

/** What a customer has, or what a condition asks for, in words. */
export function valueText({ value, unit, choices }: ExplainedValue, reader: For): string {
  const { locale, settings } = reader;
  const one = (each: string | number | boolean): string => {
    if (typeof each === 'boolean') return TRUTH[locale][Number(each)]!;
    if (typeof each === 'string') return choices?.find((choice) => choice.value === each)?.label[locale] ?? each;
    return numberText(each, unit, settings.currency);
  };
  if (value === null) return NOTHING[locale];
  if (typeof value !== 'object') return one(value);
  return value.length === 0 ? NOTHING[locale] : value.map(one).join(locale === 'en' ? ', ' : '、');
}

/** A figure with its currency or per cent sign. */
export function numberText(value: number, unit: ExplainedValue['unit'], currency: string): string {
  if (unit === 'money') return moneyText(toMinor(value, currency), currency);
  if (unit === 'ratio') return `${(value * 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`;
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
