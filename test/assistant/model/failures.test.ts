import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask } from '../../../src/assistant/ask.ts';
import { createAskModel } from '../../../src/assistant/model/create-ask-model.ts';
import type { Reply, ToolCall } from '../../../src/domain/answer.ts';
import type { ModelConfig } from '../../../src/model-config.ts';
import { NOW, openScene, type Scene } from '../../language/scene.ts';
import { ADMINISTRATOR } from '../../support/company.ts';
import { modelConfig } from '../../support/model/model-config.ts';
import { type ModelScript, roundsSinceQuestion } from '../../support/model/model-script.ts';
import type { ModelDouble } from '../../support/model/scripted-model.ts';
import { startModelDouble } from '../../support/model/start-model-double.ts';
import { QUIRKS, type QuirkName, startQuirksServer } from '../../support/model/start-quirks-server.ts';

const LIMITS = { modelCalls: 4, toolCalls: 3, tokens: 60_000, seconds: 4, dailyBudget: null };
/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9/v1';
/** What a machine with other work may take beside the model's own time. */
const SLACK_MS = 20_000;
/** Tests side by side cannot poll by `expect`; Vitest's own wait is one second. */
const PATIENT = { timeout: SLACK_MS };
/** A reading is a few sentences; Slack takes 3,000 characters in a section. */
const LONGEST_WORDS = 3_000;
/** The grammar cannot read them; what the model makes of them is the script's. */
const UNREAD = { en: 'how many employees do we have', zh: '各国的毛利率是多少' };
const READING = { en: 'That makes {t1.value} customers, which is few.', zh: '共有 {t1.value} 位客户，为数不多。' };

let scene: Scene;
let gold: ToolCall;
let before: unknown;
beforeAll(async () => {
  scene = await openScene();
  gold = await scene.call('How many customers in China?');
  before = await readBusiness();
  // The first question loads what the others are not to wait for.
  await askThrough({ url: NOWHERE });
});
afterAll(async () => {
  // Whatever they did, no model wrote anything, nor proposed to.
  expect(await readBusiness()).toEqual(before);
  await scene.database.close();
});

/** Calls until it has seen a figure, then speaks. */
const persistent =
  (locale: 'en' | 'zh'): ModelScript =>
  (request) =>
    request.messages.some(({ role, content }) => role === 'tool' && String(content).startsWith('t1: value'))
      ? { text: READING[locale] }
      : { calls: [{ name: gold.tool, arguments: JSON.stringify(gold.input) }] };

type Asked = Partial<ModelConfig> & { locale?: 'en' | 'zh'; text?: string; signal?: AbortSignal };
let people = 0;
/** One question of somebody who never asked before, so that what ran for them is known. */
async function askThrough(
  double: Pick<ModelDouble, 'url'>,
  { locale = 'en', text = UNREAD[locale], signal, ...changes }: Asked = {},
) {
  const config = modelConfig(double.url, { route: 'auto', apiKey: 'sk-secret', limits: LIMITS, ...changes });
  const asker = { ...ADMINISTRATOR, email: `person-${++people}@example.com` };
  const reply = await ask(
    { text },
    {
      ...{ database: scene.database, asker, now: NOW, live: true, rowLimit: 20, front: 'cli' },
      ...{ model: createAskModel(config), signal },
    },
  );
  return { reply, runs: await readRuns(asker.email), attempts: () => readAttempts(asker.email) };
}

type Run = { tool: string; input: unknown; outcome: string };
const readRuns = (actor: string) =>
  scene.database.query<Run>('select tool, input, outcome from audit where actor = $1 order by id', [actor]);

type Attempt = { outcome: string; status: number | null; input_tokens: number | null };
const readAttempts = (asker: string) =>
  scene.database.query<Attempt>('select outcome, status, input_tokens from model_calls where asker = $1 order by id', [
    asker,
  ]);

/** What questions leave behind: everything else is the company's. */
const TRACES = ['audit', 'model_calls', 'threads', 'turns'];

