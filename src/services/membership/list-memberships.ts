import type { ReportAnswer } from '../../domain/answer.ts';
import type { CustomerFacts } from '../../domain/customer-facts.ts';
import { matchesRule } from '../../domain/rule/matches.ts';
import { changeText } from '../../domain/rule/nearest/change-text.ts';
import { nearestRules } from '../../domain/rule/nearest/nearest-rules.ts';
import type { Population } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { ruleTextContext } from '../values/resolved-rule-text.ts';
import { findChangeContext } from './find-change-context.ts';
import { listStandings } from './list-standings.ts';
import { membershipsReport } from './memberships-report.ts';
import type { LeavesOut } from './read-erasure.ts';
import { segmentsToTell } from './segments-to-tell.ts';

/** Segments that are told as near. */
const MOST_NEAR = 5;

/** The segments that a customer is in by their rules as of now, since when and why, and those that the least would bring them into. */
export async function listMemberships(
  { id, name, facts, leavesOut }: { id: number; name: string; facts: CustomerFacts; leavesOut: LeavesOut },
  population: Population,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { told, untold } = await segmentsToTell(population);
  const resolved = await resolveConditions(reader, { rule: { any: told.map(({ key }) => ({ segment: key })) } });
  const context = await findChangeContext(population, resolved);
  const ruleOf = ({ key }: SegmentRow) => resolved.segmentRule(key);
  const open = told.filter((segment) => !leavesOut(ruleOf(segment), resolved));
  const held = open.filter((segment) => matchesRule(ruleOf(segment), facts, context));
  const others = open.filter((segment) => !held.includes(segment));
  const rules = new Map(others.map((segment) => [segment.key, ruleOf(segment)]));
  const near = nearestRules(rules, facts, context, MOST_NEAR);
  const standings = await listStandings(reader, id);
  const answer = membershipsReport(
    {
      name,
      held: held.map((segment) => ({ segment, standing: standings.find(({ segmentId }) => segmentId === segment.id) })),
      near: near.map(({ key, change }) => ({
        segment: others.find((segment) => segment.key === key)!,
        change: changeText(change, ruleTextContext(resolved, reader)),
      })),
      untold,
    },
    reader,
  );
  return { answer, rows: 1 };
}
