import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextQuestionsOf } from '../../src/assistant/next-questions.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { traitsOf } from '../../src/domain/daily-list/reason-table.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from '../language/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

const table = (...customers: string[]): Answer => ({
  ...{ kind: 'table', title: '', total: customers.length },
  columns: [
    { key: 'place', label: '', type: 'number' },
    { key: 'customer_id', label: '', type: 'text' },
  ],
  rows: customers.map((customer, at) => [at + 1, customer]),
});
const report = (list: Answer): Answer => ({ kind: 'report', title: '', parts: [list, { kind: 'text', text: '' }] });

const why = { tool: 'daily_list', input: { customer: '12347' } };
const draft = { tool: 'draft_outreach', input: { customer: '12347' } };
const about = { tool: 'describe_customer', input: { customer: '12347' } };
const mine = { tool: 'list_follow_ups', input: { owner: 'me' } };

test.each<[object, Answer, object[]]>([
  [{}, table('12347', '12348'), [why, draft, mine]],
  [{ reason: 'slipping' }, report(table('12347')), [why, draft, mine]],
  [{}, table(), [mine]],
  [{ staff: 'Emma' }, table('12347'), [about, draft]],
  [{ customer: '12347' }, { kind: 'text', text: '' }, [about, { tool: 'daily_list', input: {} }]],
])('what is offered after a list %o is understood in both languages', async (input, answer, meant) => {
  const nextQuestions = nextQuestionsOf({ tool: 'daily_list', input }, answer);
  for (const locale of ['en', 'zh'] as const) {
    const calls = await Promise.all(
      nextQuestions.map((each) => scene.call(each[locale], { tool: 'daily_list', input })),
    );
    expect(calls).toEqual(meant);
  }
});

test('the question that shows where a figure comes from is understood in both languages', async () => {
  const segment = {
    segment: 'loyal',
    name: { en: 'Loyal customer', zh: '忠实客户' },
    leavesOn: '2026-07-02',
    inDays: 2,
  };
  const evidence = [
    [
      traitsOf('leaving_segment').evidence(segment, '12347'),
      { tool: 'explain_membership', input: { customer: '12347', segment: 'loyal' } },
    ],
    [traitsOf('slipping').evidence({} as never, '12347'), { tool: 'purchase_rhythm', input: { customer: '12347' } }],
    [traitsOf('complaint_open').evidence({} as never, '12347'), about],
    [
      traitsOf('draft_waiting').evidence({ outreachId: 3 } as never, '12347'),
      { tool: 'show_outreach', input: { outreach: 3 } },
    ],
    [
      traitsOf('follow_up_due').evidence({ followUpId: 7 } as never, '12347'),
      { tool: 'show_follow_up', input: { followUp: 7 } },
    ],
  ] as const;
  for (const [question, call] of evidence) {
    expect([await scene.call(question.en), await scene.call(question.zh)]).toEqual([call, call]);
  }
});
