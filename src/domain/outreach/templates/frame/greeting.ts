import type { Locale } from '../../../locale.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../../channel.ts';
import { orElse, type TemplateSentence } from '../playbook-texts.ts';
import type { Register } from '../template.ts';

type Greetings = Readonly<Record<Locale, Readonly<Record<Register, readonly TemplateSentence[]>>>>;

const CHINESE: Greetings['zh'] = {
  formal: [orElse('尊敬的{name}：', ''), '您好！'],
  casual: [orElse('{name}，您好！', '您好！')],
};

const LETTERS: Greetings = {
  en: {
    formal: [orElse('Dear {name},', 'Dear Sir or Madam,')],
    casual: [orElse('Dear {name_casual},', 'Dear {name},', 'Dear customer,')],
  },
  zh: CHINESE,
};

const EMAILS: Greetings = {
  en: {
    formal: [orElse('Dear {name},', 'Hello,')],
    casual: [orElse('Hi {name_casual},', 'Hello {name},', 'Hello,')],
  },
  zh: CHINESE,
};

/** A short message says at once who writes: there is no signature. */
const SHORT_MESSAGES: Readonly<Record<Locale, Readonly<Record<Register, TemplateSentence>>>> = {
  en: {
    formal: orElse(
      'Hello {name}, this is {sender} from {company}.',
      'Hello, this is {sender} from {company}.',
      'Hello {name}, this is {sender}.',
      'Hello, this is {sender}.',
      'Hello {name}, this is {company}.',
      'Hello, this is {company}.',
    ),
    casual: orElse(
      "Hi {name_casual}, it's {sender} from {company}.",
      "Hi, it's {sender} from {company}.",
      "Hi {name_casual}, it's {sender}.",
      "Hi, it's {sender}.",
      "Hi {name_casual}, it's {company}.",
      "Hi, it's {company}.",
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
    orElse('Hello, is that {business_name}?', 'Hello, may I speak to {name}, please?', 'Hello.'),
    orElse('This is {sender} from {company}.', 'This is {sender}.', 'I am calling from {company}.'),
    'Is this a good moment for you?',
  ],
  zh: [
    orElse('您好，请问是{business_name}吗？', '您好，请问是{name}吗？', '您好！'),
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
  if (!CHANNEL_TRAITS[channel].hasSubject) return [SHORT_MESSAGES[language][register]];
  return (channel === 'letter' ? LETTERS : EMAILS)[language][register];
}
