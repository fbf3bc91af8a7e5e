import type { Rule } from '../domain/rule/schema.ts';

/**
 * Whether a rule asks of one customer to have bought and never to have bought: nobody can satisfy it, so the question meant something
 * else ("complained and did not buy again").
 */
export function contradictsItself(rule: Rule): boolean {
  if ('any' in rule) return rule.any.some(contradictsItself);
  if ('not' in rule || !('all' in rule)) return false;
  return (rule.all.some(isNever) && rule.all.some(isBought)) || rule.all.some(contradictsItself);
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
