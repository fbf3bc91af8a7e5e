import type { Locale } from '../../../src/domain/locale.ts';
import { OUTREACH_CHANNELS, type OutreachChannel } from '../../../src/domain/outreach/channel.ts';
import { describeFlaw } from '../../../src/domain/outreach/draft/draft-flaw.ts';
import { checkMessage } from '../../../src/domain/outreach/message/check-message.ts';
import { fillMessage, type Recipient } from '../../../src/domain/outreach/message/fill-message.ts';
import { smsSegments } from '../../../src/domain/outreach/message/sms-segments.ts';
import type { OfferTerms } from '../../../src/domain/outreach/offer.ts';
import { draftFromTemplate } from '../../../src/domain/outreach/templates/draft-from-template.ts';
import { PLAYBOOK_TEXTS } from '../../../src/domain/outreach/templates/playbook-catalogue.ts';
import { oddRecipients } from '../../support/drafting/odd-recipients.ts';
import { TERMS } from '../../support/drafting/template-brief.ts';

const SERVICE = ['complaint_apology', 'satisfaction_survey', 'nps_survey', 'onboarding'];
/** Each text makes another offer, to another odd customer. */
const OFFERS: readonly (OfferTerms | null)[] = [null, ...Object.values(TERMS)];

/** Has no factor in common with the number of odd customers, so that all get their turn. */
const STEP = 7;

/** Messages of every playbook, channel and language, each with its facts, for who judges how they read. */
export function evaluateMessages(): string {
  const texts: string[] = [];
  let flawed = 0;
  for (const key of Object.keys(PLAYBOOK_TEXTS))
    for (const channel of OUTREACH_CHANNELS)
      for (const language of ['en', 'zh'] as const) {
        const terms = SERVICE.includes(key) ? null : OFFERS[texts.length % OFFERS.length]!;
        const recipients = oddRecipients(language, terms);
        const [odd, recipient] = recipients[(texts.length * STEP) % recipients.length]!;
        const variant = (OUTREACH_CHANNELS.indexOf(channel) + Object.keys(PLAYBOOK_TEXTS).indexOf(key)) % 2;
        const shown = messageText({ key, channel, language, terms, variant }, recipient);
        flawed += Number(shown.flaws.length > 0);
        texts.push(`== ${texts.length + 1}. ${key}, ${channel}, ${language}: ${odd}\n${shown.text}\n`);
      }
  return `${texts.join('\n')}\n${texts.length} messages, ${flawed} with flaws.\n`;
}

type Shown = { key: string; channel: OutreachChannel; language: Locale; terms: OfferTerms | null; variant: number };

function messageText({ key, ...choice }: Shown, recipient: Recipient): { text: string; flaws: string[] } {
  const purpose = SERVICE.includes(key) ? 'service' : 'marketing';
  const { draft } = draftFromTemplate(key, { ...choice, purpose, register: null, length: null })!;
  const filled = fillMessage(draft, recipient, choice);
  if ('missing' in filled) return { text: `lacks ${filled.missing}`, flaws: [filled.missing] };
  const flaws = checkMessage(filled, { ...choice, neverSay: [] }).map((flaw) => describeFlaw(flaw, 'en'));
  const size = smsSegments(filled.text);
  const lines = [
    `facts: ${[...recipient.facts].join(', ')}; ${JSON.stringify(recipient.values)}`,
    ...(filled.subject === null ? [] : [`subject: ${filled.subject}`]),
    filled.text,
    ...(choice.channel === 'sms' ? [`(${size.encoding}, ${size.segments} segments)`] : []),
    ...flaws.map((flaw) => `FLAW: ${flaw}`),
  ];
  return { text: lines.join('\n'), flaws };
}
