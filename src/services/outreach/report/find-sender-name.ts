import type { Queryable } from '../../../db/database.ts';
import type { StoredOutreach } from '../stored-outreach.ts';
import type { RecipientRow } from './recipients-in-view.ts';

/** In whose name an outreach leaves: as the one recipient reads it, else its author's. */
export async function findSenderName(
  database: Queryable,
  { authorEmail }: StoredOutreach,
  only: RecipientRow | null,
): Promise<string> {
  if (only?.values.sender !== undefined) return only.values.sender;
  const [author] = await database.query<{ name: string }>('select name from staff where email = $1', [authorEmail]);
  return author?.name ?? authorEmail;
}
