import type { ReportAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { explainRule } from '../../domain/rule/explain.ts';
import { nearestChanges } from '../../domain/rule/nearest/nearest-changes.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { waysOver } from '../../domain/rule/ways-over.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import { readFacts } from '../customers/read-facts.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { getSegment } from '../segments/find-segment.ts';
import { withIdsInSight } from '../values/ids-in-sight.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { compositionLines } from './composition-text.ts';
import { explanationTable } from './explanation-table.ts';
import { findChangeContext } from './find-change-context.ts';
import { listMemberships } from './list-memberships.ts';
import { listStandings } from './list-standings.ts';
import { readErasure } from './read-erasure.ts';
import { standingText } from './standing-text.ts';
import { waysText } from './ways-text.ts';

type ExplainRequest = { customer: string; segment?: string | undefined; rule?: Rule | undefined };

type Explained = { answer: ReportAnswer; rows: number; rule?: string };

/**
 * Why a customer is in a segment (or satisfies a rule) or not: since when and by which cause, what would turn it over, what its fields
 * are made of, and every condition with what the customer has and what it asks for. Of the customer alone: all their segments.
 * @throws {DomainError} 'not_found', 'ambiguous', 'invalid_input'; 'conflict' of what is not filled in about who was erased; as `resolveConditions`
 */
export async function explainMembership(
  { customer: spoken, segment: named, rule: asked }: ExplainRequest,
  reader: Reader,
): Promise<Explained> {
  if (named !== undefined && asked !== undefined) throw notBoth();
  const customer = await getCustomerByName(reader, spoken);
  const population = await findPopulation(reader);
  const [facts] = await readFacts(population, [customer.id]);
  const leavesOut = await readErasure(reader.database, customer.id);
  const subject = { id: customer.id, name: customer.name ?? customer.customerId, facts: facts!, leavesOut };
  if (named === undefined && asked === undefined) return listMemberships(subject, population, reader);

  const segment = named === undefined ? undefined : await getSegment(reader.database, named);
  const resolved = await resolveConditions(reader, { rule: segment ? { segment: segment.key } : asked });
  const rule = segment ? await withIdsInSight(resolved.segmentRule(segment.key), reader) : resolved.rule!;
  if (leavesOut(rule, resolved)) throw erasedCustomer(customer.customerId);
  const scene = { reader, resolved: { ...resolved, rule } };
  const context = await findChangeContext(population, resolved);
  const explanation = explainRule(rule, facts!, context);
  const standing =
    segment && (await listStandings(reader, customer.id)).find(({ segmentId }) => segmentId === segment.id);
  const lines = [
    ...(segment ? [standingText(standing, explanation.passes, reader)] : []),
    ...compositionLines(rule, facts!, context, reader.locale),
    ...waysText(explanation.passes, nearestChanges(rule, facts!, context), waysOver(explanation), scene),
  ];
  const words = WORDS[reader.locale];
  const of = segment?.name[reader.locale] ?? words.thisRule;
  const answer: ReportAnswer = {
    kind: 'report',
    title: explanation.passes ? words.isIn(subject.name, of) : words.isOut(subject.name, of),
    parts: [{ kind: 'text', text: lines.join('\n') }, explanationTable(explanation, scene)],
  };
  return { answer, rows: 1, ...resolvedRuleText(scene.resolved, reader) };
}

function notBoth(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Name either a segment or a rule that the customer is to be held against, not both.',
    zh: '请只指定一个分群或一条规则，不要同时指定。',
  });
}

function erasedCustomer(id: string): DomainError {
  return new DomainError('conflict', {
    en: `Customer ${id} was erased: nothing of theirs is to be filled in, so they are in nothing that asks for what is missing.`,
    zh: `客户 ${id} 的资料已被删除，无需补全，因此不属于任何按缺失信息筛选的分群或条件。`,
  });
}

const WORDS = {
  en: {
    thisRule: 'this rule',
    isIn: (name: string, of: string) => `${name} is in ${of}`,
    isOut: (name: string, of: string) => `${name} is not in ${of}`,
  },
  zh: {
    thisRule: '该条件',
    isIn: (name: string, of: string) => `${name} 属于${of}`,
    isOut: (name: string, of: string) => `${name} 不属于${of}`,
  },
} as const;
