import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { failureText } from './failure-text.ts';
import { tellActor } from './tell-actor.ts';

type Failed = { name: Bilingual; enabledById: number | null; isAgain: boolean };

/** Keeps with a rule why the look at it failed. One that fails again is told to whoever switched it on, once a local day. */
export async function keepFailure(database: Queryable, ruleId: number, error: unknown, now: Date): Promise<void> {
  const failure = failureText(error);
  const [failed] = await database.query<Failed>(
    `update workflow_rules r set failure = $2::jsonb from workflow_rules before where r.id = $1 and before.id = r.id
     returning json_build_object('en', r.name_en, 'zh', r.name_zh) as name, r.enabled_by_id as "enabledById",
       before.failure is not null as "isAgain"`,
    [ruleId, JSON.stringify(failure)],
  );
  if (!failed?.isAgain) return;
  const { name, enabledById } = failed;
  const { timeZone } = await readSettings(database);
  const text = {
    en: `The workflow rule ${ruleId} "${name.en}" is on, but does nothing as long as the look at it fails: ${failure.en}. It is tried again every minute.`,
    zh: `自动化规则 ${ruleId}“${name.zh}”虽已启用，但查找失败，暂时不会执行：${failure.zh}。系统每分钟重试一次。`,
  };
  const key = `workflow_failure ${ruleId} ${localDay(now, timeZone)}`;
  await tellActor(database, { key, ruleId, enabledById, text, now });
}
