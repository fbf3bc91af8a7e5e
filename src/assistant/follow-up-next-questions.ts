import type { Answer } from '../domain/answer.ts';
import type { Bilingual } from '../domain/locale.ts';
import type { ShowFollowUpInput } from '../tools/show-follow-up.ts';

/** What can be done next after looking at follow-ups: the one that is shown, or the first of a list, is worked on. */
export function afterFollowUps(
  tool: 'list_follow_ups' | 'show_follow_up',
  input: unknown,
  answer: Answer,
): Bilingual[] {
  if (tool === 'show_follow_up') {
    const { followUp } = input as ShowFollowUpInput;
    return hasPriority(answer) ? workOn(followUp) : [MINE];
  }
  const first = answer.kind === 'table' ? answer.rows[0] : undefined;
  if (first === undefined) return [THIS_WEEK];
  const [number, isOpen] = [Number(first[0]), first.at(-1) !== null];
  return isOpen ? [showOne(number), ...workOn(number)] : [showOne(number), MINE];
}

/** What is left to do after one was made, done, put off or handed over. */
export const AFTER_WORK_ON_FOLLOW_UP: readonly Bilingual[] = [
  { en: 'What is due today?', zh: '我今天有哪些跟进？' },
  { en: 'My follow-ups', zh: '我的跟进' },
];

const [, MINE] = AFTER_WORK_ON_FOLLOW_UP as [Bilingual, Bilingual];
const THIS_WEEK: Bilingual = { en: 'What is due this week?', zh: '我本周有哪些跟进？' };

function workOn(number: number): Bilingual[] {
  return [
    { en: `Done with follow-up ${number}: reached`, zh: `跟进${number}：已联系上` },
    { en: `Snooze follow-up ${number} to tomorrow`, zh: `把跟进${number}推迟到明天` },
  ];
}

function showOne(number: number): Bilingual {
  return { en: `Show follow-up ${number}`, zh: `查看跟进${number}` };
}

/** Only an open one has a priority. */
function hasPriority(answer: Answer): boolean {
  return (
    answer.kind === 'report' &&
    answer.parts.some((part) => part.kind === 'table' && part.columns.some(({ key }) => key === 'points'))
  );
}
