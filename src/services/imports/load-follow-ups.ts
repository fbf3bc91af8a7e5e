import type { Transaction } from '../../db/database.ts';
import type { Due } from '../../domain/follow-ups/due.ts';
import type { FollowUpUrgency } from '../../domain/follow-ups/follow-up.ts';
import { localDay, startOfDay } from '../../domain/period.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { createFollowUps } from '../follow-ups/create-follow-ups.ts';
import type { RecordLoad } from './import-result.ts';
import type { LoadOptions } from './load-orders.ts';
import { refuseErased } from './refuse-erased.ts';
import { refuseUnknownReferences } from './refuse-unknown-references.ts';
import { STAGED } from './stage-rows.ts';

type StagedFollowUp = {
  /** Of the file's own; null where it has none. */
  externalId: string | null;
  customerId: number;
  reason: string;
  due: Date;
  ownerId: number | null;
  ownerZone: string | null;
  urgency: FollowUpUrgency;
};

const MOST_AT_ONCE = 5_000;

/**
 * Makes the follow-ups of the staged rows, each once: by its id, else by customer, reason and time. Who is named nowhere leaves it to the
 * customer's owner. Midnight of the file is a day without an hour, which is meant where its owner is.
 */
export async function loadFollowUps(
  transaction: Transaction,
  load: LoadOptions & { timeZone: string },
): Promise<RecordLoad> {
  await refuseErased(transaction);
  await refuseUnknownReferences(transaction, 'follow_ups');
  const { timeZone } = await readSettings(transaction);
  const rows = await transaction.query<StagedFollowUp>(STAGED_SQL);
  const before = await countFollowUps(transaction);
  const author = { email: 'import', staffId: null, now: load.now };
  for (let from = 0; from < rows.length; from += MOST_AT_ONCE) {
    const drafts = rows.slice(from, from + MOST_AT_ONCE).map((row) => ({
      ...dueOf(row, { fileZone: load.timeZone, ownerZone: row.ownerZone ?? timeZone }),
      ...{ customerId: row.customerId, ownerId: row.ownerId, reason: row.reason, urgency: row.urgency },
      ...{ source: 'import' as const, sourceKey: sourceKeyOf(row), importBatchId: load.batchId },
    }));
    await createFollowUps(transaction, drafts, author);
  }
  const total = await countFollowUps(transaction);
  const told = new Set(rows.map(sourceKeyOf)).size;
  const customers = new Set(rows.map(({ customerId }) => customerId)).size;
  return { added: total - before, replaced: 0, unchanged: told - (total - before), withoutCase: 0, customers, total };
}

const STAGED_SQL = `select s.id as "externalId", coalesce(c.merged_into_id, c.id) as "customerId", s.what as reason, s.due,
    coalesce(s.owner, c.owner_id) as "ownerId", o.time_zone as "ownerZone", s.urgency
  from ${STAGED} s join customers c on c.external_id = s.customer_id left join staff o on o.id = coalesce(s.owner, c.owner_id)
  where s.reason is null order by s.line`;

function dueOf({ due }: StagedFollowUp, { fileZone, ownerZone }: { fileZone: string; ownerZone: string }): Due {
  const on = localDay(due, fileZone);
  if (startOfDay(on, fileZone).getTime() === due.getTime()) return { dueOn: on, dueAt: null, timeZone: ownerZone };
  return { dueOn: localDay(due, ownerZone), dueAt: due, timeZone: ownerZone };
}

function sourceKeyOf({ externalId, customerId, due, reason }: StagedFollowUp): string {
  return externalId === null ? `import of ${customerId} ${due.toISOString()} ${reason}` : `import ${externalId}`;
}

async function countFollowUps(transaction: Transaction): Promise<number> {
  const [row] = await transaction.query<{ n: number }>('select count(*)::int as n from follow_ups');
  return row!.n;
}
