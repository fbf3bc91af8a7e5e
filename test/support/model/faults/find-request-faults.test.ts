import type { ChatCompletionRequest } from '@copilotkit/aimock';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { QUESTION } from '../ask-double.ts';
import { findRequestFaults } from './find-request-faults.ts';

type Messages = unknown[];
const ASKED = QUESTION.messages[0];
const call = (id: string, name = 'measure', args = '{}') => ({
  id,
  type: 'function',
  function: { name, arguments: args },
});
const calls = (...made: object[]) => ({ role: 'assistant', content: null, tool_calls: made });
const result = (id: string, content = 'x') => ({ role: 'tool', tool_call_id: id, content });
const tool = (parameters: object, more: object = {}) => ({
  tools: [{ type: 'function', function: { name: 'measure', parameters, ...more } }],
});

const faultsOf = (change: object, called: string[] = []) =>
  findRequestFaults({ model: 'double', ...QUESTION, ...change } as ChatCompletionRequest, new Set(called)).join('\n');
const faultsIn = (messages: Messages, called?: string[]) => faultsOf({ messages }, called);

test('a whole conversation is taken', () => {
  const messages = [
    { role: 'system', content: 'You are Rapport.' },
    ASKED,
    calls(call('a'), call('b')),
    result('b'),
    result('a'),
    { role: 'assistant', content: 'Many.' },
    { role: 'user', content: [{ type: 'text', text: 'and now? 😀' }] },
    calls(call('c', 'surprise')),
    result('c'),
  ];
  expect(faultsIn(messages, ['surprise'])).toBe('');
});

test.each<[string, Messages, RegExp]>([
  ['no messages', [], /empty/],
  ['a dangling result', [ASKED, result('a')], /answers no call/],
  [
    'a result of an earlier round',
    [ASKED, calls(call('a')), result('a'), calls(call('b')), result('b'), result('a')],
    /answers no call/,
  ],
  ['calls without answers', [ASKED, calls(call('a'), call('b')), result('a')], /no answers to b/],
  ['a text before the answers', [ASKED, calls(call('a')), ASKED, result('a')], /comes before the answers to a/],
  ['the same id twice', [ASKED, calls(call('a'), call('a')), result('a')], /"a" is there twice/],
  ['an empty id', [ASKED, calls(call('')), result('')], /without id/],
  ['a tool not offered', [ASKED, calls(call('a', 'drop')), result('a')], /"drop", which is not offered/],
  ['broken arguments', [ASKED, calls(call('a', 'measure', '{')), result('a')], /no JSON object/],
  ['arguments of a wrong type', [ASKED, calls(call('a', 'measure', '"{}"')), result('a')], /no JSON object/],
  ['an empty list of calls', [ASKED, { role: 'assistant', content: 'x', tool_calls: [] }, ASKED], /tool_calls: empty/],
  ['an empty question', [{ role: 'user', content: ' ' }], /without content/],
  ['an empty result', [ASKED, calls(call('a')), result('a', '')], /a tool message without content/],
  ['an empty assistant message', [ASKED, { role: 'assistant', content: '' }, ASKED], /without content/],
  ['an unknown role', [ASKED, { role: 'function', content: 'x' }], /unknown role/],
  ['a system message in between', [ASKED, { role: 'system', content: 'x' }], /in between/],
  ['the assistant has the last word', [ASKED, { role: 'assistant', content: 'x' }], /own/],
  ['half a character', [{ role: 'user', content: '\ud83d' }], /half a character/],
])('%s is refused', (_, messages, fault) => {
  expect(faultsIn(messages)).toMatch(fault);
});

test.each<[string, object, RegExp]>([
  ['no model', { model: '' }, /model: missing/],
  [
    '129 tools',
    { tools: Array.from({ length: 129 }, (_, at) => ({ type: 'function', function: { name: `t${at}` } })) },
    /129/,
  ],
  ['no tools at all', { tools: [] }, /tools: empty/],
  ['a tool twice', { tools: [...QUESTION.tools, ...QUESTION.tools] }, /"measure" twice/],
  ['a name that is none', tool({ type: 'object' }, { name: 'my tool' }), /not a tool's name/],
  ['a long description', tool({ type: 'object' }, { description: 'x'.repeat(1025) }), /1025/],
  ['a schema of no object', tool({ anyOf: [] }), /not of type "object"\n.*"anyOf" at the top/],
  ['a type that is none', tool({ type: 'object', properties: { a: { type: 'date' } } }), /no type "date"/],
  ['a reference to nothing', tool({ type: 'object', properties: { a: { $ref: '#/$defs/b' } } }), /refers to nothing/],
  ['an array of nothing', tool({ type: 'object', properties: { a: { type: 'array' } } }), /without items/],
  ['an empty enum', tool({ type: 'object', properties: { a: { enum: [] } } }), /empty enum/],
  ['a required unknown', tool({ type: 'object', properties: {}, required: ['a'] }), /requires "a"/],
  ['a strict tool that is open', tool({ type: 'object', properties: {} }, { strict: true }), /additionalProperties/],
  [
    'a choice of what is not offered',
    { tool_choice: { type: 'function', function: { name: 'other' } } },
    /not offered/,
  ],
  ['a choice without tools', { tools: undefined, tool_choice: 'auto' }, /only allowed with tools/],
  ['stream options without a stream', { stream_options: { include_usage: true } }, /stream is true/],
  ['a temperature for one that thinks', { model: 'gpt-5-mini', temperature: 0 }, /temperature/],
  ['JSON that nobody speaks of', { response_format: { type: 'json_object' } }, /'json'/],
  ['a format without a schema', { response_format: { type: 'json_schema' } }, /neither/],
])('%s is refused', (_, change, fault) => {
  expect(faultsOf(change)).toMatch(fault);
});

const format = (schema: object) => ({
  response_format: { type: 'json_schema', json_schema: { name: 'draft', strict: true, schema } },
});

test('structured output is strict about its schema', () => {
  const Draft = z.object({ subject: z.string(), lines: z.array(z.object({ text: z.string().nullable() })) });
  expect(faultsOf(format(z.toJSONSchema(Draft)))).toBe('');
  expect(faultsOf(format(z.toJSONSchema(z.looseObject({ subject: z.string() }))))).toMatch(/additionalProperties/);
  expect(faultsOf(format(z.toJSONSchema(z.object({ subject: z.string().optional() }))))).toMatch(
    /"subject" must be required/,
  );
  expect(faultsOf(format({ type: 'array', items: {} }))).toMatch(/not of type "object"/);
});
