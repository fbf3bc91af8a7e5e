import { foldTraditional } from '../fold-traditional.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS, type OutreachChannel } from './channel.ts';

/** What people say for a channel beside its key and label, in lower case. */
const SYNONYMS: Readonly<Record<OutreachChannel, readonly string[]>> = {
  email: ['email', 'mail', 'emails', '电子邮件', '邮箱', '电邮'],
  sms: ['text', 'text message', 'texts', '手机短信'],
  wechat: ['we chat', '微信'],
  whatsapp: ['whats app', 'whatsapp'],
  call_script: ['call', 'calls', 'phone', 'phone call', 'telephone', '电话', '致电', '打电话'],
  letter: ['letters', 'post', '信', '信件', '书信', '邮寄'],
};

/** Everything that a channel is called. */
export function namesOfChannel(channel: OutreachChannel): string[] {
  const { label } = CHANNEL_TRAITS[channel];
  return [channel, channel.replace('_', ' '), label.en, label.zh, ...SYNONYMS[channel]];
}

/** The channel that some words name; undefined where they name none. */
export function channelOfWords(words: string): OutreachChannel | undefined {
  const wanted = foldTraditional(words.normalize('NFKC')).trim().toLowerCase();
  return OUTREACH_CHANNELS.find((channel) => namesOfChannel(channel).some((name) => name.toLowerCase() === wanted));
}
