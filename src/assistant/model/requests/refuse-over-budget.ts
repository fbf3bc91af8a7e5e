import type { ModelConfig } from '../../../model-config.ts';
import { readSpending } from '../../../services/model-calls/read-spending.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import { ModelFailure } from './model-failure.ts';

/**
 * Ends what a person asks of a model once their day's share is used up. By the clock, whatever day the question is about.
 * @throws {ModelFailure} 'over_budget'
 */
export async function refuseOverBudget(
  { limits: { dailyBudget } }: ModelConfig,
  { database, asker, settings }: Pick<Viewpoint, 'database' | 'asker' | 'settings'>,
): Promise<void> {
  if (dailyBudget === null) return;
  const spent = await readSpending(database, { asker, now: new Date(), timeZone: settings.timeZone });
  if (spent >= dailyBudget) throw new ModelFailure('over_budget');
}
