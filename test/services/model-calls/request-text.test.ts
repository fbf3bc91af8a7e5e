import { describe, expect, test } from 'vitest';
import { requestText } from '../../../src/services/model-calls/request-text.ts';

const SYSTEM = { role: 'system', content: 'Be brief.\nNo figures.' };
const QUESTION = { role: 'user', content: 'how is {q1} doing?' };
const CALL = {
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'c1', function: { name: 'measure', arguments: '{}' } }],
};
const RESULT = { role: 'tool', tool_call_id: 'c1', content: 'revenue {t1.r1}' };
const TOOL = { type: 'function', function: { name: 'measure', parameters: {} } };
const FIRST = { model: 'small-1', messages: [SYSTEM, QUESTION], tools: [TOOL], stream: true };
const SECOND = { ...FIRST, messages: [SYSTEM, QUESTION, CALL, RESULT] };

test('everything that was sent is there, messages as they read', () => {
  expect(requestText(FIRST, null, 'en')).toBe(
    [
      ...['system: Be brief.', 'No figures.', 'user: how is {q1} doing?'],
      ...[`tool: ${JSON.stringify(TOOL)}`, 'model: "small-1"', 'stream: true'],
    ].join('\n'),
  );
});

test('what the request before it began with is only counted', () => {
  expect(requestText(SECOND, FIRST, 'en')).toBe(
    [
      ...['(the first messages of the request before: 2)', 'assistant: ""'],
      ...[`  tool_calls: ${JSON.stringify(CALL.tool_calls)}`, 'tool: revenue {t1.r1}', '  tool_call_id: "c1"'],
      ...['(the first tools of the request before: 1)', 'model: "small-1"', 'stream: true'],
    ].join('\n'),
  );
  expect(requestText(SECOND, FIRST, 'zh')).toContain('（与上一次请求开头相同的消息：2 条）');
});

test('a message that changed is shown again, and those after it', () => {
  const changed = { ...SECOND, messages: [SYSTEM, { ...QUESTION, content: 'and now?' }, CALL] };
  const text = requestText(changed, SECOND, 'en');
  expect(text).toContain('(the first messages of the request before: 1)\nuser: and now?\nassistant: ""');
});

describe('a body of another form is still shown whole', () => {
  test.each([
    ['words', '"words"'],
    [{ input: [1], instructions: 'x' }, 'input: [1]\ninstructions: "x"'],
    [{ messages: ['bare'] }, 'message: "bare"'],
    [{ messages: [{ role: 'user', content: [{ type: 'text', text: 'hi' }] }] }, 'user: [{"type":"text","text":"hi"}]'],
  ])('%j', (body, text) => {
    expect(requestText(body, null, 'en')).toBe(text);
  });
});
