import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { STOP_TEXT } from './stop-text.ts';
import { tellActor } from './tell-actor.ts';
import type { StopReason } from './workflow-row.ts';

/** Stops rules that are on, and tells whoever switched each of them on; how many were on. */
export async function stopRules(
  transaction: Queryable,
  ruleIds: readonly number[],
  reason: StopReason,
  now: Date,
): Promise<number> {
  const stopped = await transaction.query<{ id: number; name: Bilingual; enabledById: number | null }>(
    `update workflow_rules set state = 'stopped', state_reason = $2 where id = any($1::int[]) and state = 'on'
     returning id, json_build_object('en', name_en, 'zh', name_zh) as name, enabled_by_id as "enabledById"`,
    [ruleIds, reason],
  );
  for (const { id, name, enabledById } of stopped) {
    const text = {
      en: `The workflow rule ${id} "${name.en}" was stopped: ${STOP_TEXT[reason].en}`,
      zh: `自动化规则 ${id}“${name.zh}”已停止：${STOP_TEXT[reason].zh}`,
    };
    await tellActor(transaction, {
      key: `workflow_stopped ${id} ${now.toISOString()}`,
      ruleId: id,
      enabledById,
      text,
      now,
    });
  }
  return stopped.length;
}
