import { createHash } from 'node:crypto';

/** SHA-256 over what all share and every recipient's seal, by ascending customer id: what exactly was approved. */
export function contentHash(headerHash: string, seals: readonly string[]): string {
  const hash = createHash('sha256').update(headerHash);
  for (const seal of seals) hash.update(seal);
  return hash.digest('hex');
}
