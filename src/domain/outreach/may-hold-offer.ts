import type { Bilingual } from '../locale.ts';
import type { Strategy } from './playbook.ts';

/** Whether messages of a purpose may make an offer: one is promotion, and nobody gets that who agreed to service messages alone. */
export function mayHoldOffer(purpose: Strategy['purpose']): boolean {
  return purpose === 'marketing';
}

export const OFFER_IS_PROMOTION: Bilingual = {
  en: 'An offer is promotion, and a service message holds none: choose a playbook of marketing, or no offer.',
  zh: '优惠属于营销内容，服务消息中不可包含：请选择营销用途的打法，或不带优惠。',
};
