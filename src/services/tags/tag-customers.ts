import type { Queryable } from '../../db/database.ts';
import { recordCustomerChanges } from '../customers/record-customer-changes.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import type { Reader } from '../population/reader.ts';
import { recordTouches } from '../segments/record-touches.ts';
import type { TagRequest } from './tag-request.ts';
import { TAG_WORDS } from './tag-words.ts';
import { findTagged, IS_CHANGED } from './tagged-sql.ts';

/** The firings of a workflow rule that give the tags, by customer. */
type Firings = ReadonlyMap<number, number>;

/** Gives and takes tags; memberships that rest on them are brought up to date by the next refresh. */
export async function tagCustomers(
  request: TagRequest,
  reader: Reader & { database: Queryable },
  firings: Firings = new Map(),
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { binder, sql } = await findTagged(request, reader);
  const { database, locale, asker, now } = reader;
  const rows = await database.query<{ id: number; before: string[]; after: string[] }>(
    `with tagged as (select id, before, after from (${sql}) t where ${IS_CHANGED})
      update customers c set tags = t.after from tagged t where c.id = t.id returning c.id, t.before, t.after`,
    binder.values,
  );
  const changed = rows.length;
  const customers = rows.map(({ id }) => id);
  const changes = rows.map(({ id, ...tags }) => ({
    customerId: id,
    field: 'tags',
    ...tags,
    firingId: firings.get(id),
  }));
  await recordCustomerChanges(database, changes, { by: asker.email, at: now });
  if (changed > 0) await recordTouches(database, { customers, cause: 'manual', records: ['attributes'] });
  if (changed > 0) await advanceDataVersion(database);
  return { answer: { kind: 'text', text: TAG_WORDS[locale].done(changed) }, rows: changed };
}
