/** THE recipients of outreach, `r`, each with the customer `c` that they are by now: who was merged is the one who was kept. */
export const RECIPIENTS_SQL = `outreach_recipients r join customers w on w.id = r.customer_id
  join customers c on c.id = coalesce(w.merged_into_id, w.id)`;
