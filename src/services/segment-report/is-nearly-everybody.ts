import type { GroupFigures } from '../../domain/segments/group-figures.ts';

const NEARLY_EVERYBODY = 0.9;

/** Whether a segment is nobody, or nearly everybody or all of the revenue: it tells nothing that the whole does not. */
export function isNearlyEverybody(figures: GroupFigures, everybody: GroupFigures): boolean {
  const isPart = (part: number, whole: number) => part < NEARLY_EVERYBODY * whole;
  const isPartOfRevenue = everybody.recentMinor === 0 || isPart(figures.recentMinor, everybody.recentMinor);
  return !(figures.customers > 0 && isPart(figures.customers, everybody.customers) && isPartOfRevenue);
}
