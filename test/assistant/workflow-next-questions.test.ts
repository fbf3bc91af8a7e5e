import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextQuestionsOf } from '../../src/assistant/next-questions.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { openScene, type Scene } from '../language/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

const list = (...numbers: number[]): Answer => ({
  ...{ kind: 'table', title: '', columns: [], total: numbers.length },
  rows: numbers.map((number) => [number]),
});
const shown = (editable?: { workflow: number; isOn: boolean }): Answer => ({
  ...{ kind: 'report', title: '', parts: [] },
  ...(editable && { editable }),
});
const TEXT: Answer = { kind: 'text', text: '' };
const CONFIRM: Answer = { kind: 'confirm', tool: '', input: {}, text: '', id: '' };
const all = { tool: 'list_workflows', input: {} };
const show = (workflow: string) => ({ tool: 'show_workflow', input: { workflow } });
const turn = (workflow: string, on: boolean) => ({ tool: 'switch_workflow', input: { workflow, on } });

test.each<[string, object, Answer, object[]]>([
  ['list_workflows', {}, list(3, 4, 5, 6), [show('3'), show('4'), show('5')]],
  ['list_workflows', {}, list(), []],
  ['show_workflow', { workflow: 'NPS detractor' }, shown({ workflow: 5, isOn: false }), [turn('5', true), all]],
  ['show_workflow', { workflow: '5' }, shown({ workflow: 5, isOn: true }), [turn('5', false), all]],
  ['show_workflow', { workflow: '5' }, shown(), [all]],
  // What a saved rule goes on as.
  ['show_workflow', { workflow: '5' }, TEXT, [turn('5', true), show('5')]],
  ['switch_workflow', { workflow: '5', on: true }, TEXT, [show('5'), turn('5', false)]],
  ['switch_workflow', { workflow: 'NPS 贬损者', on: false }, TEXT, [show('NPS 贬损者'), turn('NPS 贬损者', true)]],
  ['switch_workflow', { workflow: '5', on: true }, CONFIRM, []],
])('what is offered after %s %o is understood in both languages', async (tool, input, answer, meant) => {
  const nextQuestions = nextQuestionsOf({ tool, input }, answer);
  for (const locale of ['en', 'zh'] as const) {
    const calls = await Promise.all(nextQuestions.map((each) => scene.call(each[locale], { tool, input })));
    expect(calls).toEqual(meant);
  }
});
