import type { Queryable } from '../../../db/database.ts';

/** Members of staff whose words an outreach would send, by the last revision of each language; null is the console. */
export async function readWriters(database: Queryable, outreachId: number): Promise<(number | null)[]> {
  const rows = await database.query<{ writerId: number | null }>(
    `select distinct on (language) author_id as "writerId" from outreach_drafts
      where outreach_id = $1 order by language, revision desc`,
    [outreachId],
  );
  return rows.map(({ writerId }) => writerId);
}
