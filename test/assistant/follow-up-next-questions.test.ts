import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextQuestionsOf } from '../../src/assistant/next-questions.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { openScene, type Scene } from '../language/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

const list = (...rows: (number | null)[][]): Answer => ({
  kind: 'table',
  title: '',
  columns: [],
  rows,
  total: rows.length,
});
const points = { key: 'points', label: '', type: 'number' } as const;
const shown = (isOpen: boolean): Answer => ({
  ...{ kind: 'report', title: '' },
  parts: isOpen ? [{ kind: 'table', title: '', columns: [points], rows: [], total: 0 }] : [],
});
const DONE: Answer = { kind: 'text', text: '' };
const work = [
  { tool: 'close_follow_up', input: { followUp: 7, outcome: 'reached' } },
  { tool: 'snooze_follow_up', input: { followUp: 7, until: expect.any(String) } },
];
const show = { tool: 'show_follow_up', input: { followUp: 7 } };
const mine = { tool: 'list_follow_ups', input: { owner: 'me' } };

test.each<[string, object, Answer, object[]]>([
  ['list_follow_ups', {}, list([7, 20], [8, 10]), [show, ...work]],
  ['list_follow_ups', { state: 'closed' }, list([7, null]), [show, mine]],
  ['list_follow_ups', {}, list(), [{ tool: 'list_follow_ups', input: { owner: 'me', due: 'week' } }]],
  ['show_follow_up', { followUp: 7 }, shown(true), work],
  ['show_follow_up', { followUp: 7 }, shown(false), [mine]],
  ['close_follow_up', { followUp: 7 }, DONE, [{ tool: 'list_follow_ups', input: { owner: 'me', due: 'today' } }, mine]],
  ['create_follow_up', {}, { kind: 'confirm', tool: '', input: {}, text: '', id: '' }, []],
])('what is offered after %s %o is understood in both languages', async (tool, input, answer, meant) => {
  const nextQuestions = nextQuestionsOf({ tool, input }, answer);
  for (const locale of ['en', 'zh'] as const) {
    const calls = await Promise.all(nextQuestions.map((each) => scene.call(each[locale], { tool, input })));
    expect(calls).toEqual(meant);
  }
});
