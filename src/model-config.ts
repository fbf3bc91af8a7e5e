import { z } from 'zod';
import type { Bilingual } from './domain/locale.ts';
import { missingSetting } from './invalid-setting.ts';

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

/** The variables of the language model. */
export const ModelEnvironment = z.object({
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
});
type ModelEnvironment = z.infer<typeof ModelEnvironment>;

const HTTP_ADDRESS: Bilingual = { en: 'must be an http or https address', zh: '须为 http 或 https 地址' };

/** What each variable must be; said where it is not. */
export const MODEL_NEEDED: Readonly<Partial<Record<keyof ModelEnvironment, Bilingual>>> = {
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
};

/**
 * The settings of the language model.
 * @throws {DomainError} 'invalid_input' where it is wanted for every question and has no key
 */
export function readModelConfig(environment: ModelEnvironment): ModelConfig | null {
  const { ASSISTANT: route, OPENAI_API_KEY: apiKey, OPENAI_PRICES: prices } = environment;
  if (route === 'grammar') return null;
  if (apiKey === undefined) {
    if (route === 'auto') return null;
    throw missingSetting('OPENAI_API_KEY', 'ASSISTANT=model');
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
