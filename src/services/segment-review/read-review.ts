import { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay, startOfDay } from '../../domain/period.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import { conditionsOf, type Rule } from '../../domain/rule/schema.ts';
import { isOfOrders } from '../../domain/segments/observations/is-of-orders.ts';
import { countOverlaps, type Overlaps } from '../../domain/segments/review/count-overlaps.ts';
import { FEWEST_MEMBERS, type ReviewedSegment } from '../../domain/segments/review/find-findings.ts';
import { openFigures, type ReviewFigureKey } from '../../domain/segments/review/review-figures.ts';
import { segmentsIn } from '../../domain/segments/segment-rules.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { findSegmentRules, type SegmentRules } from '../segments/find-segment-rules.ts';
import { listSegments } from '../segments/list-segments.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { withIdsInSight } from '../values/ids-in-sight.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { readCombinations, type SegmentsSpread } from './read-combinations.ts';
import { readIdleParts } from './read-idle-parts.ts';
import { readPastMembers } from './read-past-members.ts';

/** Customers looked at one by one: a share of 1,000 of them is known to about 3 percentage points. */
const LOOKED_AT = 10_000;

/** A figure in which members may be alike, and how widely they are spread against everybody; null without support. */
export type FigureSpread = { figure: ReviewFigureKey; share: number | null };

/** A segment with everything that its review says. */
export type SegmentReading = ReviewedSegment & { segment: SegmentRow; spreads: readonly FigureSpread[] };

export type ReviewReading = {
  /** In the order of their keys; without those whose members cannot be told. */
  segments: readonly SegmentReading[];
  overlaps: Overlaps;
  nameOf: (segmentId: number) => Bilingual;
  /** Beginnings of the local days one and three months ago. */
  past: readonly [month: Date, quarter: Date];
  customers: number;
};

/**
 * The state of the rule of each active segment (or of one) within the asker's scope: what it held, holds, shares with the others, and which
 * of its parts decide nothing.
 */
export async function readReview(reader: Reader, only?: SegmentRow): Promise<ReviewReading> {
  const { database, now, settings } = reader;
  const population = await findPopulation(reader);
  const active = await listSegments(database);
  const rules = await findSegmentRules(
    reader,
    active.map(({ key }) => key),
  );
  const today = Temporal.PlainDate.from(localDay(now, settings.timeZone));
  const monthsAgo = (months: number) => startOfDay(today.subtract({ months }).toString(), settings.timeZone);
  const past = [monthsAgo(1), monthsAgo(3)] as const;
  // What was found by a run as of now is of now.
  const present = new Date(now.getTime() + 1);
  const chosen = active.filter(({ id }) => only === undefined || id === only.id);
  const ids = chosen.map(({ id }) => id);
  const times = [...past, present];
  const share = await shareLookedAt(database);
  const [spread, pastOf, idle] = await Promise.all([
    readCombinations(population, active),
    readPastMembers(population, ids, { times, share }),
    readIdleParts(population, chosen, { ...rules, share }),
  ]);
  const overlaps = countOverlaps(spread.combinations);
  const byId = new Map(active.map((each) => [each.id, each]));
  const told = chosen.filter(({ id }) => !spread.untold.has(id));
  const segments: SegmentReading[] = [];
  for (const segment of told) {
    const rule = rules.rules.get(segment.key)!;
    const members = overlaps.sizes.get(segment.id) ?? 0;
    const spreads = spreadsOf(segment.id, rule, spread);
    const shares = spreads.flatMap(({ share }) => share ?? []);
    const nearest = overlaps.of(segment.id).find(({ b }) => !areRelated(segment, byId.get(b)!));
    segments.push({
      ...{ segment, key: segment.key, name: segment.name, members, spreads },
      present: pastOf(segment.id, present),
      past: [pastOf(segment.id, past[0]), pastOf(segment.id, past[1])],
      spread: shares.length === 0 ? null : shares.reduce((sum, each) => sum + each, 0) / shares.length,
      nearest: nearest === undefined ? null : { ...keyAndName(byId.get(nearest.b)!), jaccard: nearest.jaccard },
      idle: members < FEWEST_MEMBERS ? [] : await saidParts(idle.get(segment.id) ?? [], rules, reader),
      isOfOrders: isOfOrders({ dependsOn: recordsOf(rule, () => ({ any: [] })) }),
    });
  }
  const customers = spread.spreadOf(null, 'orders').people;
  return { segments, overlaps, nameOf: (id) => byId.get(id)!.name, past, customers };
}

async function shareLookedAt(database: Queryable): Promise<number> {
  const [row] = await database.query<{ n: number }>('select count(*) as n from customers');
  return Math.min(1, LOOKED_AT / Math.max(1, row!.n));
}

function keyAndName({ key, name }: SegmentRow): Pick<SegmentRow, 'key' | 'name'> {
  return { key, name };
}

function spreadsOf(segmentId: number, rule: Rule, { spreadOf }: SegmentsSpread): FigureSpread[] {
  return openFigures(conditionsOf(rule)).map((figure) => {
    const [own, all] = [spreadOf(segmentId, figure), spreadOf(null, figure)];
    const isTold = own.people >= FEWEST_MEMBERS && own.variance !== null && (all.variance ?? 0) > 0;
    return { figure, share: isTold ? own.variance! / all.variance! : null };
  });
}

/** Whether one rule is made of the other, or a ladder keeps them apart: then what they share is so by definition. */
function areRelated(a: SegmentRow, b: SegmentRow): boolean {
  const isSameLadder = a.ladderId !== null && a.ladderId === b.ladderId;
  return isSameLadder || segmentsIn(a.rule).includes(b.key) || segmentsIn(b.rule).includes(a.key);
}

/** Parts of rules in both languages, without the ids of customers out of sight. */
async function saidParts(
  parts: readonly { part: Rule; rest: Rule; kind: 'narrows' | 'adds' }[],
  { nameOf, products }: SegmentRules,
  reader: Reader,
): Promise<ReviewedSegment['idle']> {
  const said = async (rule: Rule): Promise<Bilingual> => {
    const resolved = {
      ...{ rule: await withIdsInSight(rule, reader), segmentText: nameOf },
      productText: (match: Parameters<typeof products>[0]) => products(match).text,
    };
    const text = (locale: 'en' | 'zh') => resolvedRuleText(resolved, { ...reader, locale }).rule!;
    return { en: text('en'), zh: text('zh') };
  };
  return Promise.all(
    parts.map(async ({ part, rest, kind }) => ({ part: await said(part), rest: await said(rest), kind })),
  );
}
