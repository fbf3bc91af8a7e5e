import type { BgNbd } from './bg-nbd.ts';
import { type Calibration, calibrate, type HeldOutHistories } from './calibrate.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { fitGammaGamma, type RepeatSpend } from './fit-gamma-gamma.ts';
import type { GammaGamma } from './gamma-gamma.ts';
import type { PurchaseHistories } from './purchase-histories.ts';
import { type HistoryScores, scoreHistories } from './score-histories.ts';
import { findFitFault, NEEDED, type UnusableReason } from './usability.ts';

export type PredictionData = {
  /** Of all buyers: what is scored. */
  histories: PurchaseHistories;
  /** Of all buyers or a sample: what the model is fitted on. */
  fitted: PurchaseHistories;
  repeatSpend: RepeatSpend;
  /** Of the same buyers as the fitted, some days earlier, with what came after. */
  heldOut: { histories: HeldOutHistories; days: number };
};

export type Prediction =
  | { usable: false; reason: UnusableReason; orders: BgNbd; logLikelihood: number }
  | {
      usable: true;
      orders: BgNbd;
      logLikelihood: number;
      spend: GammaGamma;
      scores: HistoryScores;
      /** Null where the earlier time alone gives no usable fit. */
      calibration: Calibration | null;
    };

/** At q = 1 the mean value of an order is infinite. */
const LEAST_Q = 1.05;

/** Fits both models, judges them, and scores every history; data gaps are the caller's to find first. */
export function buildPrediction({ histories, fitted, repeatSpend, heldOut }: PredictionData): Prediction {
  const fit = fitBgNbd(fitted);
  const { model: orders, logLikelihood } = fit;
  const fault = findFitFault(fit);
  if (fault !== null) return { usable: false, reason: fault, orders, logLikelihood };
  const spend = repeatSpend.repeats.length < NEEDED.repeaters ? null : fitGammaGamma(repeatSpend);
  if (spend === null || !spend.converged || spend.model.q < LEAST_Q) {
    return { usable: false, reason: 'spend_not_fitted', orders, logLikelihood };
  }
  return {
    usable: true,
    orders,
    logLikelihood,
    spend: spend.model,
    scores: scoreHistories(orders, histories),
    calibration: calibrateOn(heldOut),
  };
}

function calibrateOn({ histories, days }: PredictionData['heldOut']): Calibration | null {
  if (histories.buyers.length === 0) return null;
  const fit = fitBgNbd(histories);
  return findFitFault(fit) === null ? calibrate(fit.model, histories, days) : null;
}
