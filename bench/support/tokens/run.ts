import type { Answer } from '../../../src/domain/answer.ts';
import type { GoldQuestion } from '../../../test/evals/read-questions.ts';
import type { Exchange } from './exchanges.ts';

/** One question as one side answered it. */
export type Run = { id: string; exchanges: readonly Exchange[]; answer: Answer };

/** A question, after the earlier ones of its thread. */
export type AskedQuestion = { question: GoldQuestion; earlier: readonly GoldQuestion[] };
