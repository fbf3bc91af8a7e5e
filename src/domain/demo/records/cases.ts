import type { Random } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import { daysFrom, hasCome, hoursAfter } from '../moment.ts';
import type { DemoOrder } from '../order.ts';
import type { DemoCase } from './demo-record.ts';

type Flaw = { share: number; en: readonly string[]; zh: readonly string[] };

/** What people complain of, by stock code or the letters that codes of a category begin with; the first that fits. */
const FLAWS: readonly (readonly [codes: string, flaw: Flaw])[] = [
  ['CB-01', { share: 0.24, en: ['Thermos leaks', 'Lid does not close'], zh: ['保温杯漏水', '杯盖关不严'] }],
  ['TW-05', { share: 0.15, en: ['Teapot arrived broken', 'Glass cracked'], zh: ['玻璃壶收到时已碎', '玻璃壶开裂'] }],
  ['TW', { share: 0.035, en: ['Arrived chipped', 'Glaze has a flaw'], zh: ['有磕碰', '釉面有瑕疵'] }],
  ['GS', { share: 0.022, en: ['Gift box dented', 'Gift arrived late'], zh: ['礼盒压坏', '礼盒送达太晚'] }],
  ['CB', { share: 0.02, en: ['Scratched on arrival'], zh: ['收到时有划痕'] }],
  ['', { share: 0.008, en: ['Stale taste', 'Wrong item', 'Parcel late'], zh: ['味道不新鲜', '发错货', '物流太慢'] }],
];
const QUESTIONS = {
  en: ['How hot should the water be?', 'When will it ship?', 'Invoice please', 'Is it organic?'],
  zh: ['水温多少合适？', '什么时候发货？', '请开发票', '是有机茶吗？'],
};
const REQUESTS = {
  en: ['Change the delivery address', 'Engrave the gift boxes', 'Monthly delivery plan'],
  zh: ['修改收货地址', '礼盒刻字', '按月配送'],
};

const QUESTION_SHARE = 0.018;
const REQUEST_SHARE = 0.008;
/** Of the customers, those whom the company keeps letting down lately, and how much likelier they complain. */
const UNLUCKY_SHARE = 0.05;
const UNLUCKY_DAYS = 240;
const UNLUCKY_FACTOR = 9;
const NEVER_RESOLVED_SHARE = 0.03;

/** The cases of one customer, most of them about an order. */
export function makeDemoCases(
  random: Random,
  customer: DemoCustomer,
  orders: readonly DemoOrder[],
  today: string,
): DemoCase[] {
  const language = customer.language === 'zh' ? 'zh' : 'en';
  const isUnlucky = random.chance(UNLUCKY_SHARE);
  const cases: DemoCase[] = [];
  const open = (type: DemoCase['type'], openedAt: string, subject: string, sku: string | null) => {
    if (hasCome(openedAt, today)) cases.push(makeCase(random, customer, { type, openedAt, subject, sku }, today));
  };
  for (const { placedAt, status, lines } of orders) {
    if (status === 'cancelled') continue;
    if (status === 'returned') {
      const subject = language === 'zh' ? '申请退货' : 'I would like to return this';
      if (random.chance(0.7)) open('return', hoursAfter(placedAt, -random.int(20, 70)), subject, lines[0]!.sku);
      continue;
    }
    const factor = isUnlucky && daysFrom(placedAt, today) < UNLUCKY_DAYS ? UNLUCKY_FACTOR : 1;
    for (const { sku } of lines) {
      const flaw = FLAWS.find(([codes]) => sku.startsWith(codes))![1];
      if (random.chance(Math.min(0.6, flaw.share * factor)))
        open('complaint', hoursAfter(placedAt, random.int(30, 200)), random.pick(flaw[language]), sku);
    }
    if (random.chance(QUESTION_SHARE))
      open('question', hoursAfter(placedAt, random.int(1, 60)), random.pick(QUESTIONS[language]), lines[0]!.sku);
    if (random.chance(REQUEST_SHARE))
      open('request', hoursAfter(placedAt, random.int(1, 30)), random.pick(REQUESTS[language]), null);
  }
  return cases;
}

function makeCase(
  random: Random,
  { vip, externalId }: DemoCustomer,
  { type, openedAt, subject, sku }: Pick<DemoCase, 'type' | 'openedAt' | 'subject' | 'sku'>,
  today: string,
): DemoCase {
  const severity =
    type === 'complaint'
      ? random.weighted([
          ['normal', 55],
          ['high', vip ? 60 : 30],
          ['urgent', 9],
          ['low', 6],
        ] as const)
      : random.weighted([
          ['normal', 70],
          ['low', 28],
          ['high', 2],
        ] as const);
  // A complaint takes about two days, anything else one.
  const resolvedAt = hoursAfter(openedAt, random.skewed(type === 'complaint' ? 46 : 22, 0.8) + 1);
  const isResolved = hasCome(resolvedAt, today) && !random.chance(NEVER_RESOLVED_SHARE);
  return {
    ...{ customer: externalId, type, severity, subject, openedAt, sku },
    status: isResolved ? 'resolved' : random.chance(0.3) ? 'pending' : 'open',
    resolvedAt: isResolved ? resolvedAt : null,
  };
}
