import type { Queryable } from '../../db/database.ts';
import { hashEmail, hashPhone } from '../../domain/outreach/audience-export/hash-contact.ts';
import { EXPORT_PLATFORMS } from '../../domain/outreach/audience-export/platform.ts';

/** Deletes every kept file that holds one of the addresses; that it was made stays. What is no normalised address stands in none. */
export async function deleteExportsOf(transaction: Queryable, addresses: readonly string[]): Promise<void> {
  const hashes = EXPORT_PLATFORMS.flatMap((platform) =>
    addresses.flatMap((address) => (address.includes('@') ? hashEmail : hashPhone)(address, platform) ?? []),
  );
  await transaction.execute(
    `update audience_exports e set content = null
      where content is not null and exists (select 1 from unnest($1::text[]) h where position(h in e.content) > 0)`,
    [hashes],
  );
}
