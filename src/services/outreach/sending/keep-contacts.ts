import type { Database, Transaction } from '../../../db/database.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS } from '../../../domain/outreach/channel.ts';
import { advanceDataVersion } from '../../deployment/advance-data-version.ts';
import { recordTouches } from '../../segments/record-touches.ts';

/** What is found missing later than this is found by nobody. */
const LOOK_BACK_MS = 24 * 3_600_000;

/**
 * Makes an interaction of every message that left, once each, and tells segments and caches. After the outcome and apart from it: it
 * waits for an import under way, and what left must be known to have left at once. How many there were.
 */
export async function keepContacts(database: Database, now: Date): Promise<number> {
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  const [row] = await database.query<{ isMissing: boolean }>(`select exists (${MISSING_SQL}) as "isMissing"`, [since]);
  if (!row!.isMissing) return 0;
  return database.transaction(async (transaction) => {
    const customers = await insertInteractions(transaction, since);
    await recordTouches(transaction, { customers, cause: 'own_event', records: ['interactions'] });
    await advanceDataVersion(transaction);
    return customers.length;
  });
}

/** Interactions know no letters. */
const CHANNEL_SQL = `case o.channel ${OUTREACH_CHANNELS.flatMap((channel) => {
  const { interaction } = CHANNEL_TRAITS[channel];
  return interaction === null ? [] : [`when '${channel}' then '${interaction}'`];
}).join(' ')} end`;

const EXTERNAL_ID_SQL = `'outreach ' || r.token`;

/** Of outreach that is being sent or ended lately. */
const MISSING_SQL = `select r.customer_id, r.token, r.settled_at, r.sender_id, o.id, ${CHANNEL_SQL} as channel
  from outreach o join outreach_recipients r on r.outreach_id = o.id
  where o.started_at is not null and (o.ended_at is null or o.ended_at > $1) and r.state = 'sent' and ${CHANNEL_SQL} is not null
    and not exists (select 1 from interactions i where i.external_id = ${EXTERNAL_ID_SQL})`;

async function insertInteractions(transaction: Transaction, since: Date): Promise<number[]> {
  const rows = await transaction.query<{ customerId: number }>(
    `insert into interactions (customer_id, external_id, channel, direction, at, staff_id, subject)
     select coalesce(c.merged_into_id, c.id), ${EXTERNAL_ID_SQL}, r.channel, 'outgoing', r.settled_at, r.sender_id, 'outreach ' || r.id
     from (${MISSING_SQL}) r join customers c on c.id = r.customer_id
     on conflict (external_id) do nothing returning customer_id as "customerId"`,
    [since],
  );
  return [...new Set(rows.map(({ customerId }) => customerId))];
}
