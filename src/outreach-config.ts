import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Bilingual } from './domain/locale.ts';
import type { OutreachChannel } from './domain/outreach/channel.ts';
import { invalidSetting, missingSetting } from './invalid-setting.ts';
import { isLoopback } from './messaging/is-loopback.ts';
import {
  type MailSettings,
  type MessagingSettings,
  USUAL_CONNECTIONS,
  type WebhookSettings,
} from './messaging/messaging-settings.ts';

/** How messages leave, how fast, and where customers reach us. */
export type OutreachConfig = MessagingSettings & {
  /** Most messages of one channel in a second. */
  messagesPerSecond: number;
  /** Of the pages that customers reach; null: the one after the playground's. */
  publicPort: number | null;
  /** By which providers sign what they tell of messages; null: nobody may. */
  webhookSecret: string | null;
};

const MAIL_FROM = /^(?:"?([^"<>]*?)"?\s*<([^<>\s]+@[^<>\s@]+)>|([^<>\s]+@[^<>\s@]+))$/;

/** Plain HTTP only within this machine. */
const isSafe = (address: string) =>
  URL.canParse(address) && (new URL(address).protocol === 'https:' || isLoopback(new URL(address).hostname));
const SafeUrl = z.url({ protocol: /^https?$/ }).refine(isSafe);
const Rate = z.coerce.number().min(0.1).max(1_000);

/** The variables of outreach. */
export const OutreachEnvironment = z.object({
  PUBLIC_URL: SafeUrl.optional(),
  PUBLIC_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  WEBHOOK_SECRET: z.string().min(16).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(USUAL_CONNECTIONS),
  MAIL_FROM: z.string().trim().regex(MAIL_FROM).optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[\w.-]+$/)
    .optional(),
  DKIM_DOMAIN: z.hostname().optional(),
  DKIM_KEY_FILE: z.string().optional(),
  DKIM_PRIVATE_KEY: z.string().optional(),
  SMS_WEBHOOK_URL: SafeUrl.optional(),
  WHATSAPP_WEBHOOK_URL: SafeUrl.optional(),
  WECHAT_WEBHOOK_URL: SafeUrl.optional(),
  MESSAGE_WEBHOOK_SECRET: z.string().min(16).optional(),
  MESSAGES_PER_SECOND: Rate.default(10),
});
type OutreachEnvironment = z.infer<typeof OutreachEnvironment>;

const SAFE_ADDRESS: Bilingual = {
  en: 'must be an https address (http only on this machine)',
  zh: '须为 https 地址（仅本机可用 http）',
};

/** What each variable must be; said where it is not. */
export const OUTREACH_NEEDED: Readonly<Partial<Record<keyof OutreachEnvironment, Bilingual>>> = {
  PUBLIC_URL: SAFE_ADDRESS,
  PUBLIC_PORT: { en: 'must be a port number, 0 to 65535', zh: '须为 0 到 65535 的端口号' },
  WEBHOOK_SECRET: { en: 'must have at least 16 characters', zh: '须至少 16 个字符' },
  SMTP_URL: { en: 'must begin with smtp:// or smtps://', zh: '须以 smtp:// 或 smtps:// 开头' },
  SMTP_CONNECTIONS: { en: 'must be a number from 1 to 50', zh: '须为 1 到 50 的整数' },
  MAIL_FROM: {
    en: 'must be an e-mail address, or a name with one: Shop <hello@shop.example>',
    zh: '须为邮箱地址，或名称加邮箱：Shop <hello@shop.example>',
  },
  DKIM_SELECTOR: { en: 'must be a selector such as mail2026', zh: '须为选择器，例如 mail2026' },
  DKIM_DOMAIN: { en: 'must be a domain', zh: '须为域名' },
  SMS_WEBHOOK_URL: SAFE_ADDRESS,
  WHATSAPP_WEBHOOK_URL: SAFE_ADDRESS,
  WECHAT_WEBHOOK_URL: SAFE_ADDRESS,
  MESSAGE_WEBHOOK_SECRET: { en: 'must have at least 16 characters', zh: '须至少 16 个字符' },
  MESSAGES_PER_SECOND: { en: 'must be a number from 0.1 to 1000', zh: '须为 0.1 到 1000 的数字' },
};

/**
 * The settings of outreach.
 * @throws {DomainError} 'invalid_input' where variables that belong together are not all there, or a DKIM key is none
 */
export function readOutreachConfig(environment: OutreachEnvironment): OutreachConfig {
  return {
    mail: readMailSettings(environment),
    webhooks: readWebhooks(environment),
    publicUrl: environment.PUBLIC_URL ?? null,
    messagesPerSecond: environment.MESSAGES_PER_SECOND,
    publicPort: environment.PUBLIC_PORT ?? null,
    webhookSecret: environment.WEBHOOK_SECRET ?? null,
  };
}

function readMailSettings(environment: OutreachEnvironment): MailSettings | null {
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, SMTP_CONNECTIONS: connections } = environment;
  if (smtpUrl === undefined) return null;
  if (mailFrom === undefined) throw missingSetting('MAIL_FROM', 'SMTP_URL');
  const from = readAddress(mailFrom);
  return { smtpUrl, from, connections, dkim: readDkim(environment, from.address) };
}

function readAddress(text: string): MailSettings['from'] {
  const [, name = '', bracketed, bare] = MAIL_FROM.exec(text)!;
  return { name: name.trim(), address: (bracketed ?? bare)! };
}

function readDkim(environment: OutreachEnvironment, address: string): MailSettings['dkim'] {
  const { DKIM_KEY_FILE: file, DKIM_PRIVATE_KEY: key, DKIM_SELECTOR: selector, DKIM_DOMAIN: domain } = environment;
  const source = file === undefined ? 'DKIM_PRIVATE_KEY' : 'DKIM_KEY_FILE';
  if (file === undefined && key === undefined) {
    if (selector !== undefined) throw missingSetting('DKIM_KEY_FILE', 'DKIM_SELECTOR');
    return null;
  }
  if (selector === undefined) throw missingSetting('DKIM_SELECTOR', source);
  try {
    // In a line of an environment file, line breaks stand as \n.
    const privateKey = file === undefined ? key!.replaceAll('\\n', '\n') : readFileSync(file, 'utf8');
    if (createPrivateKey(privateKey).asymmetricKeyType !== 'rsa') throw new Error('not RSA');
    return { selector, privateKey, domain: domain ?? address.slice(address.lastIndexOf('@') + 1) };
  } catch {
    throw invalidSetting(
      `${source} holds no readable RSA private key in PEM`,
      `${source} 中没有可读取的 PEM 格式 RSA 私钥`,
    );
  }
}

function readWebhooks(environment: OutreachEnvironment): MessagingSettings['webhooks'] {
  const urls: [OutreachChannel, keyof OutreachEnvironment, string | undefined][] = [
    ['sms', 'SMS_WEBHOOK_URL', environment.SMS_WEBHOOK_URL],
    ['whatsapp', 'WHATSAPP_WEBHOOK_URL', environment.WHATSAPP_WEBHOOK_URL],
    ['wechat', 'WECHAT_WEBHOOK_URL', environment.WECHAT_WEBHOOK_URL],
  ];
  const webhooks: Partial<Record<OutreachChannel, WebhookSettings>> = {};
  for (const [channel, name, url] of urls) {
    if (url === undefined) continue;
    if (environment.MESSAGE_WEBHOOK_SECRET === undefined) throw missingSetting('MESSAGE_WEBHOOK_SECRET', name);
    webhooks[channel] = { url, secret: environment.MESSAGE_WEBHOOK_SECRET };
  }
  return webhooks;
}
