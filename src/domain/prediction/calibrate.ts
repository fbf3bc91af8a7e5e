import { type BgNbd, expectedOrders, orderProbability } from './bg-nbd.ts';
import type { PurchaseHistories } from './purchase-histories.ts';

/** Histories up to a day in the past, and what their buyers did in the days after it, summed over each history. */
export type HeldOutHistories = PurchaseHistories & {
  laterOrders: Int32Array<ArrayBuffer>;
  /** Sum of the squares of the buyers' later orders. */
  laterSquares: Int32Array<ArrayBuffer>;
  /** Buyers with a later order. */
  laterBuyers: Int32Array<ArrayBuffer>;
};

/** Of the buyers with so many repeat purchases: orders a buyer, and the share with an order, expected and real. */
type CalibrationBin = {
  repeats: number;
  buyers: number;
  expectedOrders: number;
  realOrders: number;
  expectedShare: number;
  realShare: number;
};

/** How a model fitted on the time before did in the time after. */
export type Calibration = {
  days: number;
  buyers: number;
  /** Pearson's, of expected and real orders over buyers; null where either is the same for all. */
  correlation: number | null;
  expectedOrders: number;
  realOrders: number;
  /** By repeat purchases; the last bin holds this many and more. */
  bins: readonly CalibrationBin[];
};

const LAST_BIN = 7;

/** The model's expectations for the `days` after the histories beside what came. */
export function calibrate(model: BgNbd, histories: HeldOutHistories, days: number): Calibration {
  const bins = Array.from({ length: LAST_BIN + 1 }, (_, repeats) => emptyBin(repeats));
  const sums = { buyers: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let at = 0; at < histories.buyers.length; at++) {
    const [repeats, buyers, real] = [histories.repeats[at]!, histories.buyers[at]!, histories.laterOrders[at]!];
    const history = { repeats, lastDays: histories.lastDays[at]!, observedDays: histories.observedDays[at]! };
    const expected = expectedOrders(model, history, days);
    const bin = bins[Math.min(repeats, LAST_BIN)]!;
    bin.buyers += buyers;
    bin.expectedOrders += buyers * expected;
    bin.realOrders += real;
    bin.expectedShare += buyers * orderProbability(model, history, days);
    bin.realShare += histories.laterBuyers[at]!;
    sums.buyers += buyers;
    sums.x += buyers * expected;
    sums.xx += buyers * expected ** 2;
    sums.y += real;
    sums.yy += histories.laterSquares[at]!;
    sums.xy += expected * real;
  }
  return {
    days,
    buyers: sums.buyers,
    correlation: correlationOf(sums),
    expectedOrders: sums.x,
    realOrders: sums.y,
    bins: bins.filter(({ buyers }) => buyers > 0).map(perBuyer),
  };
}

function emptyBin(repeats: number): CalibrationBin {
  return { repeats, buyers: 0, expectedOrders: 0, realOrders: 0, expectedShare: 0, realShare: 0 };
}

function perBuyer({ repeats, buyers, expectedOrders: expected, realOrders, expectedShare, realShare }: CalibrationBin) {
  return {
    repeats,
    buyers,
    expectedOrders: expected / buyers,
    realOrders: realOrders / buyers,
    expectedShare: expectedShare / buyers,
    realShare: realShare / buyers,
  };
}

type Sums = { buyers: number; x: number; y: number; xx: number; yy: number; xy: number };

function correlationOf({ buyers: n, x, y, xx, yy, xy }: Sums): number | null {
  const spread = Math.sqrt((n * xx - x * x) * (n * yy - y * y));
  return spread > 0 ? (n * xy - x * y) / spread : null;
}
