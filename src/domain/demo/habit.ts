import type { Random } from '../random.ts';

/** Days of history that the demo company has. */
export const HISTORY_DAYS = 3 * 365;

/** How a customer buys: first and last day by days ago, and the usual gap. `cameBackDaysAgo`: one more order long after the last. */
export type Habit = {
  firstDaysAgo: number;
  lastDaysAgo: number;
  cadenceDays: number;
  cameBackDaysAgo: number | null;
  /** How large the baskets are beside other customers'. */
  basket: number;
};

type Kind =
  | 'prospect'
  | 'just_started'
  | 'one_time'
  | 'loyal'
  | 'regular'
  | 'occasional'
  | 'lapsed_loyal'
  | 'lapsed'
  | 'returning';

/** Shares in per cent, so that every RFM segment and lifecycle stage has somebody (test/domain/demo/demo-company.test.ts). */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['prospect', 9],
  ['just_started', 4],
  ['one_time', 20],
  ['loyal', 17],
  ['regular', 18],
  ['occasional', 13],
  ['lapsed_loyal', 4],
  ['lapsed', 11],
  ['returning', 4],
];

/** The habit of one customer; null for somebody who never bought. */
export function makeHabit(random: Random): Habit | null {
  const kind = random.weighted(SHARES);
  // More customers have come lately than long ago: the company grows.
  const arrival = (from: number, to = HISTORY_DAYS) => Math.round(from + (to - from) * random.next() ** 1.5);
  const habit = (
    firstDaysAgo: number,
    lastDaysAgo: number,
    cadenceDays: number,
    cameBackDaysAgo: number | null = null,
  ) => ({
    firstDaysAgo,
    lastDaysAgo: Math.min(lastDaysAgo, firstDaysAgo),
    cadenceDays,
    cameBackDaysAgo,
    basket: random.skewed(1, 0.45),
  });
  switch (kind) {
    case 'prospect':
      return null;
    case 'just_started':
      return habit(random.int(0, 29), 0, random.int(8, 40));
    case 'one_time': {
      const daysAgo = arrival(5);
      return habit(daysAgo, daysAgo, HISTORY_DAYS);
    }
    case 'loyal':
      return habit(arrival(150), 0, random.int(18, 42));
    case 'regular':
      return habit(arrival(120), 0, random.int(40, 85));
    case 'occasional':
      return habit(arrival(150), 0, random.int(90, 200));
    case 'lapsed_loyal':
      return habit(random.int(500, HISTORY_DAYS), random.int(110, 420), random.int(16, 34));
    case 'lapsed':
      return habit(random.int(300, HISTORY_DAYS), random.int(100, 290), random.int(35, 120));
    case 'returning':
      return habit(random.int(350, HISTORY_DAYS), random.int(140, 340), random.int(30, 90), random.int(0, 28));
  }
}
