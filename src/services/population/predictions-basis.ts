import { daysBetween } from '../../domain/calendar-day.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { unusableText } from '../../domain/prediction/unusable-text.ts';
import { findPredictionRun, type PredictionRun } from '../prediction/prediction-run.ts';
import { createVersionedCache } from './versioned-cache.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Whether customer_predictions hold for a question's now: of which day they are, or why they do not. */
export type PredictionsBasis = { asOf: Date; unavailable?: never } | { unavailable: Bilingual };

const cached = createVersionedCache<PredictionRun | undefined>();

/**
 * Stored predictions where the model is usable and ran for the question's day; for the clock's now the run of the day before does, until
 * that of today is done. The past has none: later orders are in the stored ones.
 */
export async function findPredictionsBasis(viewpoint: Viewpoint): Promise<PredictionsBasis> {
  const run = await cached(viewpoint, 'run', () => findPredictionRun(viewpoint.database));
  if (run === undefined) return { unavailable: NEVER_RAN };
  const { live, now, settings } = viewpoint;
  const [today, ranFor] = [localDay(now, settings.timeZone), localDay(run.asOf, settings.timeZone)];
  const age = daysBetween(ranFor, today);
  if (age !== 0 && !(live && age === 1)) return { unavailable: otherDay(ranFor, today) };
  return run.reason === null ? { asOf: run.asOf } : { unavailable: unusableText(run.reason, run.parameters) };
}

const NEVER_RAN: Bilingual = {
  en: 'The prediction model has not run yet: the bot runs it every day, and "rapport refresh" runs it now.',
  zh: '预测模型尚未运行：机器人每天运行一次，也可用 rapport refresh 立即运行。',
};

function otherDay(ranFor: string, today: string): Bilingual {
  return {
    en: `There are no predictions for ${today}: the model last ran for ${ranFor}. The bot runs it every day, and "rapport refresh" runs it now.`,
    zh: `没有 ${today} 的预测：模型最近一次运行针对 ${ranFor}。机器人每天运行一次，也可用 rapport refresh 立即运行。`,
  };
}
