import type { Queryable } from '../../db/database.ts';
import type { ConsentCondition } from '../../domain/rule/schema.ts';

/** What a customer last said about a purpose, by channel; who never said anything about one has no entry. A grant that is over is unknown. */
export async function readConsentStates(
  database: Queryable,
  customerId: number,
  purpose: ConsentCondition['consent']['purpose'],
  now: Date,
): Promise<Map<string, ConsentCondition['is']>> {
  const rows = await database.query<{ channel: string; status: ConsentCondition['is'] }>(
    `select distinct on (channel) channel, case when status = 'granted' and expires_at <= $3 then 'unknown' else status end as status
      from consents where customer_id = $1 and purpose = $2 and captured_at < $3
      order by channel, captured_at desc, id desc`,
    [customerId, purpose, now],
  );
  return new Map(rows.map(({ channel, status }) => [channel, status]));
}
