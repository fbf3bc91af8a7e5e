/** SQL: staff `s` with the deployment `d`. */
export const STAFF_SQL = 'staff s left join deployment d on d.id = 1';

/** SQL: the time zone of staff `s`: their own, else the business's. */
export const STAFF_ZONE_SQL = "coalesce(s.time_zone, d.time_zone, 'UTC')";
