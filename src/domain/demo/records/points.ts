import type { Random } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import { dayFrom, daysFrom, hoursAfter } from '../moment.ts';
import type { DemoOrder } from '../order.ts';
import type { DemoPoints } from './demo-record.ts';

/** The programme began so many days ago; points last a year. */
const PROGRAMME_DAYS = 730;
const LIFETIME_DAYS = 365;
/** One point for so many CNY, times what the tier earns. */
const CNY_A_POINT = 10;
const TIER_FACTORS: Readonly<Record<string, number>> = { Silver: 1, Gold: 1.5, Platinum: 2 };
const SPENT_IN_STEPS_OF = 50;
const SPEND_SHARE = 0.28;

/** The points of a member: earned with each order, spent now and then, gone a year later; the oldest go first. */
export function makeDemoPoints(
  random: Random,
  { externalId, membershipTier }: DemoCustomer,
  orders: readonly DemoOrder[],
  today: string,
): DemoPoints[] {
  const factor = TIER_FACTORS[membershipTier ?? ''];
  if (factor === undefined) return [];
  const entries: DemoPoints[] = [];
  const lots: { left: number; expiresOn: string }[] = [];
  const enter = (points: number, at: string, reason: string, expiresOn: string | null = null) =>
    entries.push({ customer: externalId, points, at, reason, expiresOn });
  const expireUpTo = (day: string) => {
    while (lots[0] && lots[0].expiresOn < day) {
      const { left, expiresOn } = lots.shift()!;
      if (left > 0) enter(-left, `${expiresOn} 23:59:59`, 'Expired');
    }
  };
  for (const { placedAt, status, lines } of orders) {
    if (status !== 'completed' || daysFrom(placedAt, today) > PROGRAMME_DAYS) continue;
    expireUpTo(placedAt.slice(0, 10));
    const balance = lots.reduce((sum, { left }) => sum + left, 0);
    const most = Math.floor(balance / SPENT_IN_STEPS_OF);
    if (most > 0 && random.chance(SPEND_SHARE)) {
      const spent = random.int(1, most) * SPENT_IN_STEPS_OF;
      enter(-spent, placedAt, 'Redeemed');
      takeFrom(lots, spent);
    }
    const total = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
    const earned = Math.floor((total / CNY_A_POINT) * factor);
    if (earned === 0) continue;
    const expiresOn = dayFrom(placedAt.slice(0, 10), LIFETIME_DAYS);
    enter(earned, hoursAfter(placedAt, 0.01), 'Order', expiresOn);
    lots.push({ left: earned, expiresOn });
  }
  expireUpTo(today);
  return entries;
}

function takeFrom(lots: { left: number }[], points: number): void {
  let due = points;
  for (const lot of lots) {
    const taken = Math.min(lot.left, due);
    lot.left -= taken;
    due -= taken;
  }
}
