import type { Database, Transaction } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Population } from '../population/population.ts';
import { type BuildBasis, isEdited, isOtherBasis, productLookupOf } from './build-basis.ts';
import { isCancelled, lockBuild } from './build-lock.ts';
import { type CandidateSources, makeCandidates } from './candidates.ts';
import { type MemberDiff, memberDiffSql } from './member-diff-sql.ts';
import type { SegmentCause } from './segment-cause.ts';

/** A segment as a refresh found it, and what it is to be built by. */
export type SegmentBuild = {
  id: number;
  key: string;
  version: number;
  builtVersion: number | null;
  builtAsOf: Date | null;
  before: BuildBasis | null;
  basis: BuildBasis;
  /** Everybody is to be looked at, whatever changed; a touch of everybody says why. */
  full: boolean;
  everybodyCause: SegmentCause | null;
  sources: CandidateSources;
};

export type BuiltSegment = { key: string; entered: number; left: number; failure: string | null };

const SUPERSEDED = new Error('superseded by a newer edit or build');

/**
 * Brings one segment up to date in a transaction of its own: all of it or nothing. A newer edit, or another builder who was
 * quicker, supersedes it; a failure is kept with the segment and leaves the last good members.
 */
export async function buildSegment(
  database: Database,
  build: SegmentBuild,
  population: Population,
): Promise<BuiltSegment> {
  const isLong = isOfEverybody(build);
  if (isLong) {
    await database.execute('update segments set build_started_at = clock_timestamp() where id = $1', [build.id]);
  }
  try {
    const { entered, left } = await database.transaction((transaction) => run(transaction, build, population));
    return { key: build.key, entered, left, failure: null };
  } catch (error) {
    // Who was stopped was not wrong: the next refresh builds what is wanted then.
    const failure = error === SUPERSEDED || isCancelled(error) ? null : textOf(error);
    await keepFailure(database, build, failure);
    return { key: build.key, entered: 0, left: 0, failure };
  }
}

async function run(
  transaction: Transaction,
  build: SegmentBuild,
  population: Population,
): Promise<{ entered: number; left: number }> {
  const { id, version, builtAsOf, basis, sources } = build;
  await lockBuild(transaction, id);
  const among = amongOf(build);
  // The end refuses it too; what takes long is not begun in vain.
  if (among !== 'candidates') await refuseSuperseded(transaction, build);
  const candidates = among !== 'candidates' && among.causes === 'none' ? 0 : await makeCandidates(transaction, sources);
  const changes = { entered: 0, left: 0 };
  if (among !== 'candidates' || candidates > 0) {
    const isNewRule = build.before === null || isEdited(build.before, basis);
    const binder = createBinder();
    const sql = memberDiffSql(
      {
        segmentId: id,
        rule: basis.rule,
        productIds: productLookupOf(basis),
        among,
        version,
        fromVersion: isNewRule ? build.builtVersion : null,
      },
      population,
      binder,
    );
    const [counts] = await transaction.query<typeof changes>(sql, binder.values);
    Object.assign(changes, counts);
  }
  const settled = await transaction.execute(
    `update segments set built_version = $2, built_as_of = $3, built_basis = $4, built_touch_id = $5, build_started_at = null,
       failure = null, member_count = member_count + $6
     where id = $1 and version = $2 and status = 'active' and built_as_of is not distinct from $7`,
    [id, version, sources.now, JSON.stringify(basis), sources.touches.upTo, changes.entered - changes.left, builtAsOf],
  );
  if (settled === 0) throw SUPERSEDED;
  return changes;
}

/** Whether the build looks at everybody, and so may take long. */
export function isOfEverybody(build: SegmentBuild): boolean {
  return amongOf(build) !== 'candidates';
}

function amongOf(build: SegmentBuild): MemberDiff['among'] {
  const { before, basis, builtVersion, builtAsOf, sources, full, everybodyCause } = build;
  // The first members enter by the first version of the rule.
  if (builtVersion === null || isEdited(before, basis)) return { everybody: 'rule_edited', causes: 'none' };
  if (everybodyCause !== null) return { everybody: everybodyCause, causes: 'own' };
  const isBack = builtAsOf === null || builtAsOf > sources.now;
  if (isBack || sources.clock === 'everybody') return { everybody: 'ageing', causes: 'own' };
  // Nothing that was told explains such a difference: records or values were changed otherwise.
  if (full || before === null || isOtherBasis(before, basis)) return { everybody: 'data_corrected', causes: 'own' };
  return 'candidates';
}

async function refuseSuperseded(transaction: Transaction, { id, version, builtAsOf }: SegmentBuild): Promise<void> {
  const [row] = await transaction.query<{ version: number; builtAsOf: Date | null }>(
    'select version, built_as_of as "builtAsOf" from segments where id = $1',
    [id],
  );
  if (row?.version !== version || row.builtAsOf?.getTime() !== builtAsOf?.getTime()) throw SUPERSEDED;
}

/** After a failure the next build looks at everybody, so that no touch has to wait for it. */
async function keepFailure(database: Database, { id, version }: SegmentBuild, failure: string | null): Promise<void> {
  await database.execute(
    `update segments set build_started_at = null, failure = $3, built_basis = case when $3::text is null then built_basis end
     where id = $1 and version = $2`,
    [id, version, failure],
  );
}

function textOf(error: unknown): string {
  if (error instanceof DomainError) return error.text.en;
  return error instanceof Error ? error.message.slice(0, 300) : 'unknown';
}
