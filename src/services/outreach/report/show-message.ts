import type { Bilingual, Locale } from '../../../domain/locale.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import { MESSAGE_FACTS, type MessageFactKey } from '../../../domain/outreach/facts/message-facts.ts';
import { type FilledMessage, fillMessage } from '../../../domain/outreach/message/fill-message.ts';
import type { FillableDraft } from '../../../domain/outreach/message/fillable-draft.ts';
import { withFooter } from '../../../domain/outreach/message/message-footer.ts';
import { heldFacts } from '../../../domain/outreach/needs/held-facts.ts';
import { findUnmetNeed, type NeededKey, type UnmetNeed } from '../../../domain/outreach/needs/needs.ts';
import { needsOf } from '../../../domain/outreach/needs/needs-of.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import { fillSlots } from '../../../domain/written/slot-text.ts';
import { surveyUrl, unsubscribeUrl } from '../replies/public-links.ts';
import type { RecipientRow } from './recipients-in-view.ts';

type Shown = {
  channel: OutreachChannel;
  purpose: 'marketing' | 'service';
  policy: ContactPolicy;
  playbook: Pick<Playbook, 'key' | 'strategy'>;
  hasOffer: boolean;
  /** Whether somebody copies it: then no link stands in it that is none yet. */
  byHand: boolean;
  /** What its offer shows, for a preview that nobody gets. */
  offerValues?: Readonly<Record<string, string>>;
  /** Of the pages that its links lead to. */
  publicUrl: string | null;
  /** Of whoever looks at it. */
  locale: Locale;
};

/** A message as its recipient reads it; `missing` names what keeps it from being one, and its slots then show what would stand in them. */
export type ShownMessage = {
  subject: string | null;
  text: string;
  sentences: FilledMessage['sentences'];
  missing: UnmetNeed | null;
};

const SURVEY_LINK: Bilingual = { en: '[survey link of the recipient]', zh: '〔收件人专属问卷链接〕' };
const UNSUBSCRIBE_LINK: Bilingual = { en: '[unsubscribe link of the recipient]', zh: '〔收件人专属退订链接〕' };

/** The message to one recipient, with its footer; whoever sends it by hand sees its links, any other's are made when it leaves. */
export function showMessage(
  draft: FillableDraft,
  row: RecipientRow | undefined,
  language: Locale,
  shown: Shown,
): ShownMessage {
  const { channel, purpose, policy, publicUrl } = shown;
  const links = linksOf(row, shown);
  const recipient = {
    values: { survey_link: links.survey, ...row?.values },
    facts: new Set(Object.keys(row?.facts ?? {})),
  };
  const filled = fillMessage(draft, recipient, { channel, language });
  const unmet = row === undefined ? null : findUnmetNeed(needsOf(shown.playbook), heldFacts(recipient, shown));
  if (unmet !== null || 'missing' in filled) {
    const missing = unmet ?? { missing: 'missing' in filled ? [filled.missing as NeededKey] : [] };
    return { ...withNamedSlots(draft, row?.values ?? shown.offerValues ?? {}, shown), missing };
  }
  const { companyName, postalAddress } = policy;
  const hasLink = publicUrl !== null && (!shown.byHand || row?.token != null);
  const unsubscribePage = hasLink ? links.unsubscribe : null;
  const footer = { channel, purpose, language, companyName, postalAddress, unsubscribeUrl: unsubscribePage };
  return { ...filled, text: withFooter(filled.text, footer), missing: null };
}

function linksOf(row: RecipientRow | undefined, { publicUrl, locale }: Shown) {
  const token = row?.token ?? null;
  if (token === null || publicUrl === null)
    return { survey: SURVEY_LINK[locale], unsubscribe: UNSUBSCRIBE_LINK[locale] };
  return { survey: surveyUrl(publicUrl, token), unsubscribe: unsubscribeUrl(publicUrl, token) };
}

function withNamedSlots(draft: FillableDraft, values: Readonly<Record<string, string>>, { locale }: Shown) {
  const name = (slot: string) => values[slot] ?? `[${labelOf(slot)[locale]}]`;
  const sentences = draft.sentences.map(({ text, facts }) => ({ text: fillSlots(text, name), facts }));
  return {
    subject: draft.subject === null ? null : fillSlots(draft.subject, name),
    text: [
      ...sentences.map(({ text }) => text),
      ...(draft.closing === null ? [] : [fillSlots(draft.closing, name)]),
    ].join('\n'),
    sentences,
  };
}

/** What a fact or slot is called by whoever reads a draft. */
export function labelOf(key: string): Bilingual {
  if (Object.hasOwn(MESSAGE_FACTS, key)) return MESSAGE_FACTS[key as MessageFactKey].label;
  return key.startsWith('offer') ? { en: 'Offer', zh: '优惠' } : { en: key, zh: key };
}
