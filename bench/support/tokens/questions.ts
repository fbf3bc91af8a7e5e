import { type GoldQuestion, readQuestions } from '../../../test/evals/read-questions.ts';
import { DEV_QUESTIONS } from '../../../test/evals/shared-questions.ts';
import type { AskedQuestion } from './run.ts';

const EVERY = 4;

/** Every fourth question of the dev set from the first on: 15 in each language, continuing and impossible ones as they come. */
export async function readAskedQuestions(): Promise<AskedQuestion[]> {
  const all = await readQuestions(DEV_QUESTIONS);
  const earlierOf = ({ thread }: GoldQuestion, at: number) =>
    thread === undefined ? [] : all.slice(0, at).filter((each) => each.thread === thread);
  return all.flatMap((question, at) => (at % EVERY === 0 ? [{ question, earlier: earlierOf(question, at) }] : []));
}
