import type { Locale } from '../../locale.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../channel.ts';

type Footer = {
  channel: OutreachChannel;
  purpose: 'marketing' | 'service';
  language: Locale;
  companyName: string | null;
  postalAddress: string | null;
  /** Null where customers cannot reach us: they end messages by an answer. */
  unsubscribeUrl: string | null;
};

/**
 * A message's text with who sent it and how to get no more of them, as anti-spam law asks of its channel. Whoever wrote the text, this is
 * its only way to stop.
 */
export function withFooter(text: string, footer: Footer): string {
  const { channel, purpose } = footer;
  if (channel === 'email') return [text, ...emailFooter(footer)].join('\n\n');
  if (purpose === 'service') return text;
  switch (channel) {
    case 'sms':
    case 'wechat':
    case 'whatsapp':
      return `${text}\n${shortOptOut(footer)}`;
    case 'letter':
      return `${text}\n\n${letterOptOut(footer)}`;
    case 'call_script':
      return `${text}\n\n${CALL[footer.language]}`;
  }
}

/** Whether a message tells how to get no more of them by a page of ours or an answer: promotion that comes by itself, on a screen. */
export function saysHowToStop({ channel, purpose }: Pick<Footer, 'channel' | 'purpose'>): boolean {
  return purpose === 'marketing' && CHANNEL_TRAITS[channel].carriesLinks;
}

/** Told to the caller: it is no sentence to end a call with. */
const CALL: Readonly<Record<Locale, string>> = {
  en: '[If they want no more such calls: say that you will see to it, and record it.]',
  zh: '[如果对方不想再接到此类电话：答应对方，并做好记录。]',
};

/** One paragraph; none where there is nothing to say. */
function emailFooter({ purpose, language, companyName, postalAddress, unsubscribeUrl }: Footer): string[] {
  const isChinese = language === 'zh';
  const company = [companyName, postalAddress].filter((part) => part !== null).join(isChinese ? '，' : ', ');
  const lines = [
    ...(company === '' ? [] : [company]),
    ...(purpose === 'marketing' ? [emailOptOut(isChinese, unsubscribeUrl)] : []),
  ];
  return lines.length === 0 ? [] : [['—', ...lines].join('\n')];
}

function emailOptOut(isChinese: boolean, url: string | null): string {
  if (isChinese)
    return url === null ? '如不想再收到此类邮件，直接回复“退订”即可。' : `不想再收到此类邮件？点此退订：${url}`;
  return url === null
    ? 'To get no more of these e-mails, answer with “unsubscribe”.'
    : `To get no more of these e-mails: ${url}`;
}

function shortOptOut({ language, unsubscribeUrl }: Footer): string {
  if (language === 'zh') return unsubscribeUrl === null ? '回复“退订”不再接收' : `退订：${unsubscribeUrl}`;
  return unsubscribeUrl === null ? 'Reply STOP to opt out' : `Opt out: ${unsubscribeUrl}`;
}

/** A letter is answered by another: its address stands here and nowhere else. */
function letterOptOut({ language, companyName, postalAddress }: Footer): string {
  const company = [companyName, postalAddress].filter((part) => part !== null).join(language === 'zh' ? '，' : ', ');
  if (language === 'zh') {
    return postalAddress === null
      ? '如不愿再收到此类信函，请告知我们。'
      : `如不愿再收到此类信函，请来信告知：${company}`;
  }
  return postalAddress === null
    ? 'If you would prefer not to get letters like this, please tell us.'
    : `If you would prefer not to get letters like this, please write to ${company}.`;
}
