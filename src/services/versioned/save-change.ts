import type { Queryable } from '../../db/database.ts';
import type { Reader } from '../population/reader.ts';
import { applyChange } from './apply-change.ts';
import type { ChangePlan } from './plan-change.ts';

type Done = { answer: { kind: 'text'; text: string }; rows: number };

/** Plans and saves inside a transaction, nobody else saving meanwhile, and says what was saved. */
export async function saveChange<Content>(
  { database, asker, now, locale }: Reader,
  { table, reason = '' }: { table: ChangePlan<Content>['kind']['table']; reason?: string | undefined },
  planOf: (database: Queryable) => Promise<ChangePlan<Content>>,
): Promise<Done> {
  await database.execute(`lock table ${table} in share row exclusive mode`);
  const plan = await planOf(database);
  const version = await applyChange(database, plan, { authorId: asker.staffId, reason, now });
  const said = WORDS[locale][plan.isArchived ? 'archived' : 'saved'];
  return { answer: { kind: 'text', text: said(plan.kind.noun[locale], plan.name[locale], version) }, rows: 1 };
}

const WORDS = {
  en: {
    saved: (noun: string, name: string, version: number) => `Saved: the ${noun} "${name}", version ${version}.`,
    archived: (noun: string, name: string, version: number) => `Archived: the ${noun} "${name}", version ${version}.`,
  },
  zh: {
    saved: (noun: string, name: string, version: number) => `已保存：${noun}“${name}”，第 ${version} 版。`,
    archived: (noun: string, name: string, version: number) => `已归档：${noun}“${name}”，第 ${version} 版。`,
  },
} as const;
