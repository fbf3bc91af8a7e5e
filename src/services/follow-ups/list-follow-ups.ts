import { type Binder, createBinder } from '../../db/sql.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import type { FollowUpState } from '../../domain/follow-ups/follow-up.ts';
import { getCustomerByName } from '../customers/get-customer-by-name.ts';
import type { Reader } from '../population/reader.ts';
import { refuseNamedNow } from '../population/refuse-named-now.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';
import { type ClosedFilter, closedFilterSql } from './closed-filter-sql.ts';
import { type DueFilter, dueFilterSql } from './due-filter-sql.ts';
import { FOLLOW_UPS_FROM, type FollowUpRow, followUpColumns } from './follow-up-row.ts';
import { followUpConditions } from './follow-ups-in-sight.ts';
import { followUpsTable } from './follow-ups-table.ts';
import { followUpsTitle } from './follow-ups-title.ts';

export type FollowUpsRequest = {
  /** Default: open ones, or closed ones where `closed` says when. */
  state?: FollowUpState | 'all' | undefined;
  /** `me`, `nobody`, or a colleague. */
  owner?: string | undefined;
  customer?: string | undefined;
  due?: DueFilter | undefined;
  /** Due on this local day or later. */
  from?: string | undefined;
  /** Due on this local day or earlier. */
  by?: string | undefined;
  closed?: ClosedFilter | undefined;
  limit?: number | undefined;
};

/**
 * Follow-ups in sight: open ones by when they are due, then the latest that ended.
 * @throws {DomainError} as `getCustomerByName` and `getStaffByName`
 */
export async function listFollowUps(
  request: FollowUpsRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number }> {
  refuseNamedNow(reader);
  const binder = createBinder();
  const { closed, state = closed === undefined ? 'open' : 'closed', limit = reader.rowLimit } = request;
  const conditions = [
    followUpConditions(reader, binder),
    ...(state === 'all' ? [] : [`f.state = ${binder.bind(state, 'text')}`]),
    ...(request.due === undefined ? [] : [dueFilterSql(request.due, binder.bind(reader.now, 'timestamptz'))]),
    ...(request.from === undefined ? [] : [`f.due_on >= ${binder.bind(request.from, 'date')}`]),
    ...(request.by === undefined ? [] : [`f.due_on <= ${binder.bind(request.by, 'date')}`]),
    ...(closed === undefined ? [] : [closedFilterSql(closed, binder.bind(reader.now, 'timestamptz'))]),
    ...(await ownerConditions(request.owner, reader, binder)),
    ...(await customerConditions(request.customer, reader, binder)),
  ];
  const rows = await reader.database.query<FollowUpRow & { total: number }>(
    `select ${followUpColumns(reader, binder)}, count(*) over ()::int as total from ${FOLLOW_UPS_FROM}
      where ${conditions.join(' and ')}
      order by f.closed_at desc nulls first, f.due_on, f.due_at nulls last, f.id
      limit ${binder.bind(Math.min(limit, reader.rowLimit), 'int')}`,
    binder.values,
  );
  const total = rows[0]?.total ?? 0;
  return { answer: followUpsTable(rows, { title: followUpsTitle(request, reader), total }, reader), rows: total };
}

async function ownerConditions(owner: string | undefined, reader: Reader, { bind }: Binder): Promise<string[]> {
  if (owner === undefined) return [];
  if (owner === 'nobody') return ['o.id is null'];
  if (owner === 'me') return [`o.id = ${bind(reader.asker.staffId, 'int')}`];
  return [`o.id = ${bind((await getStaffByName(reader.database, owner)).id, 'int')}`];
}

async function customerConditions(customer: string | undefined, reader: Reader, { bind }: Binder): Promise<string[]> {
  if (customer === undefined) return [];
  return [`f.customer_id = ${bind((await getCustomerByName(reader, customer)).id, 'int')}`];
}
