/** Whether nobody of the company turned to the customer between an instant and now; all are SQL. */
export function noAnswerSinceSql(customer: string, at: string, now: string): string {
  return `not exists (select from interactions a
    where a.customer_id = ${customer} and a.direction = 'outgoing' and a.at > ${at} and a.at < ${now})`;
}
