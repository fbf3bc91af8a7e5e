import type { Locale } from '../../../locale.ts';
import type { OutreachChannel } from '../../channel.ts';
import type { Register } from '../template.ts';

const LETTER: Readonly<Record<Locale, string>> = {
  en: 'Yours sincerely,\n{sender}\n{company}',
  zh: '此致\n敬礼\n{company}\n{sender}',
};

const EMAIL: Readonly<Record<Locale, Readonly<Record<Register, string>>>> = {
  en: { formal: 'Kind regards,\n{sender}\n{company}', casual: 'Best wishes,\n{sender}\n{company}' },
  zh: { formal: '顺颂安康\n{company}\n{sender}', casual: '祝好\n{sender}\n{company}' },
};

const CALL: Readonly<Record<Locale, string>> = {
  en: 'Thank you for your time. Goodbye.',
  zh: '感谢您接听，祝您生活愉快，再见。',
};

/** How a message ends; null where its greeting says who writes. */
export function closingOf(channel: OutreachChannel, language: Locale, register: Register): string | null {
  if (channel === 'call_script') return CALL[language];
  if (channel === 'letter' && register === 'formal') return LETTER[language];
  return channel === 'letter' || channel === 'email' ? EMAIL[language][register] : null;
}
