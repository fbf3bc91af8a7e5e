import { createBinder } from '../../db/sql.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { populationSql } from '../population/population.ts';
import type { Previewed } from './previewed.ts';

/** A saved segment and how many of its members, within scope, the rule would hold as well. */
export type Overlap = { key: string; name: Bilingual; members: number; shared: number };

const MOST_OVERLAPS = 5;

/** The active segments that the rule's customers share most with, by Jaccard (shared ÷ either); the previewed segment itself left out. */
export async function findOverlaps(
  { population, reader, segment }: Previewed,
  { customers }: { customers: number },
): Promise<Overlap[]> {
  const binder = createBinder();
  const from = 'segment_members v left join previewed p on p.id = v.customer_id and p.fits';
  const members = { from, customerKey: 'v.customer_id', conditions: [], expressions: [] };
  return reader.database.query<Overlap>(
    `with counted as (
        select v.segment_id, count(*) as members, count(p.id) as shared ${populationSql(population, members, binder)}
        group by v.segment_id
      )
      select s.key, json_build_object('en', s.name_en, 'zh', s.name_zh) as name, k.members, k.shared
      from counted k join segments s on s.id = k.segment_id
      where s.status = 'active' and k.shared > 0 and s.id <> ${binder.bind(segment?.id ?? 0, 'int')}
      order by k.shared::float8 / (${binder.bind(customers, 'bigint')} + k.members - k.shared) desc, s.key
      limit ${MOST_OVERLAPS}`,
    binder.values,
  );
}
