import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openAsk } from '../../src/assistant/open-ask.ts';
import { createFollowUps } from '../../src/services/follow-ups/create-follow-ups.ts';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { findAsker } from '../../src/services/staff/find-asker.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import { makeCompany } from '../support/company.ts';
import { ANN, type Ask, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-10T17:00:00Z');
const PEOPLE = [
  {
    ...{ person: ANN, name: 'Evil <!here> & Sons', escaped: 'Evil &lt;!here&gt; &amp; Sons' },
    ...{ loading: 'being written', elsewhere: 'answered in your messages' },
  },
  {
    ...{ person: LI, name: '九号客户', escaped: '九号客户' },
    ...{ loading: '正在撰写', elsewhere: '我会在私信中回答' },
  },
] as const;

const database = await createTestDatabase();
let scene: Scene;
let written = Promise.withResolvers<void>();
const realAsk = await openAsk(null);
let ask: Ask = realAsk;

beforeAll(async () => {
  const staff = PEOPLE.map(({ person: { email, name } }) => ({ email, name, role: 'rep' as const }));
  const customers = PEOPLE.map(({ person: { email }, name }) => ({ id: name, owner: email, columns: { name } }));
  await makeCompany(database, { staff, customers }, NOW);
  await installPlaybooks(database, { now: NOW });
  await database.execute("update staff set locale = 'zh' where email = $1", [LI.email]);
  const owned = await database.query<{ customerId: number; ownerId: number; email: string }>(
    'select c.id as "customerId", s.id as "ownerId", s.email from customers c join staff s on s.id = c.owner_id',
  );
  const due = { dueOn: '2026-03-10', dueAt: null, timeZone: 'Europe/London' };
  for (const { customerId, ownerId, email } of owned)
    await createFollowUps(database, [{ ...due, customerId, ownerId, reason: 'renewal', source: 'person' }], {
      ...{ email, staffId: ownerId, now: NOW },
    });
  scene = await startSlackScene({
    ...{ database, clock: () => NOW, findAsker: (email) => findAsker(database, email) },
    ask: (question, context) => ask(question, context),
  });
});
afterEach(async () => {
  ask = realAsk;
  written = Promise.withResolvers();
  for (const { person } of PEOPLE) await scene.slack.closeModal(person.id);
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

async function clickCallScript(person: typeof ANN | typeof LI) {
  const { slack } = scene;
  slack.openApp(person.id, 'home');
  await slack.waitUntil(() => JSON.stringify(slack.home(person.id)?.blocks ?? '').includes(ACTION_IDS.lineCallScript));
  await slack.click(person.id, { viewId: slack.home(person.id)!.id }, ACTION_IDS.lineCallScript);
}
const shown = (person: { id: string }) => JSON.stringify(scene.slack.modal(person.id)?.blocks ?? null);
/** A model that takes its time. */
const slowly: Ask = async (question, context) => {
  await written.promise;
  return realAsk(question, context);
};

test.each(PEOPLE)('opens a window at once and fills it, for $person.name', async ({ person, ...words }) => {
  ask = slowly;
  await clickCallScript(person);
  await scene.slack.waitUntil(() => shown(person).includes(words.loading));
  written.resolve();
  await expect.poll(() => shown(person)).toContain(words.elsewhere);
  const modal = scene.slack.modal(person.id)!;
  expect(shown(person)).toContain('rich_text_quote');
  expect(shown(person)).toContain(words.escaped);
  const parsed = modal.blocks.filter(({ type }) => type !== 'rich_text' && type !== 'actions');
  expect(JSON.stringify(parsed)).not.toContain('<!here>');
  expect(scene.slack.messages(scene.slack.dmOf(person.id)).filter(({ fromBot }) => fromBot)).toEqual([]);
  expect(await database.query('select tool from audit order by id desc limit 1')).toEqual([{ tool: 'draft_outreach' }]);
});

test('what is asked next in the window is answered in the messages, and goes on from the script', async () => {
  const { slack } = scene;
  await clickCallScript(ANN);
  await expect.poll(() => shown(ANN)).toMatch(/"Cancel outreach \d+"/);
  const modal = slack.modal(ANN.id)!;
  const [button] = modal.blocks
    .flatMap(({ type, elements }) => (type === 'actions' ? (elements as { action_id: string; value: string }[]) : []))
    .filter(({ value }) => value.startsWith('Cancel outreach'));
  const channel = slack.dmOf(ANN.id);
  // Only a draft that the messages know of can be wished shorter.
  const { ts } = await slack.post(ANN.id, channel, 'shorter');
  const wished = await slack.waitForReply({ channel, after: ts });
  expect(wished.text).toContain('No template does more of');
  await slack.click(ANN.id, { viewId: modal.id }, button!.action_id);
  const answer = await slack.waitForReply({ channel, after: wished.ts });
  expect(JSON.stringify(answer.blocks)).toContain(button!.value.replace('Cancel', 'Cancels'));
});

test('says in the window what went wrong, and nothing where it was closed meanwhile', async () => {
  ask = async () => {
    throw new Error('out of order');
  };
  await clickCallScript(ANN);
  await expect.poll(() => shown(ANN)).toContain('Something went wrong on my side');
  await scene.slack.closeModal(ANN.id);
  ask = slowly;
  await clickCallScript(ANN);
  await scene.slack.waitUntil(() => shown(ANN).includes('being written'));
  await scene.slack.closeModal(ANN.id);
  written.resolve();
  await scene.slack.waitUntil(() => scene.slack.calls('views.update').at(-1)?.answer.ok === false, 20_000);
  expect(scene.slack.modal(ANN.id)).toBeUndefined();
});
