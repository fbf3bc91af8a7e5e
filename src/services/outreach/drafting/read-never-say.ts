import type { Queryable } from '../../../db/database.ts';
import { neverSayOf } from '../../../domain/outreach/draft/never-say.ts';
import { listSchemes } from '../../scoring/known-schemes.ts';
import { readSegments } from '../../segments/segment-row.ts';

/** The names of all segments and of the groups of every scoring scheme: words that no customer reads. */
export async function readNeverSay(database: Queryable): Promise<string[]> {
  const [segments, schemes] = await Promise.all([readSegments(database), listSchemes(database)]);
  const cells = schemes.flatMap(({ scheme }) => scheme.segments.map(({ name }) => name));
  return neverSayOf([...segments.map(({ name }) => name), ...cells]);
}
