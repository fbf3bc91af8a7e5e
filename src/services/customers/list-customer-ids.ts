import { DomainError } from '../../domain/errors.ts';
import { findPopulation } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import type { CustomersRequest } from './customers-request.ts';
import { listCustomers } from './list-customers.ts';

/**
 * The ids that the company uses of the customers that a list has, in its order.
 * @throws {DomainError} 'invalid_input' for more than `most`
 */
export async function listCustomerIds(
  request: CustomersRequest,
  viewpoint: Viewpoint,
  most: number,
): Promise<string[]> {
  const where = request.sort !== undefined && 'measure' in request.sort ? request.sort.where : undefined;
  const [population, resolved] = await Promise.all([
    findPopulation(viewpoint),
    resolveConditions(viewpoint, { rule: request.rule, where }),
  ]);
  const list = { population, resolved, request, fields: ['customer_id'] as const, rowLimit: most };
  const { rows, total } = await listCustomers(list);
  if (total <= most) return rows.map(({ values }) => String(values[0]));
  throw new DomainError('invalid_input', {
    en: `The list has ${total} customers; at most ${most} can be named one by one. Name a segment or conditions instead.`,
    zh: `该名单有 ${total} 位客户，逐一指定最多 ${most} 位；请改用分群或条件。`,
  });
}
