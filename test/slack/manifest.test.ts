import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHORTCUTS } from '../../src/slack/shortcuts.ts';

const manifest = readFileSync('manifest.yml', 'utf8');
const sources = globSync('src/slack/**/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** The items of a list in the manifest. */
function listOf(key: string): string[] {
  const [, block = ''] = manifest.split(new RegExp(`\\n +${key}:\\n`));
  const lines = block.split('\n');
  const end = lines.findIndex((line) => !/^ +- /.test(line));
  return lines.slice(0, end).map((line) => line.replace(/^ +- /, '').replace(/ *#.*/, ''));
}

/** The scope that each Web API method needs (docs.slack.dev, method reference). */
const SCOPES: Record<string, readonly string[]> = {
  'assistant.threads.setStatus': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'chat.appendStream': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.startStream': ['chat:write'],
  'chat.stopStream': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['im:history'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['im:history'],
  filesUploadV2: ['files:write'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'users.info': ['users:read', 'users:read.email'],
  'users.list': ['users:read', 'users:read.email'],
  'users.lookupByEmail': ['users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};
/** Shortcuts need the scope of commands (docs.slack.dev, shortcuts). */
const SHORTCUT_SCOPES = ['commands'];
const EVENT_SCOPES = ['app_mentions:read', 'channels:history', 'groups:history', 'im:history'];

test('the app asks for the scopes of the methods it calls and the events it hears, and no others', () => {
  const called = [
    ...new Set([...sources.matchAll(/client\.((?:[a-z]+\.)*[a-zA-Z0-9]+)\(/g)].map(([, method = '']) => method)),
  ];
  expect(called.filter((method) => !SCOPES[method])).toEqual([]);
  const needed = new Set([...called.flatMap((method) => SCOPES[method] ?? []), ...EVENT_SCOPES, ...SHORTCUT_SCOPES]);
  expect(listOf('bot').toSorted()).toEqual([...needed].toSorted());
});

test('it is told of the events that listeners are registered for', () => {
  const heard = [...sources.matchAll(/app\.event\('([a-z_]+)'/g)].map(([, event = '']) => event);
  const told = listOf('bot_events').map((event) => event.split('.')[0]);
  expect([...new Set(told)].toSorted()).toEqual(heard.toSorted());
});

test('it offers the shortcuts that listeners are registered for', () => {
  const [, offered = ''] = /\n {2}shortcuts:\n((?: {4}.*\n)+)/.exec(manifest) ?? [];
  const valuesOf = (key: string) => [...offered.matchAll(new RegExp(`${key}: (.*)`, 'g'))].map(([, value]) => value);
  const types = { message: 'message', anywhere: 'global' };
  expect(valuesOf('callback_id')).toEqual(SHORTCUTS.map(({ callbackId }) => callbackId));
  expect(valuesOf('- name')).toEqual(SHORTCUTS.map(({ name }) => name));
  expect(valuesOf('type')).toEqual(SHORTCUTS.map(({ on }) => types[on]));
});
