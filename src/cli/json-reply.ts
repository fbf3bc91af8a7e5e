import type { Answer, Reply } from '../domain/answer.ts';
import { assertNever } from '../domain/errors.ts';

/** A reply in the stable shape of CLI.md: what only our fronts use is left out. */
export function toJsonReply(reply: Reply): Record<string, unknown> {
  const { id, question, locale, engine, call, calls, answer, reading, receipt, elapsedMs } = reply;
  return {
    ...(id !== undefined && { id }),
    question,
    locale,
    engine,
    call,
    ...(calls && calls.length > 1 && { calls }),
    answer: toJsonAnswer(answer),
    ...(reading !== undefined && { reading }),
    receipt,
    elapsedMs: Math.round(elapsedMs * 100) / 100,
  };
}

export function toJsonAnswer(answer: Answer): Record<string, unknown> {
  switch (answer.kind) {
    case 'metric':
    case 'text':
    case 'problem':
      return answer;
    case 'confirm':
      return { ...answer, ...(answer.preview && { preview: toJsonAnswer(answer.preview) }) };
    case 'table': {
      const { kind, title, columns, rows, total, chart } = answer;
      return { kind, title, columns, rows, total, ...(chart && { chart }) };
    }
    case 'portrait': {
      const facts = answer.facts.map(({ type: _, ...fact }) => fact);
      return { kind: answer.kind, customer: answer.customer, facts };
    }
    case 'report': {
      const { kind, title, parts } = answer;
      return { kind, title, parts: parts.map(toJsonAnswer) };
    }
    default:
      return assertNever(answer);
  }
}
