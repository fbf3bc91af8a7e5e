import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { effectiveRules, inlineSegments } from '../../domain/segments/segment-rules.ts';
import type { Population } from '../population/population.ts';
import { type BuildBasis, findBasis } from './build-basis.ts';
import { isOfEverybody, type SegmentBuild } from './build-segment.ts';
import { findClockCandidates } from './clock-candidates.ts';
import { findArrivals, newcomersSince } from './find-arrivals.ts';
import { CAUSES, type SegmentCause } from './segment-cause.ts';
import { readSegments } from './segment-row.ts';
import { bringsValues, readTouchedValues } from './touched-values.ts';

/** What a refresh does: segments to build, and those of which nothing that changed can have moved anybody. */
export type BuildPlan = { builds: SegmentBuild[]; untouched: { id: number; version: number }[] };

type Built = { id: number; basis: BuildBasis | null; touchId: number };

/** Touches of one cause and set of records: the last one, and whether one is of everybody. */
type TouchGroup = { cause: SegmentCause; records: string[]; lastId: number; ofEverybody: boolean };

/** Decides for each active segment which path is the cheapest. */
export async function planBuilds(
  population: Population,
  { upTo, full }: { upTo: number; full: boolean },
): Promise<BuildPlan> {
  const { database, now } = population.viewpoint;
  const segments = await readSegments(database);
  const active = segments.filter(({ status }) => status === 'active');
  const rules = effectiveRules(segments);
  const [built, groups, arrivals] = await Promise.all([
    database.query<Built>('select id, built_basis as basis, built_touch_id as "touchId" from segments'),
    readTouchGroups(database, upTo),
    findArrivals(database, active, now),
  ]);
  const builtOf = new Map(built.map((each) => [each.id, each]));
  const inlinedOf = new Map(active.map(({ key }) => [key, inlineSegments(rules.get(key)!, rules)]));
  const touchedValues = groups.some(({ records }) => records.includes('attributes'))
    ? await readTouchedValues(database, [...inlinedOf.values()], upTo)
    : new Map();
  const plan: BuildPlan = { builds: [], untouched: [] };
  for (const segment of active) {
    const { basis: before, touchId } = builtOf.get(segment.id)!;
    const inlined = inlinedOf.get(segment.key)!;
    const records = dependenciesOf(inlined);
    const touches = groups.filter(({ lastId, records: touched }) => lastId > touchId && concerns(touched, records));
    const mayBring = full ? 'anywhere' : newValuesBy(touches);
    const isSettled = mayBring === 'of_attributes' && before && !bringsValues(inlined, before.rule, touchedValues);
    const newValues = isSettled ? 'none' : mayBring;
    const basis = await findBasis(inlined, before, { population, newValues });
    const { builtAsOf } = segment;
    const clock =
      before === null || builtAsOf === null
        ? 'everybody'
        : findClockCandidates({ basis: before, builtAsOf }, basis, population);
    const build: SegmentBuild = {
      ...segment,
      ...{ before, basis, full },
      everybodyCause: strongest(touches.filter(({ ofEverybody }) => ofEverybody)),
      sources: {
        records,
        touches: { after: touchId, upTo },
        ...{ builtAsOf, now, clock },
        newcomers: newcomersSince(arrivals, builtAsOf),
      },
    };
    const mayAge = clock === 'everybody' || clock(createBinder()).length > 0;
    const mayArrive = build.sources.newcomers.length > 0 || records.some((kind) => arrivals.kinds.has(kind));
    if (touches.length > 0 || mayAge || mayArrive || isOfEverybody(build)) plan.builds.push(build);
    else plan.untouched.push(segment);
  }
  return plan;
}

/** Where touches may have brought values that were not there before; one of no kind in particular may have brought any. */
function newValuesBy(touches: readonly TouchGroup[]): 'anywhere' | 'of_attributes' | 'none' {
  if (touches.some(({ records }) => records.length === 0)) return 'anywhere';
  return touches.some(({ records }) => records.includes('attributes')) ? 'of_attributes' : 'none';
}

/** Kinds of record that can move somebody; scores are also those of the customer's own orders. */
function dependenciesOf(inlined: Rule): string[] {
  const records = recordsOf(inlined, () => ({ any: [] }));
  return [...(records.has('scores') ? records.add('orders') : records)];
}

function concerns(touched: readonly string[], records: readonly string[]): boolean {
  return touched.length === 0 || touched.some((each) => records.includes(each));
}

function strongest(groups: readonly TouchGroup[]): SegmentCause | null {
  return CAUSES.find((cause) => groups.some((group) => group.cause === cause)) ?? null;
}

function readTouchGroups(database: Queryable, upTo: number): Promise<TouchGroup[]> {
  return database.query<TouchGroup>(
    `select cause, records, max(id) as "lastId", bool_or(customer_id is null) as "ofEverybody"
     from segment_touches where id <= $1 group by cause, records`,
    [upTo],
  );
}
