import type { Queryable } from '../../db/database.ts';

/** Which Slack user an active member of staff was known to be; null where that is not known. */
export async function findSlackUser(database: Queryable, email: string): Promise<string | null> {
  const [row] = await database.query<{ userId: string }>(
    `select p.user_id as "userId" from slack_people p join staff s on s.id = p.staff_id where s.active and s.email = $1`,
    [email.toLowerCase()],
  );
  return row?.userId ?? null;
}

/** A user who cannot be written to is looked up anew. */
export async function forgetSlackUser(database: Queryable, userId: string): Promise<void> {
  await database.execute('delete from slack_people where user_id = $1', [userId]);
}