/** A fingerprint of every table of the company's, and of what waits for a click. */
async function readBusiness(): Promise<unknown> {
  const tables = await scene.database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = current_schema() and table_name <> all($1)`,
    [TRACES],
  );
  const sums = tables.map(({ name }) =>
    scene.database.query(
      `select '${name}' as name, count(*), md5(string_agg(t::text, '|' order by t::text)) from "${name}" t`,
    ),
  );
  return Promise.all(sums);
}

/** What holds whatever a model or its provider does: words for the person, in their language, and no run of half a call. */
function expectHonest({ reply, runs }: { reply: Reply; runs: readonly Run[] }): void {
  const said = [reply.answer.kind === 'problem' ? reply.answer.text : '', reply.reading ?? ''].join(' ');
  if (reply.answer.kind === 'problem') expect(reply.answer.text.length).toBeGreaterThan(5);
  else expect(reply.answer).toMatchObject({ kind: 'metric', value: 2 });
  expect(/\p{Script=Han}/u.test(said)).toBe(reply.locale === 'zh' && said.trim() !== '');
  expect(said).not.toMatch(/Error|undefined|\[object|\.[jt]s:|https?:|sk-|[{}<>]|null|JSON/);
  expect(said.length).toBeLessThan(LONGEST_WORDS);
  expect(reply.elapsedMs).toBeLessThan(LIMITS.seconds * 1_000 + SLACK_MS);
  expect(runs.filter(({ outcome }) => outcome === 'ok')).toEqual(
    runs.filter(({ outcome }) => outcome === 'ok').map(() => ({ ...gold, outcome: 'ok' })),
  );
  expect(runs.length).toBeLessThanOrEqual(LIMITS.toolCalls);
}

const QUIRK_NAMES = Object.keys(QUIRKS) as QuirkName[];
const MODES = [
  ['streaming', { streams: true, locale: 'en' }],
  ['in one piece', { streams: false, locale: 'zh' }],
] as const;

describe.concurrent.each(MODES)('%s', (_, { streams, locale }) => {
  const askQuirks = async (quirks: [QuirkName, ...QuirkName[]], script: ModelScript = persistent(locale)) => {
    const server = await startQuirksServer({ quirks, script });
    try {
      const asked = await askThrough(server, { streams, locale });
      return { ...asked, requests: server.requests().length, refused: server.refused };
    } finally {
      await server.stop();
    }
  };

  test.each(QUIRK_NAMES)('whoever always answers by %s, the person gets words they can read', async (quirk) => {
    const asked = await askQuirks([quirk]);
    expectHonest(asked);
    expect(asked.refused).toEqual([]);
    // What was broken off is kept a moment after the answer.
    await vi.waitFor(async () => expect(await asked.attempts()).toHaveLength(asked.requests), PATIENT);
  });

  test.each<QuirkName>([
    'normal',
    'slow_stream',
    'whole_call_in_one_chunk',
    'missing_index',
    'empty_ids',
    'repeated_ids',
    'missing_ids',
    'stop_with_calls',
    'arguments_encoded_twice',
    'arguments_fenced',
    'arguments_as_object',
    'reasoning_content',
    'unknown_finish',
    'no_finish',
    'no_usage',
    'usage_null',
    'usage_in_every_chunk',
    'repeated_completion_ids',
    'prompt_filter_results',
    'no_done',
    'keeps_alive_comments',
    'windows_lines',
  ])('%s harms no answer', async (quirk) => {
    const { reply, runs } = await askQuirks([quirk]);
    expect(reply).toMatchObject({ engine: 'llm', call: gold, answer: { kind: 'metric', value: 2 } });
    expect(reply.reading).toContain('2');
    expect(runs).toHaveLength(1);
  });

  test.each<QuirkName>([
    'rate_limited',
    'rate_limited_ms',
    'rate_limited_until',
    'server_error',
    'bad_gateway',
    'overloaded',
    'hangs_up',
  ])('%s passes', async (quirk) => {
    const { reply, attempts } = await askQuirks([quirk, 'normal']);
    expect(reply).toMatchObject({ engine: 'llm', answer: { kind: 'metric', value: 2 } });
    expect(await attempts()).toMatchObject([
      { outcome: expect.not.stringMatching('ok') },
      { outcome: 'ok' },
      { outcome: 'ok' },
    ]);
  });

  test.each<QuirkName>([
    'cut_arguments',
    'cut_by_length',
    'arguments_no_json',
    'arguments_null',
    'arguments_as_list',
    'arguments_with_prose',
    'arguments_in_python',
    'unknown_tool',
    'nameless_tool',
  ])('%s is mended by asking again', async (quirk) => {
    const { reply, runs, refused } = await askQuirks([quirk, 'normal']);
    expect(refused).toEqual([]);
    expect(reply.answer).toMatchObject({ kind: 'metric', value: 2 });
    expect(runs.filter(({ outcome }) => outcome === 'ok')).toHaveLength(1);
  });

  test.each<QuirkName>([
    'server_error',
    'wrong_key',
    'hangs',
    'cut_stream',
    'empty_text',
    'content_filter',
    'refusal',
    'finish_length',
    'ended_early',
  ])('figures that were computed before %s are shown', async (quirk) => {
    const { reply } = await askQuirks(['normal', quirk]);
    expect(reply).toMatchObject({ engine: 'llm', call: gold, answer: { kind: 'metric', value: 2 } });
    expect(reply.reading).toBeUndefined();
  });

  test.each<[QuirkName, string]>([
    ['rate_limited_for_an_hour', 'rate_limited'],
    ['wrong_key', 'refused_key'],
    ['model_not_found', 'refused_key'],
    ['server_error', 'server_error'],
    ['hangs', 'timeout'],
    ['stalled_stream', 'timeout'],
    ['cut_stream', 'cut'],
    ['html_body', 'malformed'],
    ['empty_choices', 'malformed'],
    ['refusal', 'refused'],
    ['content_filter', 'content_filter'],
    ['content_filter_of_the_prompt', 'content_filter'],
  ])('%s is kept as %s', async (quirk, outcome) => {
    const { reply, attempts } = await askQuirks([quirk]);
    expect(reply).toMatchObject({ engine: 'grammar', call: null, answer: { kind: 'problem', code: 'unavailable' } });
    await vi.waitFor(async () => expect((await attempts()).at(-1)).toMatchObject({ outcome }), PATIENT);
  });

  test('endless calls end', async () => {
    const { reply, runs, requests } = await askQuirks(['endless_tools']);
    expect(requests).toBeLessThanOrEqual(LIMITS.modelCalls);
    expect(runs.length).toBeLessThanOrEqual(LIMITS.toolCalls);
    expect(reply.answer).toMatchObject({ kind: 'metric', value: 2 });
  });

  test('of fifty different calls at once only so many run', async () => {
    const calls = Array.from({ length: 50 }, (_, at) => ({ name: 'find_customers', arguments: { limit: at + 1 } }));
    const { runs, refused } = await askQuirks(['normal'], (request) =>
      roundsSinceQuestion(request) === 0 ? { calls } : { text: READING[locale] },
    );
    expect(runs).toHaveLength(LIMITS.toolCalls);
    expect(refused).toEqual([]);
  });

  test('usage that is repeated in every chunk is counted once', async () => {
    const { attempts } = await askQuirks(['usage_in_every_chunk']);
    expect((await attempts()).map((each) => each.input_tokens)).toEqual([100, 100]);
  });

  test('a provider that tells no usage does not spoil the costs', async () => {
    const server = await startQuirksServer({ quirks: ['no_usage'], script: persistent(locale) });
    const prices = { input: 1, cachedInput: 0.1, output: 2 };
    const { reply } = await askThrough(server, { streams, locale, prices, limits: { ...LIMITS, dailyBudget: 1 } });
    await server.stop();
    expect(reply.answer).toMatchObject({ kind: 'metric', value: 2 });
    const [sum] = await scene.database.query<{ cost: unknown }>(
      'select coalesce(sum(cost), 0)::float as cost from model_calls',
    );
    expect(sum?.cost).not.toBeNaN();
  });

  test('the second model answers where the first fails', async () => {
    const script = persistent(locale) as Exclude<ModelScript, readonly unknown[]>;
    const double = await startModelDouble((request, turnNumber) =>
      request.model === 'first' ? { error: { status: 401, message: 'no' } } : script(request, turnNumber),
    );
    const { reply } = await askThrough(double, { streams, locale, model: 'first', fallbackModel: 'second' });
    expect(reply).toMatchObject({ answer: { kind: 'metric', value: 2 }, receipt: { model: 'second' } });
    expect(double.refused).toEqual([]);
    await double.stop();
  });

  test('who stops a question that hangs waits no longer', async () => {
    const server = await startQuirksServer({ quirks: ['hangs'], script: [] });
    const patient = { ...LIMITS, seconds: 60 };
    const stopped = { signal: AbortSignal.timeout(200), limits: patient };
    const { reply } = await askThrough(server, { streams, locale, ...stopped });
    await server.stop();
    expect(reply.answer).toMatchObject({ kind: 'problem', code: 'unavailable' });
    expect(reply.elapsedMs).toBeLessThan(SLACK_MS);
  });

  test('where nothing listens the person is told', async () => {
    const { reply } = await askThrough({ url: NOWHERE }, { streams, locale });
    expect(reply.answer).toMatchObject({ kind: 'problem', code: 'unavailable' });
  });
});

test('with the model for every question, what the grammar reads is still answered where it fails', async () => {
  const { reply } = await askThrough({ url: NOWHERE }, { route: 'model', text: 'How many customers in China?' });
  expect(reply).toMatchObject({ engine: 'grammar', answer: { kind: 'metric', value: 2 } });
});

test('what the grammar could only guess at is the model’s to read', async () => {
  const server = await startQuirksServer({ quirks: ['normal'], script: persistent('en') });
  const { reply } = await askThrough(server, { text: 'schmidt thurs 11:30 samples chat' });
  await server.stop();
  expect(reply).toMatchObject({ engine: 'llm', call: gold });
});
