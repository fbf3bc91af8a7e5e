import type { Locale } from '../../../locale.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../channel.ts';
import { orElse, type TemplateSentence } from '../playbook-texts.ts';
import type { Register } from '../template.ts';

const LETTERS: Readonly<Record<Locale, Readonly<Record<Register, readonly TemplateSentence[]>>>> = {
  en: { formal: [orElse('Dear {name},', 'Dear customer,')], casual: [orElse('Hello {name},', 'Hello,')] },
  zh: {
    formal: [orElse('尊敬的{name}：', '尊敬的客户：'), '您好！'],
    casual: [orElse('{name}，您好！', '您好！')],
  },
};

/** A short message says at once who writes: there is no signature. */
const SHORT_MESSAGES: Readonly<Record<Locale, Readonly<Record<Register, TemplateSentence>>>> = {
  en: {
    formal: orElse(
      'Hello {name}, this is {sender} from {company}.',
      'Hello, this is {sender} from {company}.',
      'Hello {name}, this is {sender}.',
      'Hello, this is {sender}.',
      'Hello {name}, this is a note from {company}.',
      'Hello, this is a note from {company}.',
    ),
    casual: orElse(
      "Hi {name}, it's {sender} from {company}.",
      "Hi, it's {sender} from {company}.",
      "Hi {name}, it's {sender}.",
      "Hi, it's {sender}.",
      'Hi {name}, a quick note from {company}.',
      'Hi, a quick note from {company}.',
    ),
  },
  zh: {
    formal: orElse(
      '尊敬的{name}，您好！我是{company}的{sender}。',
      '您好！我是{company}的{sender}。',
      '尊敬的{name}，您好！我是{sender}。',
      '您好！我是{sender}。',
      '尊敬的{name}，您好！这里是{company}。',
      '您好！这里是{company}。',
    ),
    casual: orElse(
      '{name}，您好，我是{company}的{sender}。',
      '您好，我是{company}的{sender}。',
      '{name}，您好，我是{sender}。',
      '您好，我是{sender}。',
      '{name}，您好，这里是{company}。',
      '您好，这里是{company}。',
    ),
  },
};

const CALLS: Readonly<Record<Locale, readonly TemplateSentence[]>> = {
  en: [
    orElse('Hello, may I speak to {name}, please?', 'Hello, and good day to you.'),
    orElse(
      'My name is {sender}, and I am calling from {company}.',
      'My name is {sender}.',
      'I am calling from {company}.',
    ),
    'Is this a good moment for you?',
  ],
  zh: [
    orElse('您好，请问是{name}吗？', '您好！'),
    orElse('我是{company}的{sender}。', '我是{sender}。', '这里是{company}。'),
    '请问您现在方便说几句吗？',
  ],
};

/** How a message begins, with and without a name. */
export function greetingOf(
  channel: OutreachChannel,
  language: Locale,
  register: Register,
): readonly TemplateSentence[] {
  if (channel === 'call_script') return CALLS[language];
  return CHANNEL_TRAITS[channel].hasSubject ? LETTERS[language][register] : [SHORT_MESSAGES[language][register]];
}
