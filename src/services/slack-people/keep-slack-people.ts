import type { Queryable } from '../../db/database.ts';

/** A member of the workspace whose e-mail address it has confirmed. */
export type SlackMember = { userId: string; email: string };

/** Keeps which Slack users members of staff are; others are left out. */
export async function keepSlackPeople(
  database: Queryable,
  members: readonly SlackMember[],
  checkedAt: Date,
): Promise<void> {
  await database.execute(
    `insert into slack_people (staff_id, user_id, checked_at)
     select distinct on (s.id) s.id, m.user_id, $3 from unnest($1::text[], $2::text[]) as m(email, user_id)
       join staff s on s.email = m.email and s.active order by s.id, m.user_id
     on conflict (staff_id) do update set user_id = excluded.user_id, checked_at = excluded.checked_at`,
    [members.map(({ email }) => email), members.map(({ userId }) => userId), checkedAt],
  );
}

/** Forgets whom a complete look at the workspace, begun at `checkedAt`, did not meet. */
export async function forgetSlackPeople(database: Queryable, checkedAt: Date): Promise<void> {
  await database.execute('delete from slack_people where checked_at < $1', [checkedAt]);
}
