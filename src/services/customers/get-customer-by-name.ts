import { DomainError } from '../../domain/errors.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { type FoundCustomer, findCustomerByName } from './find-customer-by-name.ts';

/**
 * The one customer in scope that an id, a name or a part of a name means.
 * @throws {DomainError} 'not_found', also for a customer out of scope; 'ambiguous' when several fit
 */
export async function getCustomerByName(viewpoint: Viewpoint, text: string): Promise<FoundCustomer> {
  const match = await findCustomerByName(viewpoint, text);
  const [first, ...others] = match?.customers ?? [];
  if (first === undefined) {
    throw new DomainError('not_found', { en: `I find no customer "${text}".`, zh: `找不到客户“${text}”。` });
  }
  if (others.length === 0) return first;
  const names = match!.customers.map(({ customerId, name }) => `${customerId} ${name ?? ''}`.trim());
  throw new DomainError(
    'ambiguous',
    { en: `Several customers are called "${text}". Which one?`, zh: `有多位客户与“${text}”相符，请问是哪一位？` },
    names.map((each) => ({ en: each, zh: each })),
  );
}
