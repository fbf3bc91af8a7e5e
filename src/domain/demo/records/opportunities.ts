import type { Random } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import { dayFrom, daysFrom, hoursAfter, officeTime } from '../moment.ts';
import { teamMember } from './contacts.ts';
import type { DemoOpportunity } from './demo-record.ts';

const NAMES = {
  en: ['Corporate gifts', 'Office tea supply', 'Tea for the guest rooms', 'Event tasting', 'Menu teas'],
  zh: ['商务礼品', '办公室用茶', '客房用茶', '品茶活动', '餐厅茶单'],
};
const NEXT_STEPS = {
  en: ['Send the revised offer', 'Call about samples', 'Meet the buyer', 'Wait for the budget'],
  zh: ['发送修改后的报价', '电话跟进样品', '拜访采购负责人', '等待预算审批'],
};
/** Usual amount in CNY by size of the firm. */
const AMOUNTS: Readonly<Record<string, number>> = { '1-9': 6_000, '10-49': 15_000, '50-249': 42_000, '250+': 110_000 };
const HISTORY_DAYS = 540;
const WIN_SHARE = 0.44;
const STALLED_SHARE = 0.06;

/** What a firm or an authority might buy: mostly decided after weeks, some under way, some left lying. */
export function makeDemoOpportunities(
  random: Random,
  customer: DemoCustomer & { createdOn: string },
  today: string,
): DemoOpportunity[] {
  if (customer.kind === 'individual') return [];
  const count = random.weighted([
    [0, 30],
    [1, 34],
    [2, 22],
    [3, 14],
  ] as const);
  const from = Math.min(HISTORY_DAYS, daysFrom(customer.createdOn, today));
  return from < 1 ? [] : Array.from({ length: count }, () => makeOne(random, customer, random.int(1, from), today));
}

function makeOne(random: Random, customer: DemoCustomer, daysAgo: number, today: string): DemoOpportunity {
  const language = customer.language === 'zh' ? 'zh' : 'en';
  const openedAt = officeTime(random, dayFrom(today, -daysAgo));
  const takesDays = random.skewed(38, 0.6);
  const closedAt = hoursAfter(openedAt, takesDays * 24);
  const isStalled = random.chance(STALLED_SHARE);
  const isClosed = closedAt.slice(0, 10) < today && !isStalled;
  const progress = daysAgo / takesDays;
  const amount = AMOUNTS[customer.sizeBand ?? ''] ?? 20_000;
  const nextDays = isStalled ? -random.int(20, Math.max(21, daysAgo - 5)) : random.int(0, 21);
  return {
    ...{ customer: customer.externalId, openedAt, ownerEmail: customer.ownerEmail ?? teamMember(random, customer) },
    name: `${random.pick(NAMES[language])} ${openedAt.slice(0, 4)}`,
    stage: isClosed ? (random.chance(WIN_SHARE) ? 'won' : 'lost') : stageOf(random, progress, isStalled),
    amount: Math.round(random.skewed(amount, 0.5) / 100) * 100,
    closedAt: isClosed ? closedAt : null,
    nextStep: isClosed ? null : random.pick(NEXT_STEPS[language]),
    nextStepOn: isClosed ? null : dayFrom(today, nextDays),
  };
}

function stageOf(random: Random, progress: number, isStalled: boolean): DemoOpportunity['stage'] {
  if (isStalled) return random.pick(['proposal', 'negotiation'] as const);
  if (progress < 0.25) return 'lead';
  if (progress < 0.5) return 'qualified';
  return progress < 0.75 ? 'proposal' : 'negotiation';
}
