import type { Locale } from '../../../locale.ts';
import type { OutreachChannel } from '../../channel.ts';
import { toThose, type WrittenSentence } from '../playbook-texts.ts';
import type { Register } from '../template.ts';

const NAMES = '{sender}\n{company}';

const LETTER: Readonly<Record<Locale, Readonly<Record<Register, string>>>> = {
  en: { formal: NAMES, casual: `With best wishes,\n${NAMES}` },
  zh: { formal: '此致\n敬礼\n{company}\n{sender}', casual: '祝好\n{sender}\n{company}' },
};

const EMAIL: Readonly<Record<Locale, Readonly<Record<Register, string>>>> = {
  en: { formal: `Kind regards,\n${NAMES}`, casual: `Best wishes,\n${NAMES}` },
  zh: { formal: '顺颂时祺\n{company}\n{sender}', casual: '祝好\n{sender}\n{company}' },
};

const CALL: Readonly<Record<Locale, string>> = {
  en: 'Thank you for your time. Goodbye.',
  zh: '感谢您接听，祝您生活愉快，再见。',
};

/** How a message ends; null where its greeting says who writes. */
export function closingOf(channel: OutreachChannel, language: Locale, register: Register): string | null {
  if (channel === 'call_script') return CALL[language];
  if (channel === 'letter') return LETTER[language][register];
  return channel === 'email' ? EMAIL[language][register] : null;
}

/** The line above the signature of a formal letter, which depends on whether it names its reader; null: there is none. */
export function signOffOf(channel: OutreachChannel, language: Locale, register: Register): WrittenSentence | null {
  if (channel !== 'letter' || language !== 'en' || register !== 'formal') return null;
  return toThose('name', 'Yours sincerely,', 'Yours faithfully,');
}
