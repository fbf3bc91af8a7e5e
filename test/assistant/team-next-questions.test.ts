import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextQuestionsOf } from '../../src/assistant/next-questions.ts';
import { openScene, type Scene } from '../language/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.database.close());

const unowned = { measures: ['customers'], rule: { field: 'owner', is: 'missing' } };

test.each([
  ['list_assignment_rules', ['measure', 'workload']],
  ['list_absences', ['list_follow_ups', 'workload']],
  ['list_follow_up_slas', ['list_follow_ups', 'workload']],
  ['team_activity', ['list_follow_ups', 'workload']],
  ['workload', ['team_activity']],
])('what is offered after %s is understood in both languages', async (tool, meant) => {
  const nextQuestions = nextQuestionsOf({ tool, input: {} }, { kind: 'text', text: '' });
  for (const locale of ['en', 'zh'] as const) {
    const calls = await Promise.all(nextQuestions.map((each) => scene.call(each[locale], { tool, input: {} })));
    expect(calls.map((call) => call.tool)).toEqual(meant);
    expect(calls.filter((call) => call.tool === 'measure').map((call) => call.input)).toEqual(
      meant.includes('measure') ? [unowned] : [],
    );
  }
});

test('what a table brings itself is asked next, such as the failed jobs', () => {
  const answer = {
    kind: 'table' as const,
    title: '',
    columns: [],
    rows: [],
    total: 0,
    questions: ['Retry the job x_y'],
  };
  expect(nextQuestionsOf({ tool: 'jobs', input: {} }, answer)).toEqual([
    { en: 'Retry the job x_y', zh: 'Retry the job x_y' },
  ]);
});

test('of the subscriptions that are listed the first can be paused or resumed, and ended', async () => {
  const columns = [
    { key: 'subscription', label: '', type: 'number' as const },
    { key: 'next_at', label: '', type: 'text' as const },
  ];
  const rows = [
    [3, '2026-11-23 09:00'],
    [5, null],
  ];
  const listed = { kind: 'table' as const, title: '', columns, rows, total: 2 };
  const nextQuestions = nextQuestionsOf({ tool: 'list_subscriptions', input: {} }, listed);
  for (const locale of ['en', 'zh'] as const) {
    const calls = await Promise.all(nextQuestions.map((each) => scene.call(each[locale])));
    expect(calls).toEqual([
      { tool: 'change_subscription', input: { subscription: 3, paused: true } },
      { tool: 'change_subscription', input: { subscription: 5, paused: false } },
      { tool: 'unsubscribe', input: { subscription: 3 } },
    ]);
  }
});
