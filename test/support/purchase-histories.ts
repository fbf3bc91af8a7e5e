import type { HeldOutHistories } from '../../src/domain/prediction/calibrate.ts';
import type { PurchaseHistory } from '../../src/domain/prediction/purchase-histories.ts';

/** Buyers' histories counted by distinct (x, t_x, T), as the models read them. */
export function countHistories(buyers: readonly (PurchaseHistory & { laterOrders?: number })[]): HeldOutHistories {
  const groups = [
    ...Map.groupBy(buyers, ({ repeats, lastDays, observedDays }) => `${repeats} ${lastDays} ${observedDays}`).values(),
  ];
  const column = (read: (group: (typeof groups)[number]) => number) => Int32Array.from(groups, read);
  const later = (group: (typeof groups)[number]) => group.map(({ laterOrders = 0 }) => laterOrders);
  return {
    repeats: column((group) => group[0]!.repeats),
    lastDays: column((group) => group[0]!.lastDays),
    observedDays: column((group) => group[0]!.observedDays),
    buyers: column((group) => group.length),
    laterOrders: column((group) => later(group).reduce((sum, orders) => sum + orders, 0)),
    laterSquares: column((group) => later(group).reduce((sum, orders) => sum + orders ** 2, 0)),
    laterBuyers: column((group) => later(group).filter((orders) => orders > 0).length),
  };
}
