import { resolve } from 'node:path';
import { z } from 'zod';
import { DomainError } from './domain/errors.ts';
import type { Bilingual } from './domain/locale.ts';
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
};

/** A language model behind an OpenAI-compatible address, and how far it may go. */
export type ModelConfig = {
  /** `auto`: for the questions that the grammar cannot read; `model`: for all. */
  route: 'auto' | 'model';
  apiKey: string;
  baseUrl: string;
  model: string;
  /** Asked when the first one fails. */
  fallbackModel: string | null;
  /** Put into every request: a provider's own switches. */
  extraBody: Record<string, unknown>;
  streams: boolean;
  /** Whether it is sent figures of results, or only their shapes: columns, numbers of rows. */
  sees: 'figures' | 'shapes';
  limits: ModelLimits;
  /** Per million tokens, in any currency; null: costs are not counted. */
  prices: { input: number; cachedInput: number; output: number } | null;
};

/** Of one question; the budget is of one person and local day, in the currency of the prices. */
type ModelLimits = {
  modelCalls: number;
  toolCalls: number;
  tokens: number;
  seconds: number;
  dailyBudget: number | null;
};

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const JsonObject = z.string().transform((text, context): Record<string, unknown> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON object' });
    return z.NEVER;
  }
});

/** Input, cached input and output, or input and output. */
const Prices = z
  .string()
  .transform((text) => text.split(',').map(Number))
  .pipe(z.array(z.number().min(0)).min(2).max(3));

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
  ASSISTANT: z.enum(['grammar', 'model', 'auto']).default('auto'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).default('https://api.openai.com/v1'),
  OPENAI_MODEL: z.string().default('gpt-5-mini'),
  OPENAI_FALLBACK_MODEL: z.string().optional(),
  OPENAI_EXTRA_BODY: JsonObject.default({}),
  OPENAI_STREAM: z.enum(['on', 'off']).default('on'),
  OPENAI_PRICES: Prices.optional(),
  MODEL_SEES: z.enum(['figures', 'shapes']).default('figures'),
  MODEL_MAX_CALLS: z.coerce.number().int().min(1).max(20).default(6),
  MODEL_MAX_TOOL_CALLS: z.coerce.number().int().min(1).max(50).default(8),
  MODEL_MAX_TOKENS: z.coerce.number().int().min(1_000).default(60_000),
  MODEL_MAX_SECONDS: z.coerce.number().min(1).max(600).default(60),
  MODEL_DAILY_BUDGET: z.coerce.number().positive().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  ...OutreachEnvironment.shape,
});
type Environment = z.infer<typeof Environment>;

const HTTP_ADDRESS: Bilingual = { en: 'must be an http or https address', zh: '须为 http 或 https 地址' };

