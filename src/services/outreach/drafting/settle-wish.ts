import { type RevisionIntent, readRevision } from '../../../domain/outreach/templates/read-revision.ts';
import { NO_OFFER } from './choose-offer.ts';
import type { DraftRequest } from './draft-request.ts';

/** What is left of a wish for the writer of the text. */
export type Wish = { instruction: string; intent: RevisionIntent | null };

/** A request with what its instruction says of language and offer put where it belongs, and the rest of the instruction. */
export function settleWish(request: DraftRequest): { request: DraftRequest; wish: Wish | null } {
  const { instruction, language, offer } = request;
  if (instruction === undefined) return { request, wish: null };
  const intent = readRevision(instruction);
  if (intent === null) return { request, wish: { instruction, intent } };
  const { language: wished, withoutOffer, ...rest } = intent;
  const settled = {
    ...request,
    language: language ?? wished,
    offer: offer ?? (withoutOffer ? NO_OFFER : undefined),
  };
  return { request: settled, wish: Object.keys(rest).length === 0 ? null : { instruction, intent: rest } };
}
