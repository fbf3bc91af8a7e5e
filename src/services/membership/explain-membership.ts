import type { ReportAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { explainRule } from '../../domain/rule/explain.ts';
import type { RuleContext } from '../../domain/rule/rule-context.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { turningDay } from '../../domain/rule/turning-day.ts';
import { waysOver } from '../../domain/rule/ways-over.ts';
import { ordersNeeded } from '../../domain/rule/with-order.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import { readFacts } from '../customers/read-facts.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { findProductIndex } from '../products/product-index.ts';
import { getSegment } from '../segments/find-segment.ts';
import { type ResolvedConditions, resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { explanationTable } from './explanation-table.ts';
import { findStanding, readScoreCuts } from './find-standing.ts';
import { membershipText } from './membership-text.ts';

export type ExplainRequest = { customer: string; segment?: string | undefined; rule?: Rule | undefined };

/**
 * Why a customer is in a segment (or satisfies a rule) or not: every condition with what the customer has and what it asks for, since
 * when and by which cause, and the nearest way in or out.
 * @throws {DomainError} 'not_found', 'ambiguous', 'invalid_input'; as `resolveConditions`
 */
export async function explainMembership(
  { customer: spoken, segment: named, rule: asked }: ExplainRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  if ((named === undefined) === (asked === undefined)) throw whichOne();
  const customer = await getCustomerByName(reader, spoken);
  const segment = named === undefined ? undefined : await getSegment(reader.database, named);
  const population = await findPopulation(reader);
  const resolved = await resolveConditions(reader, { rule: segment ? { segment: segment.key } : asked });
  const [facts] = await readFacts(population, [customer.id]);
  const context: RuleContext = {
    clock: population.clock,
    currency: reader.settings.currency,
    productSkus: await createSkuLookup(resolved, reader),
    segmentRule: resolved.segmentRule,
  };
  const rule = segment ? resolved.segmentRule(segment.key) : resolved.rule!;
  const explanation = explainRule(rule, facts!, context);
  const name = customer.name ?? customer.customerId;
  const cuts = await readScoreCuts(reader.database);
  const text = membershipText(
    {
      name,
      subject: segment?.name[reader.locale],
      passes: explanation.passes,
      standing: segment && (await findStanding(reader.database, segment, customer.id)),
      ways: waysOver(explanation),
      turnsOn: turningDay(rule, facts!, context),
      orders: explanation.passes || cuts === null ? undefined : ordersNeeded(rule, facts!, context, cuts),
    },
    { reader, resolved },
  );
  const answer: ReportAnswer = {
    kind: 'report',
    title: text.title,
    parts: [{ kind: 'text', text: text.lines.join('\n') }, explanationTable(explanation, { reader, resolved })],
  };
  return { answer, rows: 1, ...resolvedRuleText({ ...resolved, rule }, reader) };
}

async function createSkuLookup(resolved: ResolvedConditions, reader: Reader): Promise<RuleContext['productSkus']> {
  const { byId } = await findProductIndex(reader);
  return (match) => new Set(resolved.productIds(match).flatMap((id) => byId.get(id)?.sku ?? []));
}

function whichOne(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Name either a segment or a rule that the customer is to be held against.',
    zh: '请指定一个分群或一条规则（二者之一）。',
  });
}
