import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, complete, QUESTION } from './ask-double.ts';
import { type ModelScript, roundsSinceQuestion } from './model-script.ts';
import type { ModelDouble } from './scripted-model.ts';
import { QUIRKS, type QuirkName, startQuirksServer } from './start-quirks-server.ts';

let server: ModelDouble | undefined;
beforeEach(() => {
  server = undefined;
});
afterEach(() => server?.stop());

const ARGUMENTS = '{"measure":"customers"}';
const CALLS: ModelScript = (request) =>
  roundsSinceQuestion(request) === 0
    ? {
        calls: [
          { name: 'measure', arguments: ARGUMENTS },
          { name: 'measure', arguments: ARGUMENTS },
        ],
      }
    : { text: 'There are {t1.value}.' };
const SPEAKS: ModelScript = [{ text: 'Hello, 世界.', usage: { input: 9, output: 3, cached: 4 } }];

async function ask(quirk: QuirkName, { streams = false, script = CALLS, maxRetries = 0, withinMs = 5_000 } = {}) {
  server = await startQuirksServer({ quirks: [quirk, 'normal'], script });
  return complete(clientOf(server, { maxRetries }), QUESTION, streams, AbortSignal.timeout(withinMs));
}

/** The wire itself, where a client hides what it reads. */
async function read(quirk: QuirkName, { streams = false, script = CALLS } = {}) {
  server = await startQuirksServer({ quirks: [quirk], script });
  const body = {
    model: 'double',
    ...QUESTION,
    ...(streams && { stream: true, stream_options: { include_usage: true } }),
  };
  const answer = await fetch(`${server.url}/chat/completions`, { method: 'POST', body: JSON.stringify(body) });
  return { type: answer.headers.get('content-type'), text: await answer.text() };
}

