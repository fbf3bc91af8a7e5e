import { allOf, type Binder } from '../../db/sql.ts';
import type { Asker } from '../../domain/asker.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import type { ContactPolicy } from '../../domain/outreach/contact-policy.ts';
import { fieldSqlContext, type Population, populationConditions, populationSql } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** A member of the staff whose list it is. */
export type ListOwner = Asker & { staffId: number };

/** What all statements of a list depend on: who reads it, and whose it is. */
export type ListScene = {
  viewpoint: Viewpoint;
  population: Population;
  owner: ListOwner;
  policy: ContactPolicy;
  /** Of our own: only this customer is looked at. */
  customerId?: number | undefined;
};

/** A statement of rows `(customer_id, figures)`; it may read the owner's customers, `mine` (see below). */
export type ReasonSql = (scene: ListScene, binder: Binder) => string;

/** Over customers `c`: seen by who reads and by whose list it is, still named, and the one that is asked about. */
export function listConditions({ viewpoint, owner, customerId }: ListScene, binder: Binder): string[] {
  const { asker, now } = viewpoint;
  const isOwn = asker.email === owner.email;
  return [
    ...populationConditions({ asker: owner, now }, binder),
    ...(isOwn ? [] : populationConditions({ asker, now }, binder)),
    'c.erased_at is null',
    ...(customerId === undefined ? [] : [`c.id = ${binder.bind(customerId, 'int')}`]),
  ];
}

/** The customers of the list's owner, `mine`, with what reasons read of them. */
export function mineSql(scene: ListScene, binder: Binder): string {
  const { population, owner } = scene;
  const context = fieldSqlContext(population, binder);
  const columns = [
    'c.id',
    'c.external_id',
    'm.last_order_on',
    'm.median_gap_days',
    'm.revenue_minor',
    `${fieldOf('vip').sql(context)} as is_vip`,
    `coalesce(${fieldOf('value_tier').sql(context)} = 'high', false) as is_high`,
    `${fieldOf('recency').sql(context)} as recency_days`,
  ];
  const conditions = [`c.owner_id = ${binder.bind(owner.staffId, 'int')}`, ...listConditions(scene, binder)];
  return `select ${columns.join(', ')} ${populationSql(population, { conditions, expressions: columns }, binder)}`;
}

/** Whether customers `c` belong on the list, as one condition. */
export function inListSql(scene: ListScene, binder: Binder): string {
  return allOf(listConditions(scene, binder));
}
