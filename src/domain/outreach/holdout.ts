import { createHash } from 'node:crypto';

/** Bits of the hash that are read as a fraction: all that a number holds exactly. */
const HEX_DIGITS = 13;
const STEPS = 16 ** HEX_DIGITS;

/**
 * Whether a customer gets nothing of an outreach, so that its effect can be seen: decided by SHA-256 of both, so that it is the same for
 * ever, even in `share` (0–1), and of one outreach independent of another. Whoever is held out at a share is so at every larger one.
 */
export function isHeldOut(outreachId: number, customerExternalId: string, share: number): boolean {
  const hash = createHash('sha256').update(`${outreachId}:${customerExternalId}`).digest('hex');
  return Number.parseInt(hash.slice(0, HEX_DIGITS), 16) / STEPS < share;
}
