import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { RuledSegment } from '../../domain/segments/segment-rules.ts';

/** A segment as it is kept, with its current rule. */
export type SegmentRow = RuledSegment & {
  id: number;
  name: Bilingual;
  description: Bilingual;
  playbook: Bilingual;
  topic: string;
  preset: boolean;
  ownerId: number | null;
  version: number;
  /** The version whose members are held; null before the first build. */
  builtVersion: number | null;
  builtAsOf: Date | null;
  buildStartedAt: Date | null;
  failure: string | null;
  memberCount: number;
};

const bilingual = (column: string) => `json_build_object('en', s.${column}_en, 'zh', s.${column}_zh)`;

const SEGMENTS_SQL = `select s.id, s.key, v.rule, s.ladder_id as "ladderId", s.rung, ${bilingual('name')} as name,
    ${bilingual('description')} as description, ${bilingual('playbook')} as playbook, s.topic, s.preset, s.owner_id as "ownerId",
    s.status, s.version, s.built_version as "builtVersion", s.built_as_of as "builtAsOf",
    s.build_started_at as "buildStartedAt", s.failure, s.member_count as "memberCount"
  from segments s join segment_versions v on v.segment_id = s.id and v.version = s.version`;

/** Every segment, archived ones too, by key. */
export function readSegments(database: Queryable): Promise<SegmentRow[]> {
  return database.query<SegmentRow>(`${SEGMENTS_SQL} order by s.key collate "C"`);
}
