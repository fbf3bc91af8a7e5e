import type { Bilingual } from '../../../domain/locale.ts';
import type { ModelCallOutcome } from '../../../services/model-calls/model-call.ts';

/** How a request went wrong. */
export type FailedOutcome = Exclude<ModelCallOutcome, 'ok'>;

/** Why a model gave nothing that can be used. */
type Reason = FailedOutcome | 'too_many_calls' | 'too_many_tokens' | 'over_budget';

/** The model failed a question; what a person is told of it. */
export class ModelFailure<Why extends Reason = Reason> extends Error {
  override readonly name = 'ModelFailure';
  readonly reason: Why;

  constructor(reason: Why, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }

  get text(): Bilingual {
    return TEXTS[this.reason];
  }
}

const UNREADABLE: Bilingual = {
  en: 'The language model gave an answer that cannot be used.',
  zh: '语言模型给出的回答无法使用。',
};
const DECLINED: Bilingual = { en: 'The language model declined this question.', zh: '语言模型拒绝了这个问题。' };

const TEXTS: Readonly<Record<Reason, Bilingual>> = {
  rate_limited: {
    en: 'The language model is busy; please try again in a minute.',
    zh: '语言模型正忙，请一分钟后再试。',
  },
  refused_key: {
    en: 'The language model refuses our key, its credit is used up, or it has another name; an administrator can mend it (rapport doctor).',
    zh: '语言模型拒绝了我们的密钥、额度已用尽或模型名称有误；请管理员修复（rapport doctor）。',
  },
  server_error: { en: 'The language model cannot be reached at the moment.', zh: '目前无法连接语言模型。' },
  timeout: { en: 'The language model did not answer in time.', zh: '语言模型没有及时回答。' },
  cut: { en: 'The language model’s answer broke off.', zh: '语言模型的回答中断了。' },
  malformed: UNREADABLE,
  refused: DECLINED,
  content_filter: DECLINED,
  stopped: { en: 'Stopped.', zh: '已停止。' },
  too_many_calls: {
    en: 'The language model went on for too long without an answer.',
    zh: '语言模型反复调用仍没有得出回答。',
  },
  too_many_tokens: {
    en: 'This question took more of the language model than one question may.',
    zh: '这个问题超出了单个问题的模型用量上限。',
  },
  over_budget: {
    en: 'Your share of the language model is used up for today; what I read by myself still works.',
    zh: '您今天的语言模型额度已用完；我自己能读懂的问题仍可照常提问。',
  },
};
