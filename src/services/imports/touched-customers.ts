import type { Queryable } from '../../db/database.ts';

/** The temporary table of customers whose records an import changed, by cause and kinds of record (prisma/schema.prisma, SegmentTouch). */
export const TOUCHED = 'touched_customers';

/** Above it one touch of everybody is cheaper than one for each. */
const MANY_CUSTOMERS = 20_000;

/** Before the load, which fills it. */
export async function createTouchedCustomers(transaction: Queryable): Promise<void> {
  await transaction.execute(
    `create temp table ${TOUCHED} (customer_id int not null, cause text not null, records text[] not null) on commit drop`,
  );
}

/** After the load: tells the segments whom to look at anew. */
export async function writeSegmentTouches(transaction: Queryable): Promise<void> {
  await transaction.execute(
    `with touched as (
       select distinct customer_id, cause, records from ${TOUCHED}
     ), sized as (
       select *, count(*) over (partition by cause, records) as customers from touched
     )
     insert into segment_touches (customer_id, cause, records)
     select distinct case when customers <= ${MANY_CUSTOMERS} then customer_id end, cause, records from sized`,
  );
}
