import type { ReportAnswer } from '../../domain/answer.ts';
import { CLUSTER_METRICS } from '../../domain/discovery/cluster-metrics.ts';
import { groupNames } from '../../domain/discovery/group-names.ts';
import { DomainError } from '../../domain/errors.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import type { FieldValue } from '../customers/field-cell.ts';
import type { Reader } from '../population/reader.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { discoverInWorker } from './discover-in-worker.ts';
import { findDiscoveryScene } from './discovery-scene.ts';
import type { GroupRequest } from './group-request.ts';
import { measureGroups } from './measure-groups.ts';
import { readBuyerSample } from './read-buyer-sample.ts';
import { readGroupAttributes } from './read-group-attributes.ts';
import { type SuggestedGroup, suggestionReport } from './suggestion-report.ts';

export type SuggestionRequest = GroupRequest & { groups?: number | undefined };

const FEWEST_BUYERS = 50;

/**
 * Groups of the buyers in scope who order alike, each with the rule that nearly finds it; the same data gives the same groups.
 * @throws {DomainError} 'unavailable' for too few buyers, and as `resolveConditions`
 */
export async function suggestSegments(
  request: SuggestionRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  const scene = await findDiscoveryScene(request, reader);
  const sample = await readBuyerSample(
    scene,
    CLUSTER_METRICS.map(({ field }) => field),
  );
  if (sample.length < FEWEST_BUYERS) throw tooFew(sample.length);
  const columns = columnsOf(sample, minorPerMajor(reader.settings.currency));
  const { groups, candidates } = await discoverInWorker({ columns, groups: request.groups });
  const rules = groups.map(({ rule }) => rule);
  const sizes = await measureGroups(scene, rules);
  const buyers = sizes.reduce((sum, { customers }) => sum + customers, 0);
  const attributes = await readGroupAttributes(scene, rules, buyers);
  const names = groupNames(groups.map(({ effects }) => effects));
  const { rule: base } = scene.resolved;
  const suggested = groups
    .map(
      (group, at): SuggestedGroup => ({
        ...group,
        ...sizes[at]!,
        name: names[at]!,
        attributes: attributes[at]!,
        rule: base === undefined ? group.rule : { all: [base, ...partsOf(group.rule)] },
      }),
    )
    .toSorted((a, b) => b.revenueMinor - a.revenueMinor);
  const answer = suggestionReport({ groups: suggested, candidates, columns, buyers }, scene);
  return { answer, rows: buyers, ...resolvedRuleText(scene.resolved, reader) };
}

/** The cluster metrics by column, money in major units. */
function columnsOf(sample: readonly FieldValue[][], minorInMajor: number): number[][] {
  return CLUSTER_METRICS.map(({ rounding }, at) =>
    sample.map((row) => Number(row[at]) / (rounding === 'money' ? minorInMajor : 1)),
  );
}

function partsOf(rule: Rule): Rule[] {
  return 'all' in rule ? rule.all : [rule];
}

function tooFew(buyers: number): DomainError {
  return new DomainError('unavailable', {
    en: `Groups are looked for among at least ${FEWEST_BUYERS} buyers; there are ${buyers} here.`,
    zh: `至少需要 ${FEWEST_BUYERS} 位买家才能寻找分群；这里只有 ${buyers} 位。`,
  });
}
