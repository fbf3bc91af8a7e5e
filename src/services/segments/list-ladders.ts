import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';

export type Ladder = {
  id: number;
  key: string;
  name: Bilingual;
  /** The highest first. */
  rungs: { key: string; name: Bilingual; memberCount: number }[];
};

/** All tier ladders by key. */
export function listLadders(database: Queryable): Promise<Ladder[]> {
  return database.query<Ladder>(
    `select l.id, l.key, json_build_object('en', l.name_en, 'zh', l.name_zh) as name,
       coalesce(json_agg(json_build_object('key', s.key, 'name', json_build_object('en', s.name_en, 'zh', s.name_zh),
         'memberCount', s.member_count) order by s.rung) filter (where s.id is not null), '[]') as rungs
     from tier_ladders l left join segments s on s.ladder_id = l.id group by l.id order by l.key collate "C"`,
  );
}
