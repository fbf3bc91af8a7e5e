import type { Locale } from '../../../src/domain/locale.ts';
import { OUTREACH_CHANNELS, type OutreachChannel } from '../../../src/domain/outreach/channel.ts';
import { describeFlaw } from '../../../src/domain/outreach/draft/draft-flaw.ts';
import { checkMessage } from '../../../src/domain/outreach/message/check-message.ts';
import { fillMessage, type Recipient } from '../../../src/domain/outreach/message/fill-message.ts';
import { withFooter } from '../../../src/domain/outreach/message/message-footer.ts';
import { smsSegments } from '../../../src/domain/outreach/message/sms-segments.ts';
import { MESSAGE_KINDS, type MessageKind, mayOffer } from '../../../src/domain/outreach/message-kind.ts';
import { heldFacts } from '../../../src/domain/outreach/needs/held-facts.ts';
import { findUnmetNeed } from '../../../src/domain/outreach/needs/needs.ts';
import type { OfferTerms } from '../../../src/domain/outreach/offer.ts';
import { draftFromTemplate } from '../../../src/domain/outreach/templates/draft-from-template.ts';
import { needsOfKind, SERVICE_KINDS } from '../../support/drafting/kinds.ts';
import { oddRecipients } from '../../support/drafting/odd-recipients.ts';
import { TERMS } from '../../support/drafting/template-brief.ts';

/** Each text makes another offer, to another odd customer. */
const OFFERS: readonly (OfferTerms | null)[] = [null, ...Object.values(TERMS)];

/** Has no factor in common with the number of odd customers, so that all get their turn. */
const STEP = 11;

/** Messages of every kind, channel and language as their readers get them, each with its facts, for who judges how they read. */
export function evaluateMessages(): string {
  const texts: string[] = [];
  let flawed = 0;
  for (const kind of MESSAGE_KINDS)
    for (const channel of OUTREACH_CHANNELS)
      for (const language of ['en', 'zh'] as const) {
        const variant = (OUTREACH_CHANNELS.indexOf(channel) + MESSAGE_KINDS.indexOf(kind)) % 2;
        const offers =
          SERVICE_KINDS.has(kind) || !mayOffer(kind)
            ? [null]
            : kind === 'exclusive_discount'
              ? OFFERS.slice(1)
              : OFFERS;
        const terms = offers[texts.length % offers.length]!;
        const shown = messageText({ kind, channel, language, terms, variant }, texts.length * STEP);
        if (shown === null) continue;
        flawed += Number(shown.flaws.length > 0);
        texts.push(`== ${texts.length + 1}. ${kind}, ${channel}, ${language}: ${shown.text}\n`);
      }
  return `${texts.join('\n')}\n${texts.length} messages, ${flawed} with flaws.\n`;
}

type Shown = {
  kind: MessageKind;
  channel: OutreachChannel;
  language: Locale;
  terms: OfferTerms | null;
  variant: number;
};

/** The message to the first customer from a turn on whom it is for; null: the channel cannot carry it. */
function messageText({ kind, terms, ...choice }: Shown, turn: number): { text: string; flaws: string[] } | null {
  const template = draftFromTemplate(kind, { ...choice, terms, register: null, length: null });
  if (template === null) return null;
  const odd = oddRecipients(kind, choice.language, terms);
  const fitting = odd.filter(
    ([, recipient]) => findUnmetNeed(needsOfKind(kind), heldFacts(recipient, { hasOffer: terms !== null })) === null,
  );
  const [label, recipient] = fitting[turn % fitting.length]!;
  const filled = fillMessage(template.draft, recipient, choice);
  if ('missing' in filled) return { text: `${label}\nlacks ${filled.missing}`, flaws: [filled.missing] };
  const flaws = checkMessage(filled, { ...choice, neverSay: [] }).map((flaw) => describeFlaw(flaw, 'en'));
  const { encoding, segments } = smsSegments(filled.text);
  const lines = [
    label,
    factsLine(recipient, terms),
    ...(filled.subject === null ? [] : [`subject: ${filled.subject}`]),
    withFooter(filled.text, footerOf(kind, choice, recipient)),
    ...(choice.channel === 'sms' ? [`(${encoding}, ${segments} ${segments === 1 ? 'segment' : 'segments'})`] : []),
    ...flaws.map((flaw) => `FLAW: ${flaw}`),
  ];
  return { text: lines.join('\n'), flaws };
}

function factsLine({ values, facts }: Recipient, terms: OfferTerms | null): string {
  const offer = terms === null ? 'no offer' : `offer: ${terms.gives.kind}`;
  return `facts: ${[...facts].join(', ') || 'none'}; ${JSON.stringify(values)}; ${offer}`;
}

function footerOf(
  kind: MessageKind,
  { channel, language }: Pick<Shown, 'channel' | 'language'>,
  { values }: Recipient,
) {
  return {
    ...{ channel, language, companyName: values.company ?? null },
    purpose: SERVICE_KINDS.has(kind) ? ('service' as const) : ('marketing' as const),
    postalAddress: { en: '1 Quay Street, Bristol BS1 4AA', zh: '杭州市西湖区东湖路1号' }[language],
    unsubscribeUrl: channel === 'letter' || channel === 'call_script' ? null : 'https://hello.example.com/u/3f0c2f60',
  };
}
