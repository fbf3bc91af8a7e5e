import type { Bilingual } from '../../locale.ts';

/** The question for a customer's portrait. */
export function aboutCustomer(customerId: string): Bilingual {
  return { en: `Tell me about customer ${customerId}`, zh: `介绍一下客户${customerId}` };
}
