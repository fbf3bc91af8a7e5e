import { createHash } from 'node:crypto';

/**
 * SHA-256 in hexadecimal of a normalised address, by which a suppression outlives it. The case of a mailbox's name does not matter:
 * a customer who writes it otherwise is still the one who said no.
 */
export function addressHash(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex');
}
