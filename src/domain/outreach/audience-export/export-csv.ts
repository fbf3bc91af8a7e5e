import { type ExportPlatform, PLATFORM_FORMATS } from './platform.ts';

/** What goes out of one customer. */
export type HashedContact = { email: string | null; phone: string | null };

/**
 * The file that a platform takes. Lines are in the order of their hashes, each once: their order tells nothing of the customers, and
 * the same people give the same bytes.
 */
export function exportCsv(contacts: readonly HashedContact[], platform: ExportPlatform): string {
  const { email: emailTitle, phone: phoneTitle } = PLATFORM_FORMATS[platform];
  const lines = contacts.map(({ email, phone }) =>
    emailTitle === null ? (phone ?? '') : `${email ?? ''},${phone ?? ''}`,
  );
  const title = emailTitle === null ? phoneTitle : `${emailTitle},${phoneTitle}`;
  return `${[title, ...[...new Set(lines)].toSorted()].join('\n')}\n`;
}
