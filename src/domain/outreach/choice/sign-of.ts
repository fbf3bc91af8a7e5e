import type { Bilingual } from '../../locale.ts';
import type { Rule } from '../../rule/schema.ts';

/** Whose playbook suits the customers of a condition though it is not their segment's rule, and why. */
type Sign = { segment: string; reason: Bilingual };

const SILENT: Sign = {
  segment: 'dormant',
  reason: {
    en: 'The rule asks for customers who have not ordered for a time.',
    zh: '该规则针对一段时间未下单的客户。',
  },
};
const BIRTHDAY: Sign = {
  segment: 'birthday_soon',
  reason: { en: 'The rule asks for birthdays that come up.', zh: '该规则针对生日将至的客户。' },
};
const ANNIVERSARY: Sign = {
  segment: 'long_standing',
  reason: { en: 'The rule asks for a day of the customer’s that comes up.', zh: '该规则针对纪念日将至的客户。' },
};
const COMPLAINT: Sign = {
  segment: 'unhappy_valuable',
  reason: { en: 'The rule asks for customers with a complaint.', zh: '该规则针对有投诉的客户。' },
};

/** What a condition is a sign of; null where it is none. */
export function signOf(rule: Rule): Sign | null {
  if ('upcoming' in rule) return rule.upcoming === 'birthday' ? BIRTHDAY : ANNIVERSARY;
  if ('field' in rule) {
    const isSince = rule.field === 'recency' && (rule.is === 'gte' || rule.is === 'gt');
    const isBefore = rule.field === 'last_order_on' && (rule.is === 'lte' || rule.is === 'lt');
    return isSince || isBefore ? SILENT : null;
  }
  if (!('events' in rule) || rule.aggregate !== 'count') return null;
  const isNone = rule.is === 'eq' && rule.value === 0;
  if (rule.events === 'orders') return isNone && rule.period !== undefined ? SILENT : null;
  return rule.events === 'cases' && rule.where?.type === 'complaint' && !isNone ? COMPLAINT : null;
}
