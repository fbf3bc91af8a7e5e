import { addDays } from '../../calendar-day.ts';
import { assertNever } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import type { OfferTerms } from '../offer.ts';
import { showCount, showDay, showMoney } from './show-value.ts';

type OfferReader = { language: Locale; currency: string; sendOn: string };

/** What the slots of an offer show when it is made on a day: its value, code, last day, least order. */
export function offerValues(terms: OfferTerms, { language, currency, sendOn }: OfferReader): Record<string, string> {
  const lastOn = offerLastDay(terms, sendOn);
  return {
    ...givenBy(terms.gives, language, currency),
    ...(terms.code !== undefined && { 'offer.code': terms.code }),
    ...(lastOn !== null && { 'offer.until': showDay(lastOn, language) }),
    ...(terms.minimumOrderMinor !== undefined && {
      'offer.minimum': showMoney(terms.minimumOrderMinor, currency, language),
    }),
  };
}

/** The last day on which an offer made on a day can be used; null: it has none. */
export function offerLastDay({ until, validDays }: OfferTerms, sendOn: string): string | null {
  const days = [
    ...(until === undefined ? [] : [until]),
    ...(validDays === undefined ? [] : [addDays(sendOn, validDays)]),
  ];
  return days.toSorted()[0] ?? null;
}

function givenBy(gives: OfferTerms['gives'], language: Locale, currency: string): Record<string, string> {
  switch (gives.kind) {
    case 'percent':
      return { 'offer.value': percentText(gives.percent, language) };
    case 'amount':
      return { 'offer.value': showMoney(gives.amountMinor, currency, language) };
    case 'points':
      return { 'offer.value': showCount(gives.points, language) };
    case 'gift':
      return { 'offer.what': gives.what[language] };
    case 'free_delivery':
      return {};
    default:
      return assertNever(gives);
  }
}

/** What is taken off in English, what is left to pay in Chinese: 15%, 8.5折. */
function percentText(percent: number, language: Locale): string {
  return language === 'zh' ? `${Number(((100 - percent) / 10).toFixed(2))}折` : `${percent}%`;
}
