import type { Bilingual } from '../locale.ts';
import { moneyText } from '../money.ts';
import { showCount, showDay } from './facts/show-value.ts';
import type { NamedPart } from './named-part.ts';
import type { OfferTerms } from './offer.ts';

/** An offer's terms in words, always the same parts in the same order. */
export function offerParts(terms: OfferTerms, currency: string): NamedPart[] {
  const { code, minimumOrderMinor, from, until, validDays, timesPerCustomer, timesInAll } = terms;
  return [
    { label: { en: 'Gives', zh: '内容' }, items: [givesText(terms.gives, currency)] },
    { label: { en: 'Code', zh: '优惠码' }, items: some(code, same) },
    {
      label: { en: 'Minimum order', zh: '最低消费' },
      items: some(minimumOrderMinor, (minor) => money(minor, currency)),
    },
    { label: { en: 'From', zh: '开始' }, items: some(from, day) },
    { label: { en: 'Until', zh: '截止' }, items: some(until, day) },
    {
      label: { en: 'Days to use it', zh: '使用期限' },
      items: some(validDays, (days) => ({ en: `${days} from sending`, zh: `发送后 ${days} 天内` })),
    },
    {
      label: { en: 'Per customer', zh: '每位客户' },
      items: some(timesPerCustomer, (times) => ({ en: `${times}× within 365 days`, zh: `365 天内 ${times} 次` })),
    },
    {
      label: { en: 'In all', zh: '总量' },
      items: some(timesInAll, (times) => ({ en: `${times} customers`, zh: `${times} 位客户` })),
    },
  ];
}

/** What is given: 10% off, 9 折. */
export function givesText(gives: OfferTerms['gives'], currency: string): Bilingual {
  switch (gives.kind) {
    case 'percent':
      return { en: `${gives.percent}% off`, zh: `${Number(((100 - gives.percent) / 10).toFixed(2))} 折` };
    case 'amount':
      return {
        en: `${moneyText(gives.amountMinor, currency)} off`,
        zh: `立减 ${moneyText(gives.amountMinor, currency)}`,
      };
    case 'points':
      return { en: `${showCount(gives.points, 'en')} points`, zh: `${showCount(gives.points, 'zh')} 积分` };
    case 'free_delivery':
      return { en: 'free delivery', zh: '免运费' };
    case 'gift':
      return gives.what;
  }
}

function some<Value>(value: Value | undefined, show: (value: Value) => Bilingual): Bilingual[] {
  return value === undefined ? [] : [show(value)];
}

const same = (text: string): Bilingual => ({ en: text, zh: text });
const day = (on: string): Bilingual => ({ en: showDay(on, 'en'), zh: showDay(on, 'zh') });
const money = (minor: number, currency: string): Bilingual => same(moneyText(minor, currency));
