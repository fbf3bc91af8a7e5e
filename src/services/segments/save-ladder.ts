import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { keyOfName } from '../../domain/key-of-name.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { getSegment } from './find-segment.ts';
import { listLadders } from './list-ladders.ts';
import { refuseBadRules } from './refuse-bad-rule.ts';
import { readSegments } from './segment-row.ts';

/** An exclusive ladder: a customer is on the highest rung whose rule holds. */
export type LadderDraft = {
  /** Of a ladder to change; a new one when absent. */
  key?: string | undefined;
  name: Bilingual;
  /** Keys or names of segments, the highest rung first. */
  rungs: readonly string[];
};

/**
 * Saves a ladder over existing segments, inside a transaction; its key. Each rung then holds only those whom no higher one does, which
 * the next refresh brings about.
 * @throws {DomainError} 'not_found' for an unknown ladder or segment, 'conflict' for a segment of another ladder, 'invalid_input' for fewer
 * than two rungs, one named twice, or a rung that a lower one's rule contains
 */
export async function saveLadder(transaction: Queryable, { key, name, rungs }: LadderDraft): Promise<string> {
  await transaction.execute('lock table segments in share row exclusive mode');
  const ladders = await listLadders(transaction);
  const known = ladders.find((ladder) => ladder.key === key);
  if (key !== undefined && known === undefined) throw unknownLadder(key);
  const segments = [];
  for (const rung of rungs) segments.push(await getSegment(transaction, rung));
  const ids = segments.map(({ id }) => id);
  if (ids.length < 2 || new Set(ids).size < ids.length) throw fewRungs();
  const elsewhere = segments.find(({ ladderId }) => ladderId !== null && ladderId !== known?.id);
  if (elsewhere) throw onOtherLadder(elsewhere.name);
  const taken = new Set(ladders.map((ladder) => ladder.key));
  const ladderKey = known?.key ?? keyOfName(name.en, { taken, nameless: 'segment' });
  const [ladder] = await transaction.query<{ id: number }>(
    `insert into tier_ladders (key, name_en, name_zh) values ($1, $2, $3)
     on conflict (key) do update set name_en = excluded.name_en, name_zh = excluded.name_zh returning id`,
    [ladderKey, name.en, name.zh],
  );
  await transaction.execute('update segments set ladder_id = null, rung = null where ladder_id = $1', [ladder!.id]);
  await transaction.execute(
    `update segments s set ladder_id = $1, rung = r.rung from unnest($2::int[]) with ordinality as r(id, rung) where s.id = r.id`,
    [ladder!.id, ids],
  );
  refuseBadRules(await readSegments(transaction));
  return ladderKey;
}

function unknownLadder(key: string): DomainError {
  return new DomainError('not_found', { en: `There is no tier ladder "${key}".`, zh: `没有名为“${key}”的等级阶梯。` });
}

function fewRungs(): DomainError {
  return new DomainError('invalid_input', {
    en: 'A tier ladder needs at least two different segments, the highest first.',
    zh: '等级阶梯至少需要两个不同的分群，最高的在前。',
  });
}

function onOtherLadder(name: Bilingual): DomainError {
  return new DomainError('conflict', {
    en: `${name.en} is a rung of another ladder already.`,
    zh: `“${name.zh}”已属于另一个等级阶梯。`,
  });
}
