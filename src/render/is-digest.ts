import type { Reply } from '../domain/answer.ts';

/** Whether a message shows only the first parts of a report, so that the whole is worth a file. */
export function isDigest({ answer }: Pick<Reply, 'answer'>): boolean {
  return answer.kind === 'report' && answer.digest !== undefined && answer.digest < answer.parts.length;
}
