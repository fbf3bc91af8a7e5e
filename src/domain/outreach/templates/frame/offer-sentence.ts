import { assertNever } from '../../../errors.ts';
import type { Locale } from '../../../locale.ts';
import type { OfferTerms } from '../../offer.ts';
import { toThose, type WrittenSentence } from '../playbook-texts.ts';
import type { Register } from '../template.ts';

/** Whose order is meant: the next one, or the first of who never ordered. */
type Which = 'next' | 'first';

type Said = { language: Locale; register: Register; bridge: string };

/** What is offered, with its least order, last day and code where it has them, in one sentence behind its bridge. */
export function offerSentence(terms: OfferTerms, { language, register, bridge }: Said): WrittenSentence {
  const say = (which: Which) =>
    language === 'zh' ? `${bridge}${inChinese(terms, which)}` : `${bridge} ${inEnglish(terms, which, register)}`;
  const sentence = toThose('has_ordered', say('next'), say('first'));
  return typeof sentence === 'string' ? sentence : { ...sentence, facts: ['offer'] };
}

function inEnglish(terms: OfferTerms, which: Which, register: Register): string {
  const least = terms.minimumOrderMinor === undefined ? '' : ' of {offer.minimum} or more';
  const order = { next: 'order', first: 'place a first order' }[which];
  const lead = hasLastDay(terms) ? `${order} by {offer.until} and ` : '';
  // "Order by Friday" says already which order is meant.
  const dated = least === '' ? '' : `an order${least}`;
  const object = lead === '' ? `${{ next: 'your next order', first: 'a first order' }[which]}${least}` : dated;
  const code = terms.code === undefined ? '' : ', with the code {offer.code}';
  return `${lead}${given(terms.gives, object, register)}${code}.`;
}

function given(gives: OfferTerms['gives'], order: string, register: Register): string {
  const you = register === 'formal' ? 'you will' : "you'll";
  const behind = (preposition: string) => (order === '' ? '' : ` ${preposition} ${order}`);
  switch (gives.kind) {
    case 'percent':
    case 'amount':
      return `${you} get {offer.value} off${order === '' ? '' : ` ${order}`}`;
    case 'points':
      return `${you} collect {offer.value} extra ${gives.points === 1 ? 'point' : 'points'}${behind('with')}`;
    case 'free_delivery':
      return `delivery is free${behind('on')}`;
    case 'gift':
      return `${you} also get {offer.what}${behind('with')}`;
    default:
      return assertNever(gives);
  }
}

function inChinese(terms: OfferTerms, which: Which): string {
  const until = hasLastDay(terms) ? '即日起至{offer.until}，' : '';
  const order = { next: '您下次下单', first: '首次下单' }[which];
  const least = terms.minimumOrderMinor === undefined ? '' : '满{offer.minimum}';
  const code = terms.code === undefined ? '' : '，下单时使用优惠码{offer.code}即可';
  return `${until}${order}${least}${givenInChinese(terms.gives)}${code}。`;
}

function givenInChinese(gives: OfferTerms['gives']): string {
  switch (gives.kind) {
    case 'percent':
      return '可享{offer.value}优惠';
    case 'amount':
      return '可立减{offer.value}';
    case 'points':
      return `可额外获得{offer.value}${gives.points === 1 ? '个积分' : '积分'}`;
    case 'free_delivery':
      return '可享包邮';
    case 'gift':
      return '可获赠{offer.what}';
    default:
      return assertNever(gives);
  }
}

function hasLastDay({ until, validDays }: OfferTerms): boolean {
  return until !== undefined || validDays !== undefined;
}
