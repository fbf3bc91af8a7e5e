import type { ContactFacts, ContactMessage } from '../contact-gate.ts';
import type { ContactPolicy } from '../contact-policy.ts';
import type { MessageFacts } from '../facts/message-facts.ts';
import { judgeContact } from '../judge-contact.ts';
import { fillMessage } from '../message/fill-message.ts';
import type { FillableDraft } from '../message/fillable-draft.ts';
import { heldFacts } from '../needs/held-facts.ts';
import { findUnmetNeed, type Needs } from '../needs/needs.ts';
import type { LeaveOutReason } from '../outreach.ts';

/** One of an audience, with all that decides whether they get the message. */
export type Candidate = {
  customerId: number;
  /** As the company writes it. */
  externalId: string;
  contact: ContactFacts;
  message: MessageFacts;
  /** How often this offer was made to them within its window. */
  offerUses: number;
};

/** What holds for every candidate of one outreach. */
export type PlanTerms = {
  contact: ContactMessage;
  policy: ContactPolicy;
  at: { now: Date; businessTimeZone: string };
  drafts: ReadonlyMap<'en' | 'zh', FillableDraft>;
  /** What must hold of whoever gets it. */
  needs: Needs;
  hasOffer: boolean;
  /** How often one customer may be made the offer; null: without end, or no offer. */
  offersEach: number | null;
};

/** Stands for what only the sender can write, so that its absence leaves nobody out. */
const LINK = 'https://example.com/';

/** Why one customer gets nothing, whoever else is in the audience; null: they may. Quiet hours only delay a message. */
export function reasonAgainst({ contact, message, offerUses }: Candidate, terms: PlanTerms): LeaveOutReason | null {
  const verdict = judgeContact(contact, terms.contact, terms.policy, terms.at);
  if (verdict.kind === 'leave_out') return verdict.reason;
  if (terms.offersEach !== null && offerUses >= terms.offersEach) return 'offer_limit';
  if (findUnmetNeed(terms.needs, heldFacts(message, terms)) !== null) return 'missing_fact';
  const draft = terms.drafts.get(message.language);
  if (draft === undefined) return 'no_text';
  const recipient = { values: { survey_link: LINK, ...message.values }, facts: new Set(message.facts) };
  const filled = fillMessage(draft, recipient, { channel: terms.contact.channel, language: message.language });
  return 'missing' in filled ? 'missing_fact' : null;
}
