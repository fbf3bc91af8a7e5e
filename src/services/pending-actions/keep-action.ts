import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import { storableJson, storableText } from '../../db/storable-text.ts';
import type { Asker } from '../../domain/asker.ts';
import type { PendingAction } from './pending-action.ts';

/** How long a person may think about it. */
export const MINUTES_TO_CONFIRM = 15;

/** The id by which the asker, and nobody else, may confirm what they were shown. */
export async function keepAction(
  database: Queryable,
  { tool, input, text, locale, hash, asOf, asker, front }: PendingAction & { asker: Asker; front: string },
): Promise<string> {
  const id = randomUUID();
  await database.execute(
    `insert into pending_actions (id, staff_id, actor, front, tool, input, text, hash, locale, as_of, expires_at)
      values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, now() + make_interval(mins => $11))`,
    [
      ...[id, asker.staffId, asker.email, front, tool, storableJson(input), storableText(text), hash, locale, asOf],
      MINUTES_TO_CONFIRM,
    ],
  );
  return id;
}
