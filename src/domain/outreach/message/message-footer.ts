import type { Locale } from '../../locale.ts';
import type { OutreachChannel } from '../channel.ts';

type Footer = {
  channel: OutreachChannel;
  purpose: 'marketing' | 'service';
  language: Locale;
  companyName: string | null;
  postalAddress: string | null;
  /** Null where customers cannot reach us: they end messages by an answer. */
  unsubscribeUrl: string | null;
};

const SHORT_MESSAGES: ReadonlySet<OutreachChannel> = new Set(['sms', 'wechat', 'whatsapp']);

/** A message's text with who sent it and how to get no more of them, as anti-spam law asks of its channel. */
export function withFooter(text: string, footer: Footer): string {
  if (footer.channel === 'email') return [text, ...emailFooter(footer)].join('\n\n');
  return saysHowToStop(footer) ? `${text}\n${shortOptOut(footer)}` : text;
}

/** Whether a message tells how to get no more of them: promotion that comes by itself, in writing. */
export function saysHowToStop({ channel, purpose }: Pick<Footer, 'channel' | 'purpose'>): boolean {
  return purpose === 'marketing' && (channel === 'email' || SHORT_MESSAGES.has(channel));
}

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