/** What each variable must be; said where it is not. */
const NEEDED: Readonly<Partial<Record<keyof Environment, Bilingual>>> = {
  DATABASE_URL: { en: 'must begin with postgresql://', zh: '须以 postgresql:// 开头' },
  SLACK_BOT_TOKEN: { en: 'must begin with xoxb-', zh: '须以 xoxb- 开头' },
  SLACK_APP_TOKEN: { en: 'must begin with xapp-', zh: '须以 xapp- 开头' },
  PORT: { en: 'must be a port number, 0 to 65535', zh: '须为 0 到 65535 的端口号' },
  LOG_LEVEL: { en: `must be one of ${LOG_LEVELS.join(', ')}`, zh: `须为 ${LOG_LEVELS.join('、')} 之一` },
  ASSISTANT: { en: 'must be grammar, model or auto', zh: '须为 grammar、model 或 auto' },
  OPENAI_BASE_URL: HTTP_ADDRESS,
  OPENAI_EXTRA_BODY: { en: 'must be a JSON object', zh: '须为 JSON 对象' },
  OPENAI_STREAM: { en: 'must be on or off', zh: '须为 on 或 off' },
  OPENAI_PRICES: {
    en: 'must be prices per million tokens: input,cached input,output, such as 0.25,0.025,2',
    zh: '须为每百万 token 的价格：输入,缓存输入,输出，例如 0.25,0.025,2',
  },
  MODEL_SEES: { en: 'must be figures or shapes', zh: '须为 figures 或 shapes' },
  MODEL_MAX_CALLS: { en: 'must be a number from 1 to 20', zh: '须为 1 到 20 的整数' },
  MODEL_MAX_TOOL_CALLS: { en: 'must be a number from 1 to 50', zh: '须为 1 到 50 的整数' },
  MODEL_MAX_TOKENS: { en: 'must be a number from 1000', zh: '须为不小于 1000 的整数' },
  MODEL_MAX_SECONDS: { en: 'must be a number from 1 to 600', zh: '须为 1 到 600 的数字' },
  MODEL_DAILY_BUDGET: { en: 'must be an amount above 0', zh: '须为大于 0 的金额' },
  OTEL_EXPORTER_OTLP_ENDPOINT: HTTP_ADDRESS,
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
    throw invalid(`${name} ${needed?.en ?? 'is invalid'}`, `${name} 的值无效${needed ? `：${needed.zh}` : ''}`);
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
      throw invalid(`.env cannot be read: ${(error as Error).message}`, `无法读取 .env：${(error as Error).message}`);
  }
}

function readSlackConnection(environment: Environment): SlackConnection | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = environment;
  if (!botToken && !appToken && !signingSecret) return null;
  if (!botToken)
    throw invalid(
      'SLACK_BOT_TOKEN is missing: it is needed beside SLACK_APP_TOKEN or SLACK_SIGNING_SECRET',
      '缺少 SLACK_BOT_TOKEN：它须与 SLACK_APP_TOKEN 或 SLACK_SIGNING_SECRET 一起设置',
    );
  if (appToken) return { mode: 'socket', botToken, appToken };
  if (signingSecret) return { mode: 'http', botToken, signingSecret, port: environment.PORT };
  throw invalid(
    'SLACK_BOT_TOKEN alone is not enough: add SLACK_APP_TOKEN (socket mode) or SLACK_SIGNING_SECRET (HTTP)',
    '仅有 SLACK_BOT_TOKEN 不够：请再设置 SLACK_APP_TOKEN（Socket 模式）或 SLACK_SIGNING_SECRET（HTTP 模式）',
  );
}

function readModelConfig(environment: Environment): ModelConfig | null {
  const { ASSISTANT: route, OPENAI_API_KEY: apiKey, OPENAI_PRICES: prices } = environment;
  if (route === 'grammar') return null;
  if (apiKey === undefined) {
    if (route === 'auto') return null;
    throw invalid('OPENAI_API_KEY is missing: ASSISTANT=model needs it', '缺少 OPENAI_API_KEY：ASSISTANT=model 需要它');
  }
  const [input, second, third] = prices ?? [];
  return {
    ...{ route, apiKey },
    baseUrl: environment.OPENAI_BASE_URL,
    model: environment.OPENAI_MODEL,
    fallbackModel: environment.OPENAI_FALLBACK_MODEL ?? null,
    extraBody: environment.OPENAI_EXTRA_BODY,
    streams: environment.OPENAI_STREAM === 'on',
    sees: environment.MODEL_SEES,
    limits: {
      modelCalls: environment.MODEL_MAX_CALLS,
      toolCalls: environment.MODEL_MAX_TOOL_CALLS,
      tokens: environment.MODEL_MAX_TOKENS,
      seconds: environment.MODEL_MAX_SECONDS,
      dailyBudget: environment.MODEL_DAILY_BUDGET ?? null,
    },
    prices:
      input === undefined
        ? null
        : { input, cachedInput: third === undefined ? input : second!, output: third ?? second! },
  };
}

function invalid(en: string, zh: string): DomainError {
  return new DomainError('invalid_input', { en, zh });
}
