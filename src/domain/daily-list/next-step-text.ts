import type { Bilingual } from '../locale.ts';
import type { OutreachChannel } from '../outreach/channel.ts';
import type { OpenChannels } from './list-candidate.ts';
import type { ListFinding } from './list-finding.ts';
import { traitsOf } from './reason-table.ts';

/** The most personal first. */
const BY_CHANNEL: Readonly<Record<OutreachChannel, Bilingual>> = {
  call_script: { en: 'Call them', zh: '致电' },
  wechat: { en: 'Write on WeChat', zh: '发微信' },
  whatsapp: { en: 'Write on WhatsApp', zh: '发 WhatsApp 消息' },
  email: { en: 'Write an e-mail', zh: '发邮件' },
  sms: { en: 'Send an SMS', zh: '发短信' },
  letter: { en: 'Write a letter', zh: '寄信' },
};
const PREFERRED = Object.keys(BY_CHANNEL) as OutreachChannel[];

/** The one next step, by the most personal channel that is allowed for it. */
export function nextStepText({ reason, figures }: ListFinding, channels: OpenChannels): Bilingual {
  const { by, needs, step, stepWithoutChannel } = traitsOf(reason);
  const said = step(figures as never);
  if (by === 'rapport') return said;
  const allowed = needs === 'marketing' ? channels.marketing : [...channels.service, ...channels.marketing];
  const channel = PREFERRED.find((each) => allowed.includes(each));
  if (by === 'plan' && channel !== undefined) return said;
  if (channel === undefined && stepWithoutChannel !== undefined) return stepWithoutChannel(figures as never);
  // Whoever waits for us is named all the same: what they asked for may be settled where they asked.
  const reach = channel === undefined ? NONE_ALLOWED : BY_CHANNEL[channel];
  return { en: `${reach.en}: ${said.en}`, zh: `${reach.zh}：${said.zh}` };
}

const NONE_ALLOWED: Bilingual = {
  en: 'No channel is allowed, so only where they turn to you',
  zh: '目前没有允许的渠道，仅可在客户主动联系时沟通',
};
