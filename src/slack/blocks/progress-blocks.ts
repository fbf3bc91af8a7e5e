import type { PlanBlock } from '@slack/types';
import type { Bilingual } from '../../domain/locale.ts';
import type { Reader } from '../../render/format-cell.ts';
import { UI_TEXT } from '../../render/ui-text.ts';
import { LIMITS } from '../limits.ts';
import type { ProgressSoFar, Step } from '../live/progress-so-far.ts';
import { answerBlocks } from './answer-blocks.ts';
import type { MessageBlock } from './block.ts';
import { countCharacters } from './count-characters.ts';
import { keepWithin } from './keep-within.ts';
import { replyText } from './reply-text.ts';
import { context, safeLine } from './text.ts';

export const PLAN_TITLES = {
  working: { en: 'Working on it…', zh: '正在处理…' },
  done: { en: 'How this was answered', zh: '回答步骤' },
  givenUp: { en: 'What was tried', zh: '已尝试的步骤' },
} as const satisfies Record<string, Bilingual>;

/** Of a run with more steps the last ones are shown. */
const MOST_STEPS = 12;

/** The steps of an answer, each with its state. */
export function planBlock(steps: readonly Step[], title: string): PlanBlock {
  const tasks = steps.slice(-MOST_STEPS).map((step) => ({
    type: 'task_card' as const,
    task_id: step.id,
    title: safeLine(step.title, LIMITS.taskTitle),
    status: step.status,
  }));
  return { type: 'plan', title, tasks };
}

/** A message about an answer on its way: the steps, and below them the first results. */
export function progressBlocks(soFar: ProgressSoFar, reader: Reader): MessageBlock[] {
  const plan = soFar.steps.length === 0 ? [] : [planBlock(soFar.steps, PLAN_TITLES.working[reader.locale])];
  return [...plan, ...partialBlocks(soFar, reader)];
}

/** The first results, with the promise of the others; nothing before there are any. */
export function partialBlocks({ answer, steps }: ProgressSoFar, reader: Reader): MessageBlock[] {
  if (answer === undefined) return [];
  const rest = context(UI_TEXT.restFollows[reader.locale]);
  const around = [planBlock(steps, PLAN_TITLES.working[reader.locale]), rest];
  const characters = LIMITS.blockCharactersPerMessage - countCharacters(around);
  const blocks = answerBlocks(answer, reader, { characters, charts: LIMITS.chartsPerMessage });
  return [...keepWithin(blocks, characters, LIMITS.blocksPerMessage - around.length, reader.locale), rest];
}

/** What notifications say of it. */
export function progressText({ answer }: ProgressSoFar, reader: Reader): string {
  return answer === undefined ? PLAN_TITLES.working[reader.locale] : replyText({ answer }, reader);
}
