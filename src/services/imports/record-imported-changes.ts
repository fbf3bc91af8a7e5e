import type { Queryable } from '../../db/database.ts';
import { TRACKED_FIELDS } from '../../domain/workflows/tracked-fields.ts';

/** Of each field its value before and after the load, over `c`, its owner `o` and the staged row `s` with its owner `n`. */
const VALUES = Object.keys(TRACKED_FIELDS).map((field) =>
  field === 'owner'
    ? `('owner', to_jsonb(o.name), to_jsonb(n.name))`
    : `('${field}', to_jsonb(c.${field}), to_jsonb(s.${field}))`,
);

/** Writes down what the staged customers will change, before it is changed: one statement, over those alone who get another value. */
export async function recordImportedChanges(
  transaction: Queryable,
  { now, isOther }: { now: Date; isOther: string },
): Promise<void> {
  await transaction.execute(
    `insert into customer_changes (customer_id, field, before, after, at, by)
     select c.id, v.field, v.before, v.after, $1, 'import'
     from staged_customers s join customers c on c.external_id = s.external_id
       left join staff o on o.id = c.owner_id left join staff n on n.id = s.owner_id
       cross join lateral (
         select * from (values ${VALUES.join(', ')}) as x(field, before, after)
         union all select 'custom.' || k.key, c.custom -> k.key, k.value from jsonb_each(s.custom) k
       ) v
     where ${isOther} and v.after is not null and v.after is distinct from v.before`,
    [now],
  );
}
