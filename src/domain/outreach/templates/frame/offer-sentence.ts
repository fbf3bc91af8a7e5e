import { assertNever } from '../../../errors.ts';
import type { Locale } from '../../../locale.ts';
import type { OfferTerms } from '../../offer.ts';

/** What is offered, with its least order, last day and code where it has them, in one sentence with slots. */
export function offerSentence(terms: OfferTerms, language: Locale): string {
  return language === 'zh' ? inChinese(terms) : inEnglish(terms);
}

function inEnglish(terms: OfferTerms): string {
  const order = `your next order${terms.minimumOrderMinor === undefined ? '' : ' of {offer.minimum} or more'}${hasLastDay(terms) ? ' until {offer.until}' : ''}`;
  const code = terms.code === undefined ? '' : '; simply quote {offer.code}';
  return `${given(terms.gives, order)}${code}.`;
}

function given(gives: OfferTerms['gives'], order: string): string {
  switch (gives.kind) {
    case 'percent':
    case 'amount':
      return `You get {offer.value} off ${order}`;
    case 'points':
      return `You collect {offer.value} extra ${gives.points === 1 ? 'point' : 'points'} with ${order}`;
    case 'free_delivery':
      return `Delivery is free for ${order}`;
    case 'gift':
      return `With ${order}, you receive a gift from us: {offer.what}`;
    default:
      return assertNever(gives);
  }
}

function inChinese(terms: OfferTerms): string {
  const until = hasLastDay(terms) ? '即日起至{offer.until}，' : '';
  const order = `您下次下单${terms.minimumOrderMinor === undefined ? '' : '满{offer.minimum}'}`;
  const code = terms.code === undefined ? '' : '，下单时报{offer.code}即可';
  return `${until}${order}${givenInChinese(terms.gives)}${code}。`;
}

function givenInChinese(gives: OfferTerms['gives']): string {
  switch (gives.kind) {
    case 'percent':
      return '可享{offer.value}优惠';
    case 'amount':
      return '可立减{offer.value}';
    case 'points':
      return '可额外获得{offer.value}积分';
    case 'free_delivery':
      return '可享包邮';
    case 'gift':
      return '，我们会随单附上一份心意：{offer.what}';
    default:
      return assertNever(gives);
  }
}

function hasLastDay({ until, validDays }: OfferTerms): boolean {
  return until !== undefined || validDays !== undefined;
}
