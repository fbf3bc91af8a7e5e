import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Rule } from '../../domain/rule/schema.ts';

/** Everything that is said of a segment beside its rule. */
export type SegmentTexts = {
  name: Bilingual;
  description: Bilingual;
  playbook: Bilingual;
  topic: string;
  ownerId: number | null;
};

type Version = { rule: Rule; authorId: number | null; reason: string };

/** Writes a segment with its first version; its id. */
export async function insertSegment(
  transaction: Queryable,
  {
    key,
    name,
    description,
    playbook,
    topic,
    ownerId,
    preset,
    ...version
  }: SegmentTexts & Version & { key: string; preset: boolean },
): Promise<number> {
  const [row] = await transaction.query<{ id: number }>(
    `insert into segments (key, name_en, name_zh, description_en, description_zh, playbook_en, playbook_zh, topic, owner_id, preset)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [key, name.en, name.zh, description.en, description.zh, playbook.en, playbook.zh, topic, ownerId, preset],
  );
  await writeVersion(transaction, row!.id, 1, version);
  return row!.id;
}

/** Writes the next version of a segment's rule; its number. */
export async function insertVersion(transaction: Queryable, segmentId: number, version: Version): Promise<number> {
  const [row] = await transaction.query<{ version: number }>(
    'update segments set version = version + 1 where id = $1 returning version',
    [segmentId],
  );
  await writeVersion(transaction, segmentId, row!.version, version);
  return row!.version;
}

/** Writes the texts of a segment; whether any differed. */
export async function updateTexts(transaction: Queryable, segmentId: number, texts: SegmentTexts): Promise<boolean> {
  const { name, description, playbook, topic, ownerId } = texts;
  const columns = 'name_en, name_zh, description_en, description_zh, playbook_en, playbook_zh, topic, owner_id';
  const changed = await transaction.execute(
    `update segments set (${columns}) = ($2, $3, $4, $5, $6, $7, $8, $9)
     where id = $1 and (${columns}) is distinct from ($2, $3, $4, $5, $6, $7, $8, $9)`,
    [segmentId, name.en, name.zh, description.en, description.zh, playbook.en, playbook.zh, topic, ownerId],
  );
  return changed > 0;
}

async function writeVersion(
  transaction: Queryable,
  segmentId: number,
  version: number,
  { rule, authorId, reason }: Version,
): Promise<void> {
  await transaction.execute(
    'insert into segment_versions (segment_id, version, rule, author_id, reason) values ($1, $2, $3, $4, $5)',
    [segmentId, version, JSON.stringify(rule), authorId, reason],
  );
}
