import type { Queryable } from '../../db/database.ts';
import { localDay } from '../../domain/period.ts';
import type { DecidedOccurrence } from '../../domain/workflows/decide-firings.ts';
import { tellActor } from './tell-actor.ts';
import type { WorkflowRow } from './workflow-row.ts';

/** Tells, once a rule and day, that its limit held something back. */
export async function tellLimit(
  transaction: Queryable,
  { id, name, definition, enabledById }: WorkflowRow,
  decided: readonly DecidedOccurrence[],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<void> {
  const heldBack = decided.filter(({ outcome }) => outcome === 'limit');
  const days = new Set(heldBack.map(({ at }) => localDay(at, timeZone)));
  const { perDay } = definition.limits;
  for (const on of days) {
    const text = {
      en: `The workflow rule ${id} "${name.en}" reached its limit of ${perDay} on ${on}: whatever else would have fired it that day is held back.`,
      zh: `自动化规则 ${id}“${name.zh}”在 ${on} 达到每天 ${perDay} 次的上限，当天其余触发均被拦下。`,
    };
    await tellActor(transaction, { key: `workflow_limit ${id} ${on}`, ruleId: id, enabledById, text, now });
  }
}
