/**
 * SQL: whether a member of staff `s` has a customer `c` in sight, never null: what scopeConditions says of one asker, for many of them at
 * once. Held to it by test/services/population/staff-sees-sql.test.ts.
 */
export const STAFF_SEES_SQL = `(c.merged_into_id is null and coalesce(case s.role
    when 'admin' then true
    when 'manager' then c.owner_id is null or c.owner_id in (select id from staff where team = s.team)
    when 'rep' then c.owner_id = s.id
  end, false))`;