describe.each([
  ['streaming', true],
  ['in one piece', false],
])('%s', (_, streams) => {
  test('without a quirk it is like any other', async () => {
    const { choices, usage } = await ask('normal', { streams, script: SPEAKS });
    expect(choices[0]).toMatchObject({ message: { content: 'Hello, 世界.' }, finish_reason: 'stop' });
    expect(usage).toMatchObject({
      prompt_tokens: 9,
      completion_tokens: 3,
      prompt_tokens_details: { cached_tokens: 4 },
    });
    await server?.stop();
    const [choice] = (await ask('normal', { streams })).choices;
    expect(choice).toMatchObject({
      message: { tool_calls: [{ id: 'call_0001', function: { arguments: ARGUMENTS } }, { id: 'call_0002' }] },
      finish_reason: 'tool_calls',
    });
  });

  test.each<[QuirkName, number]>([
    ['rate_limited', 429],
    ['rate_limited_for_an_hour', 429],
    ['quota_exceeded', 429],
    ['server_error', 500],
    ['bad_gateway', 502],
    ['overloaded', 503],
    ['wrong_key', 401],
    ['forbidden', 403],
    ['model_not_found', 404],
    ['context_length_exceeded', 400],
    ['no_tools', 400],
    ['content_filter_of_the_prompt', 400],
  ])('%s is status %i', async (quirk, status) => {
    await expect(ask(quirk, { streams })).rejects.toMatchObject({ status });
  });

  test.each<QuirkName>(['rate_limited', 'rate_limited_ms', 'rate_limited_until', 'overloaded', 'hangs_up'])(
    'after %s the next request is answered',
    async (quirk) => {
      const { choices } = await ask(quirk, { streams, maxRetries: 1 });
      expect(choices[0]?.message.tool_calls).toHaveLength(2);
      expect(server?.requests()).toHaveLength(2);
    },
  );

  test.each<QuirkName>([
    'hangs',
    'hangs_up',
    'stalled_stream',
    'cut_stream',
    'half_json',
    'html_body',
    'empty_choices',
  ])('%s is no answer', async (quirk) => {
    const [choice] = await ask(quirk, { streams, withinMs: 300 }).then(
      ({ choices }) => choices ?? [],
      () => [],
    );
    expect(choice?.finish_reason).toBeUndefined();
  });

  test.each<[QuirkName, unknown]>([
    ['cut_arguments', '{"measure":'],
    ['arguments_no_json', 'the number of customers, please'],
    ['arguments_empty', ''],
    ['arguments_as_list', `[${ARGUMENTS}]`],
    ['arguments_encoded_twice', JSON.stringify(ARGUMENTS)],
    ['arguments_in_python', "{'measure':'customers'}"],
  ])('%s', async (quirk, expected) => {
    const [choice] = (await ask(quirk, { streams })).choices;
    expect(choice?.message.tool_calls).toMatchObject([{ function: { arguments: expected } }, {}]);
    expect(choice?.finish_reason).toBe('tool_calls');
  });

  test.each<[QuirkName, object]>([
    ['repeated_ids', { message: { tool_calls: [{ id: 'call_0' }, { id: 'call_0' }] } }],
    ['whole_call_in_one_chunk', { message: { tool_calls: [{ function: { arguments: ARGUMENTS } }, {}] } }],
    ['stop_with_calls', { finish_reason: 'stop', message: { tool_calls: [{}, {}] } }],
    ['unknown_tool', { message: { tool_calls: [{ function: { name: 'drop_all_tables' } }, {}] } }],
    ['calls_in_text', { finish_reason: 'stop', message: { content: expect.stringContaining('<tool_call>') } }],
    ['refusal', { message: { content: null, refusal: expect.stringContaining('sorry') } }],
    ['content_filter', { finish_reason: 'content_filter' }],
    ['keeps_alive_comments', { finish_reason: 'tool_calls' }],
    ['slow_stream', { finish_reason: 'tool_calls' }],
    ['prompt_filter_results', { finish_reason: 'tool_calls' }],
  ])('%s', async (quirk, expected) => {
    expect((await ask(quirk, { streams })).choices[0]).toMatchObject(expected);
  });

  test.each<[QuirkName, RegExp]>([
    ['arguments_as_object', /"arguments":\{"measure":"customers"\}/],
    ['empty_ids', /"id":""/],
    ['empty_text', /^(?!.*tool_calls).*"finish_reason":"stop"/s],
    ['cut_by_length', /"finish_reason":"length"/],
    ['missing_ids', /^(?!.*"id":"call)/s],
    ['content_as_parts', /"content":\[\{"type":"text","text":"Hello/],
    ['reasoning_content', /"reasoning_content":"They/],
    ['wants_reasoning_back', /"reasoning_content":"The /],
    ['no_usage', /^(?!.*"usage")/s],
    ['repeated_completion_ids', /"id":"chatcmpl-1"/],
    ['error_in_answer', /Provider returned an error/],
    ['no_finish', /^(?!.*"finish_reason":")/s],
  ])('%s is on the wire', async (quirk, expected) => {
    const script = /content/.test(quirk) ? SPEAKS : CALLS;
    expect((await read(quirk, { streams, script })).text).toMatch(expected);
  });
});

test('streams are missing an index, full of usage, or no streams at all', async () => {
  expect((await read('missing_index', { streams: true })).text).toContain('"tool_calls":[{"id":"call_0001"');
  await server?.stop();
  const { text } = await read('usage_in_every_chunk', { streams: true });
  expect(text.split('"usage"').length).toBe(text.split('data: {').length);
  await server?.stop();
  expect(await read('ignores_stream', { streams: true })).toMatchObject({ type: 'application/json' });
  await server?.stop();
  expect(await read('streams_anyway')).toMatchObject({ type: 'text/event-stream' });
});

test('endless tools are called for ever', async () => {
  server = await startQuirksServer({ quirks: ['endless_tools'], script: CALLS });
  const client = clientOf(server);
  const messages: Parameters<typeof complete>[1]['messages'] = [...QUESTION.messages];
  for (let round = 0; round < 4; round++) {
    const { message } = (await complete(client, { ...QUESTION, messages }, false)).choices[0]!;
    expect(message.tool_calls?.length).toBeGreaterThan(0);
    messages.push(
      message,
      ...message.tool_calls!.map(({ id }) => ({ role: 'tool', tool_call_id: id, content: '1' }) as const),
    );
  }
  expect(server.refused).toEqual([]);
});

test('an odd provider is strict about what it gets', async () => {
  server = await startQuirksServer({ quirks: ['empty_ids', 'normal'], script: CALLS });
  const client = clientOf(server);
  const { message } = (await complete(client, QUESTION, false)).choices[0]!;
  const messages = [...QUESTION.messages, message, { role: 'tool', tool_call_id: '', content: '1' } as const];
  await expect(complete(client, { ...QUESTION, messages }, false)).rejects.toMatchObject({ status: 400 });
  expect(server.refused).toMatchObject([{ request: 2 }]);
});

test('every quirk answers a request or is known to leave it open', async () => {
  const open = new Set<string>(['hangs', 'hangs_up', 'stalled_stream', 'cut_stream'] satisfies QuirkName[]);
  for (const quirk of Object.keys(QUIRKS) as QuirkName[]) {
    if (open.has(quirk)) continue;
    for (const streams of [true, false]) {
      await expect(read(quirk, { streams }), quirk).resolves.toMatchObject({ type: expect.any(String) });
      await server?.stop();
    }
  }
});
