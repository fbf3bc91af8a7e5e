import { createHash } from 'node:crypto';
import { type ExportPlatform, PLATFORM_FORMATS } from './platform.ts';

/** An e-mail address as a platform recognises it; null where it matches none. Addresses are normalised (normalise-address.ts). */
export function hashEmail(address: string, platform: ExportPlatform): string | null {
  const { email, dropsGmailPoints, hash } = PLATFORM_FORMATS[platform];
  if (email === null) return null;
  const [name = '', domain = ''] = address.toLowerCase().split('@');
  const isGmail = dropsGmailPoints && (domain === 'gmail.com' || domain === 'googlemail.com');
  return digest(hash, `${isGmail ? name.replaceAll('.', '') : name}@${domain}`);
}

/** A telephone number in E.164 as a platform recognises it; null for one that it does not match. */
export function hashPhone(number: string, platform: ExportPlatform): string | null {
  const format = PLATFORM_FORMATS[platform];
  if (format.number === 'e164') return digest(format.hash, number);
  if (format.number === 'digits') return digest(format.hash, number.slice(1));
  const mobile = /^\+86(1\d{10})$/.exec(number)?.[1];
  return mobile === undefined ? null : digest(format.hash, mobile);
}

function digest(algorithm: 'sha256' | 'md5', text: string): string {
  return createHash(algorithm).update(text).digest('hex');
}
