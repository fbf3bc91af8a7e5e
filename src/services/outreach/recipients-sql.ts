/**
 * THE recipients of outreach, `r`, each with the customer `c` that they are by now: who was merged is the one who was kept. By the key of
 * each, which OFFSET 0 holds to: a plan just written has no statistics, and for the few rows that are then expected of it the planner
 * runs through all customers of an owner for every recipient.
 */
export const RECIPIENTS_SQL = `outreach_recipients r join customers w on w.id = r.customer_id
  cross join lateral (select k.* from customers k where k.id = coalesce(w.merged_into_id, w.id) offset 0) c`;
