import type { ProblemAnswer } from '../domain/answer.ts';
import { DomainError } from '../domain/errors.ts';
import type { ToolContext } from './tool.ts';

/** What a person is told of a failure; of an unexpected one nothing but that it was logged. */
export function problemOf(error: unknown, { locale, log }: Pick<ToolContext, 'locale' | 'log'>): ProblemAnswer {
  if (error instanceof DomainError) {
    const suggestions = error.suggestions.map((each) => each[locale]);
    return { kind: 'problem', code: error.code, text: error.text[locale], suggestions };
  }
  log?.error({ err: error }, 'a tool failed');
  const text = { en: 'Something went wrong here; it has been logged.', zh: '出现内部错误，已记录。' };
  return { kind: 'problem', code: 'unavailable', text: text[locale], suggestions: [] };
}
