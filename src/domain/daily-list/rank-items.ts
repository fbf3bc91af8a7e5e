import { type ListItem, MOST_ITEMS } from './list-item.ts';
import { LIST_REASONS } from './list-reason.ts';

/** Places of a day that promises keep; whoever is behind with dozens of them is still shown what is worth most beside them. */
export const PROMISED_PLACES = 7;

/**
 * By expected value, of equal ones by the order of reasons, then by ascending id: the same world gives the same list. What somebody promised
 * keeps a place among those that a day shows, as far as `PROMISED_PLACES` go, however much others are estimated to be worth.
 */
export function rankItems(items: readonly ListItem[]): ListItem[] {
  const byValue = items.toSorted(
    (a, b) =>
      b.score.expectedValue - a.score.expectedValue ||
      LIST_REASONS.indexOf(a.reason) - LIST_REASONS.indexOf(b.reason) ||
      a.customer.id.length - b.customer.id.length ||
      (a.customer.id < b.customer.id ? -1 : 1),
  );
  const kept = new Set(byValue.filter(({ isPromise }) => isPromise).slice(0, PROMISED_PLACES));
  const others = byValue.filter((each) => !kept.has(each));
  const shown = new Set([...kept, ...others.slice(0, MOST_ITEMS - kept.size)]);
  return [...byValue.filter((each) => shown.has(each)), ...byValue.filter((each) => !shown.has(each))];
}
