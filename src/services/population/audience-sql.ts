import { fieldOf } from '../../domain/catalogue/fields.ts';
import { conditionsOf, type Rule } from '../../domain/rule/schema.ts';
import { type RuleSqlContext, ruleSql } from '../../domain/rule/to-sql.ts';

/**
 * Who a rule is about, as a condition over the population's customers `c`. Where it asks for what is not filled in, erased customers are
 * not among them: nothing of theirs is to be filled in. In all else they count, as what they ordered does.
 */
export function audienceSql(rule: Rule, context: RuleSqlContext): string {
  const sql = ruleSql(rule, context);
  return asksForGaps(rule, context) ? `${sql} and c.erased_at is null` : sql;
}

/** Whether a rule asks for what is not filled in about somebody. */
export function asksForGaps(rule: Rule, context: Pick<RuleSqlContext, 'segmentRule'>): boolean {
  return conditionsOf(rule).some((each) => {
    if ('segment' in each) return asksForGaps(context.segmentRule(each.segment), context);
    const isGap = 'is' in each && each.is === 'missing';
    return isGap && ('custom' in each || ('field' in each && fieldOf(each.field).derivedFrom === undefined));
  });
}
