import { resolve } from 'node:path';
import { z } from 'zod';
import type { Bilingual } from './domain/locale.ts';
import { invalidSetting, missingSetting } from './invalid-setting.ts';
import type { WorkflowWebhookSettings } from './messaging/create-workflow-webhooks.ts';
import { MODEL_NEEDED, type ModelConfig, ModelEnvironment, readModelConfig } from './model-config.ts';
import { OUTREACH_NEEDED, type OutreachConfig, OutreachEnvironment, readOutreachConfig } from './outreach-config.ts';

/** How the bot reaches Slack. */
export type SlackConnection =
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; botToken: string; signingSecret: string; port: number };

export type Config = {
  /** Absolute path of the directory that holds the embedded database. */
  home: string;
  /** A PostgreSQL of the operator's own instead of the embedded one. */
  databaseUrl: string | null;
  /** Null: no tokens, the local playground is used. */
  slack: SlackConnection | null;
  /** Of the playground, and of Slack's requests in HTTP mode. */
  port: number;
  logLevel: LogLevel;
  /** Null: no key, or the grammar alone is wanted. */
  model: ModelConfig | null;
  /** Of an OpenTelemetry collector that takes the spans of model calls, OTLP over HTTP. */
  otlpEndpoint: string | null;
  outreach: OutreachConfig;
  /** Where workflow rules may call; null: nowhere. */
  webhooks: WorkflowWebhookSettings | null;
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Names separated by commas, without scheme or port. */
const HostNames = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim().toLowerCase()))
  .pipe(z.array(z.hostname()).min(1));

const Environment = z.object({
  RAPPORT_HOME: z.string().default('.rapport'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3210),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('warn'),
  ...ModelEnvironment.shape,
  WORKFLOW_WEBHOOK_HOSTS: HostNames.optional(),
  WORKFLOW_WEBHOOK_SECRET: z.string().min(16).optional(),
  ...OutreachEnvironment.shape,
});
type Environment = z.infer<typeof Environment>;

/** What each variable must be; said where it is not. */
const NEEDED: Readonly<Partial<Record<keyof Environment, Bilingual>>> = {
  DATABASE_URL: { en: 'must begin with postgresql://', zh: '须以 postgresql:// 开头' },
  SLACK_BOT_TOKEN: { en: 'must begin with xoxb-', zh: '须以 xoxb- 开头' },
  SLACK_APP_TOKEN: { en: 'must begin with xapp-', zh: '须以 xapp- 开头' },
  PORT: { en: 'must be a port number, 0 to 65535', zh: '须为 0 到 65535 的端口号' },
  LOG_LEVEL: { en: `must be one of ${LOG_LEVELS.join(', ')}`, zh: `须为 ${LOG_LEVELS.join('、')} 之一` },
  ...MODEL_NEEDED,
  WORKFLOW_WEBHOOK_HOSTS: {
    en: 'must be host names separated by commas, such as hooks.example.com',
    zh: '须为以逗号分隔的主机名，例如 hooks.example.com',
  },
  WORKFLOW_WEBHOOK_SECRET: { en: 'must have at least 16 characters', zh: '须至少 16 个字符' },
  ...OUTREACH_NEEDED,
};

/**
 * The settings of this process, from the environment and an `.env` file in the working directory (the environment wins).
 * @throws {DomainError} 'invalid_input' naming the variable; never its value, which may be a secret
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  if (environment === process.env) loadEnvFile();
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    const needed = NEEDED[name as keyof Environment];
    throw invalidSetting(`${name} ${needed?.en ?? 'is invalid'}`, `${name} 的值无效${needed ? `：${needed.zh}` : ''}`);
  }
  return {
    home: resolve(parsed.data.RAPPORT_HOME),
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    slack: readSlackConnection(parsed.data),
    port: parsed.data.PORT,
    logLevel: parsed.data.LOG_LEVEL,
    model: readModelConfig(parsed.data),
    otlpEndpoint: parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    outreach: readOutreachConfig(parsed.data),
    webhooks: readWebhooks(parsed.data),
  };
}

/** The language of the person at the terminal, by the locale variables in POSIX's order of precedence. */
export function readTerminalLocale(environment: NodeJS.ProcessEnv = process.env): 'en' | 'zh' {
  const name = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return name.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw invalidSetting(
        `.env cannot be read: ${(error as Error).message}`,
        `无法读取 .env：${(error as Error).message}`,
      );
  }
}

function readSlackConnection(environment: Environment): SlackConnection | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = environment;
  if (!botToken && !appToken && !signingSecret) return null;
  if (!botToken)
    throw invalidSetting(
      'SLACK_BOT_TOKEN is missing: it is needed beside SLACK_APP_TOKEN or SLACK_SIGNING_SECRET',
      '缺少 SLACK_BOT_TOKEN：它须与 SLACK_APP_TOKEN 或 SLACK_SIGNING_SECRET 一起设置',
    );
  if (appToken) return { mode: 'socket', botToken, appToken };
  if (signingSecret) return { mode: 'http', botToken, signingSecret, port: environment.PORT };
  throw invalidSetting(
    'SLACK_BOT_TOKEN alone is not enough: add SLACK_APP_TOKEN (socket mode) or SLACK_SIGNING_SECRET (HTTP)',
    '仅有 SLACK_BOT_TOKEN 不够：请再设置 SLACK_APP_TOKEN（Socket 模式）或 SLACK_SIGNING_SECRET（HTTP 模式）',
  );
}

function readWebhooks(environment: Environment): WorkflowWebhookSettings | null {
  const { WORKFLOW_WEBHOOK_HOSTS: hosts, WORKFLOW_WEBHOOK_SECRET: secret } = environment;
  if (hosts === undefined) return null;
  if (secret !== undefined) return { hosts, secret };
  throw missingSetting('WORKFLOW_WEBHOOK_SECRET', 'WORKFLOW_WEBHOOK_HOSTS');
}
