import PostalMime, { type Address } from 'postal-mime';
import type { Mail } from './mail.ts';

/** An e-mail as it came over SMTP; addresses of its envelope where its headers have none. */
export async function parseMail(
  raw: Uint8Array,
  { from, to, receivedAt }: { from: string | null; to: readonly string[]; receivedAt: string },
): Promise<Omit<Mail, 'id'>> {
  const parsed = await PostalMime.parse(raw);
  return {
    channel: 'email',
    receivedAt,
    from: parsed.from ? addressText(parsed.from) : from,
    to: parsed.to?.map(addressText).join(', ') || to.join(', '),
    subject: parsed.subject ?? null,
    text: parsed.text ?? '',
    html: parsed.html ?? null,
    headers: parsed.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
}

function addressText(address: Address): string {
  if (address.group !== undefined) return address.group.map(addressText).join(', ');
  return address.name ? `${address.name} <${address.address}>` : address.address;
}
