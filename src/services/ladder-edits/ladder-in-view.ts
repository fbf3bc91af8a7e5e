import type { Database, Queryable, Transaction } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { ruledSql } from '../segment-members/members-sql.ts';
import { getSegment } from '../segments/find-segment.ts';
import { saveLadder } from '../segments/save-ladder.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';

/** A ladder to save, named in one language or both. */
export type LadderRequest = {
  ladder?: string | undefined;
  name: { en?: string | undefined; zh?: string | undefined };
  rungs: readonly string[];
};

/**
 * What saving a tier ladder will do: who would be on each rung, within the asker's view.
 * @throws {DomainError} as `saveLadder`
 */
export async function previewLadder(
  request: LadderRequest,
  reader: Reader & { database: Database | Transaction },
): Promise<{ text: string; answer: TableAnswer }> {
  const { locale } = reader;
  const words = WORDS[locale];
  const rungs: SegmentRow[] = [];
  for (const rung of request.rungs) rungs.push(await getSegment(reader.database, rung));
  const before = await countRungs(rungs, reader);
  const after = await dryRun(reader.database, async (database) => {
    await saveLadder(database, draftOf(request));
    return countRungs(rungs, { ...reader, database });
  });
  return {
    text: words.saves(draftOf(request).name[locale], rungs.map(({ name }) => name[locale]).join(' > ')),
    answer: {
      kind: 'table',
      title: words.table,
      columns: [
        { key: 'rung', label: words.rung, type: 'number', unit: 'count' },
        { key: 'segment', label: words.segment, type: 'text' },
        { key: 'before', label: words.before, type: 'number', unit: 'count' },
        { key: 'after', label: words.after, type: 'number', unit: 'count' },
      ],
      rows: rungs.map(({ name }, at) => [at + 1, name[locale], before[at]!, after[at]!]),
      total: rungs.length,
    },
  };
}

/** Saves a tier ladder inside a transaction. */
export async function saveLadderConfirmed(
  request: LadderRequest,
  { database, locale }: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const key = await saveLadder(database, draftOf(request));
  const text = WORDS[locale].saved(draftOf(request).name[locale], key);
  return { answer: { kind: 'text', text }, rows: request.rungs.length };
}

function draftOf({ ladder, name, rungs }: LadderRequest): {
  key?: string | undefined;
  name: Bilingual;
  rungs: readonly string[];
} {
  const either = name.en ?? name.zh ?? '';
  return { key: ladder, name: { en: name.en ?? either, zh: name.zh ?? either }, rungs };
}

/** Who satisfies each rung as the ladders stand, in the asker's view. */
async function countRungs(rungs: readonly SegmentRow[], reader: Reader): Promise<number[]> {
  const population = await findPopulation(reader);
  const counts: number[] = [];
  for (const { key } of rungs) {
    const resolved = await resolveConditions(reader, { rule: { segment: key } });
    const binder = createBinder();
    const [row] = await reader.database.query<{ n: number }>(
      `select count(*) as n from (${ruledSql(population, resolved, binder)}) members`,
      binder.values,
    );
    counts.push(row!.n);
  }
  return counts;
}

/** What `run` gives; what it writes is taken back. */
async function dryRun<Result>(
  database: Database | Transaction,
  run: (database: Queryable) => Promise<Result>,
): Promise<Result> {
  const inTransaction = async (transaction: Queryable) => {
    await transaction.execute('savepoint dry_run');
    const result = await run(transaction);
    await transaction.execute('rollback to savepoint dry_run');
    return result;
  };
  return 'transaction' in database ? database.transaction(inTransaction) : inTransaction(database);
}

const WORDS = {
  en: {
    saves: (name: string, rungs: string) =>
      `Saves the tier ladder "${name}": ${rungs}. A customer is on the highest rung whose rule holds, and on no other.`,
    saved: (name: string, key: string) =>
      `Saved: the tier ladder "${name}" (${key}). Its rungs are brought up to date right after.`,
    table: 'Customers on each rung, in your view',
    rung: 'Rung',
    segment: 'Segment',
    before: 'Now',
    after: 'Then',
  },
  zh: {
    saves: (name: string, rungs: string) => `将保存等级阶梯“${name}”：${rungs}。每位客户只在其符合的最高一级。`,
    saved: (name: string, key: string) => `已保存：等级阶梯“${name}”（${key}），各级成员随后更新。`,
    table: '您可见范围内各级客户数',
    rung: '级别',
    segment: '分群',
    before: '现在',
    after: '更改后',
  },
} as const;
