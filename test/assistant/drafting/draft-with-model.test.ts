import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { draftWithModel } from '../../../src/assistant/drafting/draft-with-model.ts';
import type { Database } from '../../../src/db/database.ts';
import type { DraftBrief } from '../../../src/domain/outreach/draft/draft-brief.ts';
import type { ModelConfig } from '../../../src/model-config.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { DRAFT_BRIEFS, draftBrief } from '../../support/drafting/draft-briefs.ts';
import { GOOD_DRAFTS } from '../../support/drafting/good-drafts.ts';
import { modelConfig } from '../../support/model/model-config.ts';
import type { ModelScript } from '../../support/model/model-script.ts';
import type { ModelDouble } from '../../support/model/scripted-model.ts';
import { startModelDouble } from '../../support/model/start-model-double.ts';
import { QUIRKS, type QuirkName, startQuirksServer } from '../../support/model/start-quirks-server.ts';
import { createTestDatabase } from '../../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let double: ModelDouble;
afterEach(async () => {
  await double.stop();
  await database.execute('delete from model_calls');
});

const GOOD = GOOD_DRAFTS['win-back e-mail']!;
const REFUSED_FORMAT = { error: { status: 400, message: 'response_format is not supported' } } as const;

async function draft(script: ModelScript, brief: DraftBrief = draftBrief(), changes: Partial<ModelConfig> = {}) {
  double = await startModelDouble(script);
  const prices = { input: 1, cachedInput: 0.1, output: 10 };
  const config = modelConfig(double.url, { model: 'writer', prices, ...changes });
  return draftWithModel(config, brief, await contextOf());
}

async function contextOf() {
  return { database, asker: ADMINISTRATOR, settings: await readSettings(database), now: new Date(), live: true };
}

function insertCustomer(name: string) {
  return makeCompany(database, { customers: [{ id: 'c1', columns: { name } }] }, new Date());
}

function recorded(columns: string) {
  return database.query<Record<string, unknown>>(`select ${columns} from model_calls order by id`);
}

test('a draft that holds is given as it is written, and its request recorded with what it cost', async () => {
  const usage = { input: 900, output: 120, cached: 800 };
  expect(await draft([{ text: JSON.stringify(GOOD), usage }])).toEqual({ draft: GOOD, model: 'writer' });
  expect(
    await recorded('purpose, asker, model, outcome, status, input_tokens, cached_tokens, output_tokens, cost'),
  ).toEqual([
    {
      ...{ purpose: 'draft', asker: ADMINISTRATOR.email, model: 'writer', outcome: 'ok', status: 200 },
      ...{ input_tokens: 900, cached_tokens: 800, output_tokens: 120, cost: (100 + 80 + 1200) / 1e6 },
    },
  ]);
  const [{ request }] = (await recorded('request')) as [{ request: unknown }];
  expect(request).toEqual(double.requests()[0]!.body);
});

