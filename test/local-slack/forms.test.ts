import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkView } from '../../src/local-slack/block-kit/view.ts';
import { LIMITS } from '../../src/local-slack/limits.ts';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { connectSocket, openSocketUrl } from './connect-socket.ts';
import { ADA, WORKSPACE } from './people.ts';

let slack: LocalSlack;
let client: WebClient;
let heard: () => Record<string, unknown>;
let hangUp: () => void;
/** What the app answers to a form that is sent. */
let answer: object | undefined;

beforeAll(async () => {
  slack = await startLocalSlack({ port: 0, ...WORKSPACE, enforceRates: false });
  const { socket, received } = await connectSocket(await openSocketUrl(slack), (_, acknowledge) => acknowledge(answer));
  client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
  heard = () => ({ ...received.at(-1)?.payload });
  hangUp = () => socket.close();
});
afterAll(async () => {
  hangUp();
  await slack.stop();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const optionsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ text: plain(`${at}`), value: `${at}` }));
const groupsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: plain(`${at}`), options: optionsOf(1) }));
const formOf = (...elements: object[]) => ({
  type: 'modal' as const,
  title: plain('Form'),
  submit: plain('Send'),
  blocks: elements.map((element, at) => ({
    ...{ type: 'input', block_id: `b${at}`, label: plain('Which'), dispatch_action: true },
    element: { type: 'static_select', action_id: `a${at}`, ...element },
  })) as never,
});

test.each<[string, object, object]>([
  ['options', { options: optionsOf(LIMITS.selectOptions) }, { options: optionsOf(LIMITS.selectOptions + 1) }],
  ['groups', { option_groups: groupsOf(LIMITS.optionGroups) }, { option_groups: groupsOf(LIMITS.optionGroups + 1) }],
  ['one source of options', { options: optionsOf(1) }, { options: optionsOf(1), option_groups: groupsOf(1) }],
  ['some source of options', { option_groups: groupsOf(1) }, {}],
  [
    'a first choice that is offered',
    { options: optionsOf(2), initial_option: optionsOf(2)[1] },
    { options: optionsOf(1), initial_option: optionsOf(2)[1] },
  ],
])('a menu has %s', (_, within, beyond) => {
  expect(checkView(formOf(within))).toMatchObject({ ok: true });
  expect(checkView(formOf(beyond))).toMatchObject({ ok: false });
});

async function open() {
  await slack.shortcut(ADA.id, 'form');
  await client.views.open({
    trigger_id: String(heard().trigger_id),
    view: formOf({ options: optionsOf(2) }, { options: optionsOf(3), initial_option: optionsOf(3)[2] }),
  });
  return slack.modal(ADA.id)!;
}

test('a choice in a form tells what stands in all of it, and the app may draw it anew over what it knows', async () => {
  const { id, hash } = await open();
  await slack.click(ADA.id, { viewId: id }, 'a0', { entry: '1', fields: { a0: '1' } });
  expect(heard()).toMatchObject({
    type: 'block_actions',
    view: {
      id,
      hash,
      state: {
        values: { b0: { a0: { selected_option: { value: '1' } } }, b1: { a1: { selected_option: { value: '2' } } } },
      },
    },
  });
  const view = formOf({ options: optionsOf(5) });
  await client.views.update({ view_id: id, hash, view });
  expect(slack.modal(ADA.id)).toMatchObject({ id, blocks: [{ block_id: 'b0' }] });
  await expect(client.views.update({ view_id: id, hash, view })).rejects.toThrow('hash_conflict');
  await slack.closeModal(ADA.id);
  await expect(client.views.update({ view_id: id, view })).rejects.toThrow('not_found');
});

test('errors are said at fields; named anywhere else they are a failure of the app', async () => {
  await open();
  answer = { response_action: 'errors', errors: { b0: 'Not this.' } };
  expect(await slack.submitModal(ADA.id, { a0: '1' })).toEqual({ b0: 'Not this.' });
  answer = { response_action: 'errors', errors: { nowhere: 'Lost.' } };
  expect(await slack.submitModal(ADA.id, { a0: '1' })).toEqual({});
  expect(slack.modal(ADA.id)).toBeDefined();
  answer = undefined;
});
