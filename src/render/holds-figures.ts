import type { Reply } from '../domain/answer.ts';

/** Whether a tool computed what the reply says: small talk, problems and what waits to be confirmed have nothing to prove, share or judge. */
export function holdsFigures({ call, answer }: Pick<Reply, 'call' | 'answer'>): boolean {
  return call !== null && answer.kind !== 'problem' && answer.kind !== 'confirm';
}
