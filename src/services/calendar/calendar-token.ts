import { createHash, randomBytes } from 'node:crypto';

/** Nobody guesses 192 bits. */
const TOKEN_BYTES = 24;

/** The secret part of a calendar's address. */
export function makeCalendarToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is kept of it: who reads the database does not read calendars. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
