import type { Reply } from '../domain/answer.ts';
import { DomainError } from '../domain/errors.ts';
import { type Locale, localeOf } from '../domain/locale.ts';

/** A reply that says why there is none; of an unexpected error nothing but that it happened. */
export function problemReply(
  error: unknown,
  about: { question: string; locale?: Locale | undefined; now: Date; id?: string | undefined },
): Reply {
  const { question, now, id } = about;
  const locale = about.locale ?? localeOf(question);
  const problem =
    error instanceof DomainError
      ? { code: error.code, text: error.text[locale], suggestions: error.suggestions.map((each) => each[locale]) }
      : { code: 'unavailable' as const, text: UNEXPECTED[locale], suggestions: [] };
  return {
    ...(id !== undefined && { id }),
    question,
    locale,
    engine: 'grammar',
    call: null,
    answer: { kind: 'problem', ...problem },
    receipt: { asOf: now.toISOString(), scope: '', rows: 0, hash: '' },
    nextQuestions: [],
    elapsedMs: 0,
  };
}

const UNEXPECTED = { en: 'Something went wrong inside; the log says what.', zh: '内部出错，详情见日志。' };