describe('the request', () => {
  test('is this', async () => {
    await draft([{ text: '' }]);
    expect(double.requests()[0]!.body).toMatchSnapshot();
    expect(double.refused).toEqual([]);
  });

  test.each(Object.entries(DRAFT_BRIEFS))('for a %s differs in the brief alone', async (_, brief) => {
    await draft([{ text: '' }, { text: '' }], brief);
    const { messages, ...body } = double.requests()[0]!.body;
    expect(messages[1]!.content).toMatchSnapshot();
    await double.stop();
    await draft([{ text: '' }]);
    // What all requests begin with, so that providers find it in their caches.
    expect({ ...double.requests()[0]!.body, messages: [messages[0]] }).toEqual({ ...body, messages: [messages[0]] });
    expect(double.requests()[0]!.body.messages[0]).toEqual(messages[0]);
  });

  test('to change an earlier draft', async () => {
    const revision = { draft: GOOD_DRAFTS['call script']!, instruction: '更口语一点' };
    await draft([{ text: '' }], { ...DRAFT_BRIEFS['call script']!, revision });
    expect(double.requests()[0]!.body.messages[1]!.content).toMatchSnapshot();
  });

  test('holds no name, address or number of anybody whom a person mentions', async () => {
    await insertCustomer('Charlotte Brontë');
    const instruction =
      'As for charlotte brontë (charlotte@example.com, +44 20 7946 0958), and call {nobody}, not {name}.';
    const earlier = { ...GOOD, closing: 'Charlotte Brontë sends her regards' };
    await draft([{ text: JSON.stringify(earlier) }], draftBrief({ revision: { draft: earlier, instruction } }));
    const { text } = double.requests()[0]!;
    expect(text).toContain('not {name}.');
    expect(text).not.toMatch(/charlotte|bront|7946|\{nobody/i);
  });

  test('holds no value of a fact or offer, and no word that may not be said', async () => {
    const facts = draftBrief().facts.map((fact) =>
      fact.slot === null ? fact : { ...fact, value: `CANARY ${fact.slot} 黄雀` },
    );
    const wish =
      'Say that CANARY name 黄雀 is dear to us, 也问候canary sender 黄雀, and mention CANARY last_product 黄雀.';
    const spoilt = {
      subject: 'For CANARY name 黄雀',
      sentences: [{ text: wish, facts: [] }],
      closing: 'CANARY sender 黄雀',
    };
    const brief = draftBrief({
      facts,
      neverSay: ['CANARY SEGMENT'],
      purpose: wish,
      voice: wish,
      revision: { draft: spoilt, instruction: wish },
    });
    await draft([{ text: '' }], brief);
    expect(double.requests()[0]!.text).toContain(
      'Say that {name} is dear to us, 也问候{sender}, and mention {last_product}.',
    );
    expect(double.requests()[0]!.text).not.toMatch(/canary|黄雀/i);
  });
});

describe('a provider without structured output', () => {
  const fenced = `Here it is:\n\`\`\`json\n${JSON.stringify({ sentences: GOOD.sentences, subject: GOOD.subject })}\n\`\`\``;

  test('is asked for any JSON, then for text, and the next time as it was answered', async () => {
    const config = { model: 'plain-model' };
    const outcome = await draft(
      [REFUSED_FORMAT, REFUSED_FORMAT, { text: fenced }, { text: fenced }],
      draftBrief(),
      config,
    );
    expect(outcome).toEqual({ draft: { ...GOOD, closing: null }, model: 'plain-model' });
    await draftWithModel(modelConfig(double.url, config), draftBrief(), await contextOf());
    expect(double.requests().map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ]);
    expect(await recorded('outcome, status')).toEqual([
      { outcome: 'malformed', status: 400 },
      { outcome: 'malformed', status: 400 },
      { outcome: 'ok', status: 200 },
      { outcome: 'ok', status: 200 },
    ]);
  });

  test('that refuses everything is a problem', async () => {
    expect(await draft([REFUSED_FORMAT, REFUSED_FORMAT, REFUSED_FORMAT])).toMatchObject({
      problem: { reason: 'malformed' },
    });
  });
});

describe('a failure of the model is a problem', () => {
  test.each([
    ['refused_key', { error: { status: 401, message: 'no such key' } }],
    ['content_filter', { error: { status: 400, message: 'filtered', code: 'content_filter' } }],
    ['content_filter', { text: JSON.stringify(GOOD), finishReason: 'content_filter' }],
    ['cut', { text: JSON.stringify(GOOD), finishReason: 'length' }],
    ['malformed', { text: 'I would rather not.' }],
    ['malformed', { text: '{"sentences": "none"}' }],
    ['malformed', { text: '' }],
    ['rate_limited', { error: { status: 429, message: 'tomorrow', retryAfterSeconds: 3600 } }],
  ] as const)('%s', async (reason, turn) => {
    const outcome = await draft([turn]);
    expect(outcome).toMatchObject({ problem: { reason, flaws: [] } });
    expect(await recorded('outcome')).toEqual([{ outcome: reason }]);
  });

  test('unless it passes, or the second model does better', async () => {
    const busy = { error: { status: 503, message: 'busy', retryAfterSeconds: 0 } } as const;
    const outcome = await draft([busy, { text: 'no' }, { text: JSON.stringify(GOOD) }], draftBrief(), {
      fallbackModel: 'second',
    });
    expect(outcome).toEqual({ draft: GOOD, model: 'second' });
    expect(await recorded('model, outcome, status, count(*) over (partition by run_id)::int as together')).toEqual([
      { model: 'writer', outcome: 'server_error', status: 503, together: 3 },
      { model: 'writer', outcome: 'malformed', status: 200, together: 3 },
      { model: 'second', outcome: 'ok', status: 200, together: 3 },
    ]);
  });

  test('a budget that is spent sends nothing', async () => {
    const usage = { input: 1_000_000, output: 0 };
    await draft([{ text: JSON.stringify(GOOD), usage }]);
    await double.stop();
    const limits = { ...modelConfig('').limits, dailyBudget: 1 };
    expect(await draft([], draftBrief(), { limits })).toMatchObject({ problem: { reason: 'over_budget' } });
    expect(double.requests()).toEqual([]);
  });
});

