import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { daysBetween } from '../../src/domain/calendar-day.ts';

/** The CDNOW sample beside the checkout (../shared/data); tests that need it are skipped without it. */
export const CDNOW_FILE = resolve(import.meta.dirname, '../../../shared/data/cdnow_sample.txt');

/** One purchase: all that a customer bought on a day. */
export type CdnowPurchase = { customer: string; on: string; dollars: number };

/** The last day on which the published models are fitted. */
export const CDNOW_CALIBRATION_ENDS = '1997-09-30';

/** Purchases by customer and day; those of one day are one. */
export function readCdnow(): CdnowPurchase[] {
  const byDay = new Map<string, CdnowPurchase>();
  for (const line of readFileSync(CDNOW_FILE, 'utf8').split('\n').filter(Boolean)) {
    const [, customer, day, , dollars] = line.trim().split(/\s+/) as [string, string, string, string, string];
    const on = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    const earlier = byDay.get(`${customer} ${on}`)?.dollars ?? 0;
    byDay.set(`${customer} ${on}`, { customer, on, dollars: earlier + Number(dollars) });
  }
  return [...byDay.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/** Each customer's history up to a day, what the repeat purchases were worth, and the purchases after it. */
export function cdnowHistories(purchases: readonly CdnowPurchase[], endsOn: string) {
  return [...Map.groupBy(purchases, ({ customer }) => customer).values()].map((all) => {
    const past = all.filter(({ on }) => on <= endsOn);
    const [first, last] = [past[0]!, past.at(-1)!];
    return {
      repeats: past.length - 1,
      lastDays: daysBetween(first.on, last.on),
      observedDays: daysBetween(first.on, endsOn),
      repeatDollars: past.slice(1).reduce((sum, { dollars }) => sum + dollars, 0),
      laterOrders: all.length - past.length,
    };
  });
}
