import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Locale } from '../../domain/locale.ts';
import { hashOfToken } from './calendar-token.ts';

/** Whose calendar a token opens; null for an unknown or revoked one, and of who left. */
export async function findCalendarOwner(
  database: Queryable,
  token: string,
): Promise<{ asker: Asker; locale: Locale } | null> {
  const [owner] = await database.query<Asker & { locale: Locale }>(
    `select s.id as "staffId", s.email, s.name, s.role, s.team, s.time_zone as "timeZone", case s.locale when 'zh' then 'zh' else 'en' end as locale
     from calendar_feeds f join staff s on s.id = f.staff_id and s.active where f.token_hash = $1 and f.ended_at is null`,
    [hashOfToken(token)],
  );
  if (owner === undefined) return null;
  const { locale, ...asker } = owner;
  return { asker, locale };
}
