import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { decideNotice } from '../notices/decide-notice.ts';

const TOLD_WITHIN_MS = 7 * 86_400_000;

type Telling = { key: string; ruleId: number; enabledById: number | null; text: Bilingual; now: Date };

/** Tells whoever switched a rule on, or an administrator where they left, once a key. */
export async function tellActor(
  transaction: Queryable,
  { key, ruleId, enabledById, text, now }: Telling,
): Promise<void> {
  const [told] = await transaction.query<{ id: number }>(
    `select id from staff where active and (id = $1 or role = 'admin') order by id is distinct from $1, id limit 1`,
    [enabledById],
  );
  if (told === undefined) return;
  await decideNotice(
    transaction,
    {
      ...{ key, kind: 'workflow', to: { staffId: told.id }, dueAt: now },
      expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS),
      content: { kind: 'text', text, questions: [SHOW_RULE(ruleId)] },
    },
    now,
  );
}

/** The question that shows a rule with its history. */
const SHOW_RULE = (id: number): Bilingual => ({ en: `Show rule ${id}`, zh: `查看自动化规则${id}` });
