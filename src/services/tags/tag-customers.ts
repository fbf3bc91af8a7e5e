import type { Queryable } from '../../db/database.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import type { Reader } from '../population/reader.ts';
import type { TagRequest } from './tag-request.ts';
import { TAG_WORDS } from './tag-words.ts';
import { findTagged, IS_CHANGED } from './tagged-sql.ts';

/** Gives and takes tags; memberships that rest on them are brought up to date by the next refresh. */
export async function tagCustomers(
  request: TagRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { binder, sql } = await findTagged(request, reader);
  const { database, locale } = reader;
  const changed = await database.execute(
    `with tagged as (select id, after from (${sql}) t where ${IS_CHANGED}),
      changed as (update customers c set tags = t.after from tagged t where c.id = t.id returning c.id)
      insert into segment_touches (customer_id, cause, records) select id, 'manual', '{attributes}' from changed`,
    binder.values,
  );
  if (changed > 0) await advanceDataVersion(database);
  return { answer: { kind: 'text', text: TAG_WORDS[locale].done(changed) }, rows: changed };
}
