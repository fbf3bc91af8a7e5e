import type { OnProgress } from '../../domain/answer.ts';
import type { Message } from '../delivery/post-message.ts';

/** How an answer on its way is shown to who waits for it. */
export type LiveAnswer = {
  /** Never fails, never waits. */
  show: OnProgress;
  /** Puts the answer where its progress was shown: that message's ts, or null where there is none and it has to be posted. */
  finish(message: Message, outcome: 'complete' | 'error'): Promise<string | null>;
  /** No answer comes: what was shown is taken away. Nothing after `finish`. */
  abandon(): Promise<void>;
};

/** Where nothing is shown before the answer. */
export const UNSHOWN: LiveAnswer = { show() {}, finish: async () => null, abandon: async () => {} };
