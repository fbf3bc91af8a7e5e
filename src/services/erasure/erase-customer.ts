import type { Queryable } from '../../db/database.ts';
import { identifiersOf } from '../../domain/erasure/identifiers-of.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS } from '../../domain/outreach/channel.ts';
import { normaliseAddress } from '../../domain/outreach/normalise-address.ts';
import { deleteExportsOf } from '../audience-exports/delete-exports-of.ts';
import { suppressAddress } from '../contact/suppress-address.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import { lockSettings } from '../deployment/read-settings.ts';
import type { Reader } from '../population/reader.ts';
import { recordTouches } from '../segments/record-touches.ts';
import { eraseNotices } from './erase-notices.ts';
import { ERASE_WORDS } from './erase-words.ts';
import { type Erasable, findErasable } from './find-erasable.ts';
import { beginErasure } from './keep-unless-erased.ts';
import { countPersonalTexts, erasePersonalRecords } from './personal-records.ts';
import { redactTraces } from './redact-traces.ts';

export type EraseRequest = { customer: string };

/**
 * What erasing a customer will do.
 * @throws {DomainError} as `findErasable`
 */
export async function previewErasure({ customer: id }: EraseRequest, reader: Reader): Promise<{ text: string }> {
  const { database, locale } = reader;
  const customers = await findErasable(reader, id);
  const ids = customers.map((customer) => customer.id);
  const texts = await countPersonalTexts(database, ids);
  const [orders] = await database.query<{ count: number }>(
    'select count(*)::int as count from orders where customer_id = any($1)',
    [ids],
  );
  const words = ERASE_WORDS[locale];
  const [{ name, externalId }, ...merged] = customers;
  return {
    text: [
      words.erases(name === null ? externalId : `${externalId} (${name})`),
      ...(merged.length > 0 ? [words.merged(merged.map((each) => each.externalId))] : []),
      words.removes(Object.values(texts).reduce((sum, count) => sum + count, 0)),
      words.keeps(orders!.count),
      words.forGood,
      words.beyond,
    ].join('\n'),
  };
}

/** Erases a customer for good, inside a transaction: who they were goes, what was sold stays under the id. */
export async function eraseCustomer(
  { customer: id }: EraseRequest,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { database, now, locale } = reader;
  // No import brings anything of them meanwhile.
  await lockSettings(database);
  await beginErasure(database);
  const customers = await findErasable(reader, id);
  const ids = customers.map((customer) => customer.id);
  for (const customer of customers) await suppressAddresses(database, customer, now);
  await deleteExportsOf(database, customers.flatMap(identifiersOf));
  await erasePersonalRecords(database, ids, now);
  await eraseNotices(database, ids);
  const redacted = await redactTraces(database, customers.flatMap(identifiersOf));
  await recordTouches(database, { customers: ids, cause: 'data_corrected' });
  await advanceDataVersion(database);
  const words = ERASE_WORDS[locale];
  return {
    answer: { kind: 'text', text: [words.done(customers[0].externalId, redacted), words.beyond].join('\n') },
    rows: customers.length,
  };
}

/** By their hashes alone: who comes under another id with the same address gets nothing either. */
async function suppressAddresses(transaction: Queryable, customer: Erasable, at: Date): Promise<void> {
  for (const channel of OUTREACH_CHANNELS) {
    const { address: kind } = CHANNEL_TRAITS[channel];
    const normalised = normaliseAddress(channel, kind === null ? null : customer[kind], customer.country);
    if (normalised === null || !('address' in normalised)) continue;
    await suppressAddress(transaction, {
      ...{ channel, address: normalised.address, reason: 'erased', at, customerId: customer.id },
    });
  }
}
