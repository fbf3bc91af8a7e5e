import type { Bilingual } from '../locale.ts';

/** The ways in which a message reaches a customer. */
export const OUTREACH_CHANNELS = ['email', 'sms', 'wechat', 'whatsapp', 'call_script', 'letter'] as const;
export type OutreachChannel = (typeof OUTREACH_CHANNELS)[number];

type ChannelTraits = {
  label: Bilingual;
  /** The channel of a consent that covers it. */
  consent: 'email' | 'sms' | 'phone' | 'wechat' | 'whatsapp' | 'post';
  /** What must be known of a customer; null: the rep knows, as with a WeChat contact. */
  address: 'email' | 'phone' | null;
  /** The channel of the interaction that a sent message becomes; null: interactions know no letters. */
  interaction: 'email' | 'social' | 'call' | 'chat' | null;
  hasSubject: boolean;
  /** Whether its reader can open a link in it. */
  carriesLinks: boolean;
  /** Characters of all texts together. */
  maxLength: number;
};

/** What holds of each channel, whatever the message. */
export const CHANNEL_TRAITS: Readonly<Record<OutreachChannel, ChannelTraits>> = {
  email: {
    label: { en: 'e-mail', zh: '邮件' },
    ...{
      consent: 'email',
      address: 'email',
      interaction: 'email',
      hasSubject: true,
      carriesLinks: true,
      maxLength: 1_500,
    },
  },
  sms: {
    label: { en: 'SMS', zh: '短信' },
    ...{ consent: 'sms', address: 'phone', interaction: 'chat', hasSubject: false, carriesLinks: true, maxLength: 300 },
  },
  wechat: {
    label: { en: 'WeChat message', zh: '微信消息' },
    ...{
      consent: 'wechat',
      address: null,
      interaction: 'social',
      hasSubject: false,
      carriesLinks: true,
      maxLength: 400,
    },
  },
  whatsapp: {
    label: { en: 'WhatsApp message', zh: 'WhatsApp 消息' },
    ...{
      consent: 'whatsapp',
      address: 'phone',
      interaction: 'social',
      hasSubject: false,
      carriesLinks: true,
      maxLength: 600,
    },
  },
  call_script: {
    label: { en: 'call script', zh: '电话话术' },
    ...{
      consent: 'phone',
      address: 'phone',
      interaction: 'call',
      hasSubject: false,
      carriesLinks: false,
      maxLength: 1_200,
    },
  },
  letter: {
    label: { en: 'letter', zh: '信函' },
    ...{ consent: 'post', address: null, interaction: null, hasSubject: true, carriesLinks: false, maxLength: 2_500 },
  },
};
