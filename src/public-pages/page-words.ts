import type { Bilingual } from '../domain/locale.ts';
import type { OutreachChannel } from '../domain/outreach/channel.ts';

/** What a customer would call the messages of a channel. */
export const MESSAGES_OF: Readonly<Record<OutreachChannel, Bilingual>> = {
  email: { en: 'e-mails', zh: '邮件' },
  sms: { en: 'text messages', zh: '短信' },
  wechat: { en: 'WeChat messages', zh: '微信消息' },
  whatsapp: { en: 'WhatsApp messages', zh: 'WhatsApp 消息' },
  call_script: { en: 'telephone calls', zh: '电话' },
  letter: { en: 'letters', zh: '信函' },
};

/** Why a request got no page of its own. Whoever made it is a customer, so it says what to do. */
export const FAILURES = {
  unknown: {
    title: { en: 'This link does not work', zh: '此链接无效' },
    text: {
      en: 'It may have been cut off when it was copied. Please open it from the message again, or reply to the message.',
      zh: '链接在复制时可能不完整。请从原消息中重新打开，或直接回复该消息。',
    },
  },
  over: {
    title: { en: 'This survey is over', zh: '此问卷已结束' },
    text: {
      en: 'Thank you for wanting to answer. You are welcome to reply to the message instead.',
      zh: '感谢您愿意参与。欢迎直接回复原消息告诉我们。',
    },
  },
  busy: {
    title: { en: 'Too many requests', zh: '请求过于频繁' },
    text: { en: 'Please wait a minute and try again.', zh: '请稍等一分钟后再试。' },
  },
  tooLarge: {
    title: { en: 'That is too much text', zh: '内容过长' },
    text: { en: 'Please shorten it and send it again.', zh: '请缩短后重新提交。' },
  },
  failed: {
    title: { en: 'This did not work', zh: '操作未能完成' },
    text: {
      en: 'The fault is ours, and nothing was changed. Please try again in a few minutes.',
      zh: '问题出在我们这边，未做任何更改。请几分钟后再试。',
    },
  },
} as const satisfies Record<string, { title: Bilingual; text: Bilingual }>;
export type Failure = keyof typeof FAILURES;

export const UNSUBSCRIBE_WORDS = {
  title: { en: 'Unsubscribe', zh: '退订' },
  question: { en: 'What would you like to stop receiving?', zh: '您希望不再收到哪些内容？' },
  channel: {
    en: (messages: string) => `Only marketing ${messages}`,
    zh: (messages: string) => `仅营销${messages}`,
  },
  all: {
    en: 'All marketing, also by telephone, text message and post',
    zh: '所有营销信息，包括电话、短信和信函',
  },
  submit: { en: 'Unsubscribe', zh: '确认退订' },
  doneTitle: { en: 'You are unsubscribed', zh: '您已退订' },
  doneChannel: {
    en: (messages: string) => `You will get no more marketing ${messages} from us.`,
    zh: (messages: string) => `我们不会再向您发送营销${messages}。`,
  },
  doneAll: {
    en: 'You will get no more marketing messages from us, by whichever way.',
    zh: '我们不会再以任何方式向您发送营销信息。',
  },
  more: { en: 'Stop all marketing messages too', zh: '同时停止所有营销信息' },
} as const;

export const SURVEY_WORDS = {
  title: {
    csat: { en: 'How satisfied are you with us?', zh: '您对我们的服务满意吗？' },
    nps: { en: 'Would you recommend us?', zh: '您会向他人推荐我们吗？' },
  },
  question: {
    csat: { en: 'Your rating, from 1 to 5', zh: '请打分（1 到 5 分）' },
    nps: {
      en: 'How likely are you to recommend us to a friend or colleague, from 0 to 10?',
      zh: '您有多大可能向朋友或同事推荐我们？（0 到 10 分）',
    },
  },
  least: {
    csat: { en: 'Very dissatisfied', zh: '非常不满意' },
    nps: { en: 'Not at all likely', zh: '完全不可能' },
  },
  most: {
    csat: { en: 'Very satisfied', zh: '非常满意' },
    nps: { en: 'Extremely likely', zh: '非常可能' },
  },
  comment: { en: 'Anything you would like to add? (optional)', zh: '还有什么想告诉我们的吗？（选填）' },
  submit: { en: 'Send', zh: '提交' },
  noScore: { en: 'Please choose a score.', zh: '请选择一个分数。' },
  doneTitle: { en: 'Thank you', zh: '感谢您的反馈' },
  done: { en: 'Your answer has been saved.', zh: '您的回答已保存。' },
  again: {
    en: 'If you change your mind, open the link in the message again: the new answer replaces this one.',
    zh: '如果想修改，请再次打开消息中的链接，新的回答会替换这一次的回答。',
  },
} as const;
