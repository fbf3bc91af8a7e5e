import { afterAll, beforeAll, expect, test } from 'vitest';
import { nextQuestionsOf } from '../../src/assistant/next-questions.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { NOW, openScene, type Scene } from '../language/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await installPresets(scene.database, { now: NOW });
});
afterAll(() => scene.database.close());

const ANSWER = { kind: 'text', text: '' } as const;

test.each<[string, object, string[]]>([
  ['list_playbooks', {}, ['list_offers', 'list_segments']],
  ['list_playbooks', { playbook: 'win_back' }, ['list_playbooks', 'list_offers']],
  ['list_playbooks', { segment: 'vip' }, ['draft_outreach', 'list_playbooks']],
  ['list_playbooks', { customer: '12750' }, ['draft_outreach', 'list_playbooks']],
  ['list_offers', {}, ['list_playbooks']],
  ['segment_summary', { segment: 'vip' }, ['list_playbooks', 'segment_report', 'suggest_segments']],
])('what is offered after %s %o is understood in both languages', async (tool, input, tools) => {
  const nextQuestions = nextQuestionsOf({ tool, input }, ANSWER);
  for (const locale of ['en', 'zh'] as const) {
    const calls = await Promise.all(nextQuestions.map((each) => scene.call(each[locale], { tool, input })));
    expect(calls.map((call) => call.tool)).toEqual(tools);
  }
});
