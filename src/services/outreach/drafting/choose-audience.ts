import { DomainError } from '../../../domain/errors.ts';
import type { Audience } from '../../../domain/outreach/outreach.ts';
import { findCustomersById } from '../../customers/find-customers-by-id.ts';
import { getCustomerByName } from '../../customers/get-customer-by-name.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { getSegment } from '../../segments/find-segment.ts';
import { resolveConditions } from '../../values/resolve-conditions.ts';
import type { AudienceRequest } from './draft-request.ts';

/**
 * Whom a request means, by the ids that the company uses or by the segment's present version. A rule that says no more than such a list
 * or segment is one.
 * @throws {DomainError} 'invalid_input' unless exactly one is named, 'not_found', 'ambiguous'
 */
export async function chooseAudience(viewpoint: Viewpoint, request: AudienceRequest): Promise<Audience> {
  const { customer, customers, segment, rule } = request;
  if ([customer, customers, segment, rule].filter((each) => each !== undefined).length !== 1) throw notOne();
  if (customer !== undefined) return ofCustomers(viewpoint, [customer]);
  if (customers !== undefined) return ofCustomers(viewpoint, customers);
  if (segment !== undefined) return ofSegment(viewpoint, segment);
  if ('segment' in rule!) return ofSegment(viewpoint, rule.segment);
  if ('customers' in rule!) return ofCustomers(viewpoint, rule.customers);
  // As the author's data writes its values: whoever reads it later reads the same.
  return { rule: (await resolveConditions(viewpoint, { rule })).rule! };
}

async function ofSegment({ database }: Viewpoint, spoken: string): Promise<Audience> {
  const { key, version } = await getSegment(database, spoken);
  return { segment: key, version };
}

async function ofCustomers(viewpoint: Viewpoint, spoken: readonly string[]): Promise<Audience> {
  const known = await findCustomersById(viewpoint, spoken);
  const ids: string[] = [];
  for (const each of spoken) ids.push(known.has(each) ? each : (await getCustomerByName(viewpoint, each)).customerId);
  return { customers: [...new Set(ids)] };
}

function notOne(): DomainError {
  return new DomainError('invalid_input', {
    en: 'Whom is the message for? Name one customer, a list of customers, a segment, or a rule.',
    zh: '消息发给谁？请指定一位客户、一组客户、一个分群或一个条件。',
  });
}
