import { addressHash } from '../address-hash.ts';
import { isHeldOut } from '../holdout.ts';
import type { Decision, LeaveOutReason } from '../outreach.ts';
import { type Candidate, type PlanTerms, reasonAgainst } from './reason-against.ts';

export type Division = { decision: Decision; reason: LeaveOutReason | null };

/**
 * Decides of one candidate after the other, in the order in which they are given: of two with one address only the first gets the
 * message, and an offer is made no more often than its terms allow.
 */
export function createDivision(
  terms: PlanTerms,
  draw: {
    outreachId: number;
    /** 0–1; 0 holds nobody out. */
    holdoutShare: number;
    /** How many more customers the offer may be made to; null: without end, or no offer. */
    offersLeft: number | null;
  },
): (candidate: Candidate) => Division {
  const addresses = new Set<string>();
  let left = draw.offersLeft ?? Number.POSITIVE_INFINITY;
  return (candidate) => {
    const reason = reasonAgainst(candidate, terms);
    if (reason !== null) return { decision: 'left_out', reason };
    const { address } = candidate.contact;
    const hash = address === null ? null : addressHash(address);
    if (hash !== null && addresses.has(hash)) return { decision: 'left_out', reason: 'same_address' };
    if (hash !== null) addresses.add(hash);
    // Before the offer's limit: who is held out must not be told from who gets it by the order of their ids.
    if (isHeldOut(draw.outreachId, candidate.externalId, draw.holdoutShare)) {
      return { decision: 'holdout', reason: null };
    }
    if (left <= 0) return { decision: 'left_out', reason: 'offer_limit' };
    left -= 1;
    return { decision: 'send', reason: null };
  };
}
