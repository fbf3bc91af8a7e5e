import type { Asker } from '../../domain/asker.ts';
import type { Bilingual } from '../../domain/locale.ts';

/** How a request to a model ended, and its name for people. */
export const MODEL_CALL_OUTCOMES = {
  ok: { en: 'Answered', zh: '已回答' },
  rate_limited: { en: 'Rate limited', zh: '超出速率限制' },
  refused_key: { en: 'Key refused', zh: '密钥被拒' },
  server_error: { en: 'Server error', zh: '服务器错误' },
  timeout: { en: 'Timed out', zh: '超时' },
  cut: { en: 'Cut off', zh: '连接中断' },
  malformed: { en: 'Malformed', zh: '格式错误' },
  refused: { en: 'Refused by the model', zh: '模型拒绝' },
  content_filter: { en: 'Content filter', zh: '内容过滤' },
  stopped: { en: 'Stopped', zh: '已停止' },
} as const satisfies Record<string, Bilingual>;
export type ModelCallOutcome = keyof typeof MODEL_CALL_OUTCOMES;

/** One request to a model, and what came of it. */
export type ModelCall = {
  /** Shared by all requests of one question, or of one draft. */
  runId: string;
  purpose: 'answer' | 'draft';
  asker: Asker;
  at: Date;
  model: string;
  outcome: ModelCallOutcome;
  /** Of HTTP; null where no response came. */
  status: number | null;
  /** Cached ones too. */
  inputTokens: number | null;
  cachedTokens: number | null;
  outputTokens: number | null;
  latencyMs: number;
  /** In the currency of the prices; null without prices. */
  cost: number | null;
  /** The body exactly as it was sent. */
  request: unknown;
};
