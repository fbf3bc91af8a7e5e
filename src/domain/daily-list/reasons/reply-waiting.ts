import { EVENT_KIND_TABLE } from '../../catalogue/event-kinds.ts';
import type { Bilingual } from '../../locale.ts';
import { daysText } from '../days-text.ts';
import type { ReasonTraits } from '../reason-traits.ts';
import { urgencyFactor } from '../urgency-factor.ts';
import { aboutCustomer } from './about-customer.ts';

/** What was written earlier is past answering. */
export const REPLY_DAYS = 30;

export const REPLY_WAITING: ReasonTraits<'reply_waiting'> = {
  label: { en: 'Reply awaiting an answer', zh: '来信待回复' },
  prior: 0.3,
  needs: null,
  staysAfterContact: true,
  worth: 'expected',
  playbook: 'personal_note',
  by: 'channel',
  urgency: ({ waitingDays }) => [
    urgencyFactor(
      { en: `waiting for ${daysText(waitingDays).en}`, zh: `已等待 ${daysText(waitingDays).zh}` },
      waitingDays,
      { from: 1.2, perDay: 0.1, most: 1.8 },
    ),
  ],
  why: ({ channel, waitingDays }) => {
    const by = channelLabel(channel);
    return {
      en: `${by.en} unanswered ${waitingDays === 0 ? 'since today' : `for ${daysText(waitingDays).en}`}`,
      zh: `${by.zh}${waitingDays === 0 ? '今天收到，' : `已 ${daysText(waitingDays).zh}`}未回复`,
    };
  },
  step: () => ({ en: 'answer what they wrote', zh: '回复其来信' }),
  evidence: (_, customerId) => aboutCustomer(customerId),
};

function channelLabel(channel: string | null): Bilingual {
  if (channel === null) return { en: 'a reply to our message is', zh: '对我方消息的回复' };
  const { choices } = EVENT_KIND_TABLE.interactions.texts.channel;
  const label = choices.find(({ value }) => value === channel)?.label ?? { en: channel, zh: channel };
  return { en: `their message (${label.en.toLowerCase()}) is`, zh: `客户来信（${label.zh}）` };
}
