import { createHash } from 'node:crypto';
import { canonicalJson } from '../../canonical-json.ts';

/** One recipient as approved: everything that the message to them, or its absence, depends on beside the header. */
export type SealedRecipient = {
  customerId: number;
  decision: string;
  reason: string | null;
  language: string;
  sender: { id: number; name: string; email: string } | null;
  address: string | null;
  values: Readonly<Record<string, string>>;
  facts: unknown;
  token: string;
};

/** SHA-256 over one recipient beside the header's hash: no row can be changed, added, or taken from another outreach. */
export function recipientSeal(headerHash: string, recipient: SealedRecipient): string {
  return createHash('sha256').update(headerHash).update(canonicalJson(recipient)).digest('hex');
}
