import type { MailSettings } from '../../messaging/messaging-settings.ts';
import type { Finding } from './finding.ts';

const REACH_TIMEOUT_MS = 5_000;

/** Whether the mail server takes us in. That MAIL_FROM and the DKIM key are there and readable, the settings have found already. */
export async function examineMail(mail: MailSettings | null): Promise<Finding> {
  if (mail === null)
    return {
      check: 'mail',
      state: 'hint',
      text: {
        en: 'no mail server: e-mails are handed to people, or caught by the playground',
        zh: '未配置邮件服务器：邮件交由员工发送，或由 playground 截收',
      },
      mend: { en: 'docs/outreach.md', zh: '见 docs/outreach.md' },
    };
  const { createMailer } = await import('../../messaging/create-mailer.ts');
  const mailer = createMailer(mail, { publicUrl: null, timeoutMs: REACH_TIMEOUT_MS });
  const { host } = new URL(mail.smtpUrl);
  try {
    await mailer.verify();
    const { address } = mail.from;
    const signed =
      mail.dkim === null
        ? { en: 'not signed here', zh: '不在此签名' }
        : { en: `signed for ${mail.dkim.domain}`, zh: `以 ${mail.dkim.domain} 签名` };
    const text = { en: `${host}, from ${address}, ${signed.en}`, zh: `${host}，发件地址 ${address}，${signed.zh}` };
    return { check: 'mail', state: 'ok', text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      check: 'mail',
      state: 'problem',
      text: { en: `${host} refuses or cannot be reached: ${reason}`, zh: `${host} 拒绝访问或无法连接：${reason}` },
      mend: { en: 'check SMTP_URL', zh: '请检查 SMTP_URL' },
    };
  } finally {
    mailer.close();
  }
}
