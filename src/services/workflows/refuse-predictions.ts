import { DomainError } from '../../domain/errors.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import type { Rule } from '../../domain/rule/schema.ts';

/**
 * Refuses a condition that asks for predictions: they are of today alone, and a condition is judged as of each occurrence. In `rule` the
 * segments that it names are replaced by their rules.
 * @throws {DomainError} 'invalid_input'
 */
export function refusePredictions(rule: Rule): void {
  if (!recordsOf(rule, () => ({ any: [] })).has('predictions')) return;
  throw new DomainError('invalid_input', {
    en: 'Predictions, such as the churn probability, are known for today alone, and the condition of a workflow rule is judged as of the moment of its trigger. What works: save a segment with that condition, and let the rule wait for customers who enter it.',
    zh: '预测值（如流失概率）只有当前值，而自动化规则的条件按触发时刻判断，因此不能用作条件。可以这样做：把该条件保存为分群，让规则在客户进入该分群时触发。',
  });
}
