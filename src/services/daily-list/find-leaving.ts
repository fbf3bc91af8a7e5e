import { daysBetween } from '../../domain/calendar-day.ts';
import { LEAVING_WITHIN_DAYS } from '../../domain/daily-list/reasons/leaving-segment.ts';
import { EVENT_KINDS, type EventKind } from '../../domain/event-kind.ts';
import { matchesRule } from '../../domain/rule/matches.ts';
import { comingDays } from '../../domain/rule/nearest/coming-days.ts';
import { turningWait } from '../../domain/rule/nearest/nearest-changes.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import { readFacts } from '../customers/read-facts.ts';
import { findChangeContext } from '../membership/find-change-context.ts';
import { productLookupOf } from '../segments/build-basis.ts';
import type { FoundReason } from './find-by-records.ts';
import { findLeavingCandidates } from './find-leaving-candidates.ts';
import type { ListScene } from './list-scene.ts';
import { readValuableSegments, type ValuableSegment } from './read-valuable-segments.ts';

/**
 * Customers who leave a valuable segment within the coming days if nothing new is recorded, each with the one that they leave first:
 * candidates by SQL, then the verdict of the rule itself day by day. Only while stored metrics hold for now: of the past nobody asks it.
 */
export async function findLeaving(scene: ListScene): Promise<FoundReason[]> {
  const { population, viewpoint } = scene;
  if (population.metrics !== 'stored') return [];
  const segments = await readValuableSegments(viewpoint);
  const context = await findChangeContext(population, {
    productIds: productsOf(segments),
    segmentRule: () => ({ any: [] }),
  });
  const candidates = await findLeavingCandidates(scene, segments, context.cuts);
  const ids = [...new Set(candidates.map(({ customerId }) => customerId))];
  const facts = new Map((await readFacts(population, ids, kindsOf(segments))).map((each) => [each.customerId, each]));
  const coming = comingDays(context).slice(0, LEAVING_WITHIN_DAYS);
  const found = candidates.flatMap(({ customerId, externalId, segmentId }) => {
    const [segment, of] = [segments.find(({ id }) => id === segmentId)!, facts.get(externalId)];
    const { rule } = segment.basis;
    if (of === undefined || !matchesRule(rule, of, context)) return [];
    const leavesOn = turningWait(rule, of, context, coming)?.on;
    return leavesOn ? [{ customerId, segment, leavesOn }] : [];
  });
  const first = found.toSorted((a, b) => (a.leavesOn < b.leavesOn ? -1 : a.leavesOn > b.leavesOn ? 1 : 0));
  return ids.flatMap((customerId) => {
    const leaving = first.find((each) => each.customerId === customerId);
    if (leaving === undefined) return [];
    const { segment, leavesOn } = leaving;
    const inDays = daysBetween(population.clock.today, leavesOn);
    const figures = { segment: segment.key, name: segment.name, leavesOn, inDays };
    return [{ customerId, finding: { reason: 'leaving_segment', figures } }];
  });
}

/** Kinds of record that the rules read. */
function kindsOf(segments: readonly ValuableSegment[]): EventKind[] {
  const records = new Set(segments.flatMap(({ basis }) => [...recordsOf(basis.rule, () => ({ any: [] }))]));
  return EVENT_KINDS.filter((kind) => records.has(kind === 'closings' ? 'opportunities' : kind));
}

/** A match means the same products in every rule. */
function productsOf(segments: readonly ValuableSegment[]): ReturnType<typeof productLookupOf> {
  const lookups = segments.map(({ basis }) => productLookupOf(basis));
  return (match) => lookups.map((lookUp) => lookUp(match)).find((ids) => ids.length > 0) ?? [];
}