describe('an odd provider gives a draft or a problem', () => {
  const FAILURES: Partial<Record<QuirkName, string>> = {
    ...{ hangs: 'timeout', stalled_stream: 'timeout', hangs_up: 'cut', cut_stream: 'cut', half_json: 'cut' },
    ...{ html_body: 'malformed', empty_body: 'malformed', null_body: 'malformed', error_in_answer: 'malformed' },
    ...{ null_content: 'malformed', missing_content: 'malformed', empty_text: 'malformed', blank_text: 'malformed' },
    ...{ long_text: 'malformed', empty_choices: 'malformed', streams_anyway: 'malformed', ended_early: 'cut' },
    ...{ refusal: 'refused', content_filter: 'content_filter', content_filter_of_the_prompt: 'content_filter' },
    ...{ finish_length: 'cut', rate_limited_for_an_hour: 'rate_limited', wrong_key: 'refused_key' },
    ...{ forbidden: 'refused_key', model_not_found: 'refused_key', bad_gateway: 'server_error' },
    ...{ server_error: 'server_error', overloaded: 'server_error', quota_exceeded: 'refused_key' },
    ...{ rate_limited: 'rate_limited', rate_limited_ms: 'rate_limited', rate_limited_until: 'rate_limited' },
    ...{ context_length_exceeded: 'malformed', no_tools: 'malformed' },
  };

  test.each(Object.keys(QUIRKS) as QuirkName[])('%s', async (quirk) => {
    double = await startQuirksServer({ quirks: [quirk], script: () => ({ text: JSON.stringify(GOOD) }) });
    const reason = FAILURES[quirk];
    // Soon for what never comes, and patient with what does, on a machine with other work.
    const limits = { ...modelConfig('').limits, seconds: reason === 'timeout' ? 3 : 60 };
    const outcome = await draftWithModel(modelConfig(double.url, { limits }), draftBrief(), await contextOf());
    expect(outcome).toMatchObject(reason === undefined ? { draft: GOOD } : { problem: { reason } });
    expect((await recorded('outcome')).at(-1)).toEqual({ outcome: reason ?? 'ok' });
    expect(await recorded('id')).toHaveLength(double.requests().length);
  });
});

test('a person who asks to stop waits no longer', async () => {
  double = await startQuirksServer({ quirks: ['hangs'], script: () => ({ text: '' }) });
  const stop = new AbortController();
  const config = modelConfig(double.url, { fallbackModel: 'second' });
  const drafted = draftWithModel(config, draftBrief(), { ...(await contextOf()), signal: stop.signal });
  await expect.poll(() => double.requests()).toHaveLength(1);
  stop.abort();
  expect(await drafted).toMatchObject({ problem: { reason: 'stopped' } });
  expect(await recorded('model, outcome')).toEqual([{ model: config.model, outcome: 'stopped' }]);
});

test('a draft that says more than its brief is void, and the flaw is told in both languages', async () => {
  const lie = { ...GOOD, sentences: [...GOOD.sentences, { text: 'You get 50 % off.', facts: [] }] };
  const outcome = await draft([{ text: JSON.stringify(lie) }]);
  expect(outcome).toMatchObject({
    problem: {
      reason: 'flawed',
      text: {
        en: expect.stringContaining('sentence 5: a figure that code did not write: "50"'),
        zh: expect.stringContaining('第 5 句：数字并非由程序写入：“50”'),
      },
    },
  });
  expect(outcome).not.toHaveProperty('draft');
});
