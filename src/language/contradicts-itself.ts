import { fieldOf } from '../domain/catalogue/fields.ts';
import type { Rule } from '../domain/rule/schema.ts';

/**
 * Whether a rule asks of one customer to have bought and never to have bought, or to be two of what one can be only one of: nobody can
 * satisfy it, so the question meant something else ("complained and did not buy again", 新线索).
 */
export function contradictsItself(rule: Rule): boolean {
  if ('any' in rule) return rule.any.some(contradictsItself);
  if ('not' in rule || !('all' in rule)) return false;
  const isNobody = (rule.all.some(isNever) && rule.all.some(isBought)) || isTwoAtOnce(rule.all);
  return isNobody || rule.all.some(contradictsItself);
}

/** One thing that is to be two: 新线索 is no stage of a customer's life, nobody is German and French. */
function isTwoAtOnce(rules: readonly Rule[]): boolean {
  const chosen = rules.flatMap((rule) =>
    'field' in rule && rule.is === 'eq' && fieldOf(rule.field).type !== 'list' ? [[rule.field, rule.value]] : [],
  );
  return chosen.some(([field, value]) => chosen.some((other) => other[0] === field && other[1] !== value));
}

function isNever(rule: Rule): boolean {
  return 'field' in rule && rule.field === 'orders' && rule.is === 'eq' && rule.value === 0;
}

function isBought(rule: Rule): boolean {
  const isCount = ('field' in rule && rule.field === 'orders') || isOfOrders(rule);
  return isCount && 'value' in rule && ((rule.is === 'gte' && Number(rule.value) > 0) || rule.is === 'gt');
}

function isOfOrders(rule: Rule): boolean {
  return 'events' in rule && rule.events === 'orders';
}
