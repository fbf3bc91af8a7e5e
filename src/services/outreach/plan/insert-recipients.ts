import type { Queryable } from '../../../db/database.ts';
import { storableJson } from '../../../db/storable-text.ts';
import type { Division } from '../../../domain/outreach/plan/create-division.ts';
import type { Candidate } from '../../../domain/outreach/plan/reason-against.ts';

/** Writes what was decided of each candidate, in one statement. */
export async function insertRecipients(
  transaction: Queryable,
  outreachId: number,
  recipients: readonly (Candidate & Division)[],
): Promise<void> {
  const rows = recipients.map(({ customerId, decision, reason, message, contact }) => ({
    ...{ customerId, decision, reason, language: message.language, senderId: message.senderId },
    ...{ address: contact.address, values: message.values },
    facts: Object.fromEntries(message.facts.map((fact) => [fact, true])),
  }));
  await transaction.execute(
    `insert into outreach_recipients (outreach_id, customer_id, decision, reason, language, sender_id, address, "values", facts)
      select $1, r."customerId", r.decision, r.reason, r.language, r."senderId", r.address, r."values", r.facts
      from jsonb_to_recordset($2::jsonb) as r("customerId" int, decision text, reason text, language text, "senderId" int,
        address text, "values" jsonb, facts jsonb)`,
    [outreachId, storableJson(rows)],
  );
}
