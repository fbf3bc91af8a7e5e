import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import type { ActionResult } from '../../domain/workflows/action-result.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { resultText } from './outcome-text.ts';
import { tellActor } from './tell-actor.ts';

type FailedFiring = { ruleId: number; ruleName: Bilingual; enabledById: number | null };

/** Tells whoever switched a rule on, once a rule and local day, that an action of it was given up. */
export async function tellFailedActions(
  database: Queryable,
  { ruleId, ruleName, enabledById }: FailedFiring,
  failed: readonly ActionResult[],
  now: Date,
): Promise<void> {
  const [first] = failed;
  if (first === undefined) return;
  const { timeZone } = await readSettings(database);
  const result = resultText(first);
  const text = {
    en: `The workflow rule ${ruleId} "${ruleName.en}" fired, but an action was given up. ${result.en}. Its history shows of whom.`,
    zh: `自动化规则 ${ruleId}“${ruleName.zh}”已触发，但有动作未能完成，已放弃。${result.zh}。历史记录中可查看涉及的客户。`,
  };
  const key = `workflow_action ${ruleId} ${localDay(now, timeZone)}`;
  await tellActor(database, { key, ruleId, enabledById, text, now });
}
