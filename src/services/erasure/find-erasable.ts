import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import { localDay } from '../../domain/period.ts';
import { findCustomerByName } from '../customers/find-customer-by-name.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

export type Erasable = {
  id: number;
  externalId: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  country: string | null;
};

/**
 * A customer by the company's id, first, and those that were merged into them: they are the same person.
 * @throws {DomainError} 'not_found', also for a name, and out of scope; 'conflict' for who is erased already
 */
export async function findErasable(viewpoint: Viewpoint, externalId: string): Promise<[Erasable, ...Erasable[]]> {
  const match = await findCustomerByName(viewpoint, externalId);
  const found = match?.by === 'id' ? match.customers[0] : undefined;
  if (found === undefined) {
    throw new DomainError(
      'not_found',
      {
        en: `I find no customer with the id ${externalId}; an erasure needs the exact id.`,
        zh: `找不到编号为 ${externalId} 的客户；删除资料需要准确的客户编号。`,
      },
      match?.customers.map(({ customerId }) => ({ en: customerId, zh: customerId })),
    );
  }
  const [customer, ...merged] = await readErasable(viewpoint.database, found.id);
  if (customer!.erasedAt !== null) {
    const on = localDay(customer!.erasedAt, viewpoint.settings.timeZone);
    throw new DomainError('conflict', {
      en: `Customer ${externalId} was erased on ${on}.`,
      zh: `客户 ${externalId} 的资料已于 ${on} 删除。`,
    });
  }
  return [customer!, ...merged];
}

function readErasable(database: Queryable, id: number): Promise<(Erasable & { erasedAt: Date | null })[]> {
  return database.query(
    `select id, external_id as "externalId", name, email, phone, country, erased_at as "erasedAt"
      from customers where id = $1 or merged_into_id = $1 order by merged_into_id nulls first, id`,
    [id],
  );
}
