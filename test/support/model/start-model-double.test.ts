import { afterEach, describe, expect, test } from 'vitest';
import { clientOf, complete, QUESTION } from './ask-double.ts';
import type { ModelScript } from './model-script.ts';
import { perfectModel } from './perfect-model.ts';
import type { ModelDouble } from './scripted-model.ts';
import { startModelDouble } from './start-model-double.ts';

let double: ModelDouble;
const start = async (script: ModelScript) => {
  double = await startModelDouble(script);
  return clientOf(double);
};
afterEach(() => double.stop());

const MEASURE = { name: 'measure', arguments: { measure: 'customers', where: { country: '中国' } } };

describe.each([
  ['streaming', true],
  ['in one piece', false],
])('%s', (_, streams) => {
  test('a text is answered with its usage, cached tokens included', async () => {
    const client = await start([{ text: 'Hello, 世界.', usage: { input: 100, output: 7, cached: 64 } }]);
    const { choices, usage } = await complete(client, QUESTION, streams);
    expect(choices[0]).toMatchObject({ message: { content: 'Hello, 世界.' }, finish_reason: 'stop' });
    expect(usage).toMatchObject({
      prompt_tokens: 100,
      completion_tokens: 7,
      prompt_tokens_details: { cached_tokens: 64 },
    });
  });

  test('parallel calls come whole, with ids of their own', async () => {
    const client = await start([{ calls: [MEASURE, { ...MEASURE, id: 'mine' }] }]);
    const [choice] = (await complete(client, QUESTION, streams)).choices;
    expect(choice?.finish_reason).toBe('tool_calls');
    expect(choice?.message.tool_calls).toMatchObject([
      {
        id: 'call_0001',
        type: 'function',
        function: { name: 'measure', arguments: JSON.stringify(MEASURE.arguments) },
      },
      { id: 'mine', type: 'function' },
    ]);
  });

  test('a text beside calls, and arguments that are broken', async () => {
    const client = await start([{ text: 'Let me see.', calls: [{ name: 'measure', arguments: '{"measure":' }] }]);
    const [choice] = (await complete(client, QUESTION, streams)).choices;
    expect(choice?.message).toMatchObject({
      content: 'Let me see.',
      tool_calls: [{ function: { arguments: '{"measure":' } }],
    });
  });

  test('an error of the script is the provider’s', async () => {
    const client = await start([
      { error: { status: 429, message: 'slow down', code: 'rate_limit_exceeded', retryAfterSeconds: 2 } },
    ]);
    await expect(complete(client, QUESTION, streams)).rejects.toMatchObject({
      status: 429,
      code: 'rate_limit_exceeded',
    });
    expect(double.refused).toEqual([]);
  });

  test('what a real provider refuses is refused, and the test learns why', async () => {
    const client = await start(() => ({ text: 'never' }));
    const dangling = { role: 'tool', tool_call_id: 'call_9', content: '{}' } as const;
    const asked = complete(client, { ...QUESTION, messages: [...QUESTION.messages, dangling] }, streams);
    await expect(asked).rejects.toMatchObject({ status: 400, type: 'invalid_request_error' });
    expect(double.refused).toEqual([{ request: 1, faults: ['messages[1]: answers no call ("call_9")'] }]);
  });
});

test('arguments arrive in several events', async () => {
  const client = await start([{ calls: [MEASURE] }]);
  const events = await client.chat.completions.create({ model: 'double', ...QUESTION, stream: true });
  const pieces: string[] = [];
  for await (const { choices } of events) pieces.push(choices[0]?.delta.tool_calls?.[0]?.function?.arguments ?? '');
  expect(pieces.filter(Boolean).length).toBeGreaterThan(3);
  expect(pieces.join('')).toBe(JSON.stringify(MEASURE.arguments));
});

test('usage comes in a stream only where it is wanted', async () => {
  const client = await start([{ text: 'Hi', usage: { input: 1, output: 1, cached: 1 } }]);
  const events = await client.chat.completions.create({ model: 'double', ...QUESTION, stream: true });
  for await (const { usage } of events) expect(usage ?? null).toBeNull();
});

test('requests are kept as they were sent, with their sizes', async () => {
  const client = await start((request, turnNumber) => ({ text: `${turnNumber}: ${request.messages[0]?.content}` }));
  await complete(client, QUESTION, false);
  const sent = JSON.stringify({ model: 'double', ...QUESTION });
  expect(double.requests()).toEqual([{ body: JSON.parse(sent), text: sent, bytes: Buffer.byteLength(sent) }]);
});

test('a script that ends is no silence, and another may follow it', async () => {
  const client = await start([]);
  await expect(complete(client, QUESTION, false)).rejects.toMatchObject({ status: 400 });
  expect(double.refused[0]?.faults).toEqual(['the script ended after 0 turns']);
  double.follow([{ text: 'again' }]);
  expect((await complete(client, QUESTION, false)).choices[0]?.message.content).toBe('again');
});

test('the perfect model makes its calls, round by round, and then says its reading', async () => {
  const call = (measure: string) => ({ tool: 'measure', input: { measure } });
  const client = await start(
    perfectModel({
      rounds: [[call('customers'), call('orders')], [call('revenue')]],
      reading: 'There are {t1.value}.',
    }),
  );
  const messages: Parameters<typeof complete>[1]['messages'] = [...QUESTION.messages];
  const said = async () => {
    const { message } = (await complete(client, { ...QUESTION, messages }, false)).choices[0]!;
    messages.push(
      message,
      ...(message.tool_calls ?? []).map(({ id }) => ({ role: 'tool', tool_call_id: id, content: '1' }) as const),
    );
    return message.tool_calls?.map((each) => each.type === 'function' && each.function.arguments) ?? message.content;
  };
  expect(await said()).toEqual(['{"measure":"customers"}', '{"measure":"orders"}']);
  expect(await said()).toEqual(['{"measure":"revenue"}']);
  expect(await said()).toBe('There are {t1.value}.');
  expect(double.refused).toEqual([]);
});
