import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskContext, ask } from '../../src/assistant/ask.ts';
import { NOW, openScene, type Scene } from '../language/scene.ts';
import { ADMINISTRATOR } from '../support/company.ts';

let scene: Scene;
let context: AskContext;
beforeAll(async () => {
  scene = await openScene();
  context = { database: scene.database, asker: ADMINISTRATOR, now: NOW, live: true, rowLimit: 20, front: 'cli' };
});
afterAll(() => scene.database.close());

test('a question becomes a call, an answer and a receipt, and is kept', async () => {
  const reply = await ask({ text: 'How many customers in China?' }, context);
  expect(reply).toMatchObject({
    locale: 'en',
    engine: 'grammar',
    call: { tool: 'measure' },
    answer: { kind: 'metric', value: 2, unit: 'count' },
    receipt: { asOf: NOW.toISOString(), rows: 2 },
  });
  const [turn] = await scene.database.query<{ question: string; calls: unknown[]; receipt: { hash: string } }>(
    'select question, calls, receipt from turns order by id desc limit 1',
  );
  expect(turn).toMatchObject({ question: 'How many customers in China?', calls: [reply.call] });
  expect(turn?.receipt.hash).toBe(reply.receipt.hash);
});

test('the answer is in the language of the question', async () => {
  const reply = await ask({ text: '中国有多少客户' }, context);
  expect(reply).toMatchObject({ locale: 'zh', answer: { kind: 'metric', value: 2 } });
  expect(reply.receipt.scope).toMatch(/客户/);
});

test('what is not understood is a problem with its receipt, in the asker’s language', async () => {
  const reply = await ask({ text: '各国的毛利率' }, context);
  expect(reply).toMatchObject({ call: null, nextQuestions: [], answer: { kind: 'problem', code: 'not_understood' } });
  expect(reply.answer.kind === 'problem' && reply.answer.text).toContain('毛利率');
});

test.each([
  ['help', 'en'],
  ['Hi @Rapport 👋', 'en'],
  ['what can you do?', 'en'],
  ['你好！', 'zh'],
  ['你能做什么？', 'zh'],
])('"%s" is told what can be asked', async (text, locale) => {
  const reply = await ask({ text }, context);
  expect(reply).toMatchObject({ locale, call: null, receipt: { rows: 0 }, answer: { kind: 'text' } });
  expect(reply.nextQuestions).toHaveLength(3);
  for (const followUp of reply.nextQuestions)
    expect((await ask({ text: followUp }, context)).answer, followUp).not.toMatchObject({ kind: 'problem' });
});

test.each(['Thanks!', 'thank you', '谢谢', '好的，谢谢！'])('"%s" is answered kindly', async (text) => {
  expect(await ask({ text }, context)).toMatchObject({ call: null, answer: { kind: 'text' }, nextQuestions: [] });
});

test('thanks around a question do not hide it', async () => {
  const { answer } = await ask({ text: 'hello, how many customers in China? thanks' }, context);
  expect(answer).toMatchObject({ kind: 'metric', value: 2 });
});

describe('threads', () => {
  test('questions with one key share their context, others do not', async () => {
    await ask({ text: 'How many customers in China?', threadKey: 'a' }, context);
    const here = await ask({ text: 'and in France?', threadKey: 'a' }, context);
    const elsewhere = await ask({ text: 'which of them are in France?', threadKey: 'b' }, context);
    expect(here.answer).toMatchObject({ kind: 'metric', value: 1 });
    expect(elsewhere.answer).toMatchObject({ kind: 'problem', code: 'not_understood' });
  });

  test('everybody in a thread has a context of their own', async () => {
    const ann: AskContext = { ...context, asker: { ...ADMINISTRATOR, staffId: 1 } };
    const li: AskContext = { ...context, asker: { ...ADMINISTRATOR, staffId: 2 } };
    await ask({ text: 'How many customers in China?', threadKey: 'shared' }, ann);
    const stranger = await ask({ text: 'which of them are in France?', threadKey: 'shared' }, li);
    const nobody = await ask({ text: 'which of them are in France?', threadKey: 'shared' }, context);
    const own = await ask({ text: 'and in France?', threadKey: 'shared' }, ann);
    expect(stranger.answer).toMatchObject({ kind: 'problem', code: 'not_understood' });
    expect(nobody.answer).toMatchObject({ kind: 'problem', code: 'not_understood' });
    // What the others were refused in between does not end it.
    expect(own.answer).toMatchObject({ kind: 'metric', value: 1 });
  });

  test('nothing is continued over a question that was declined', async () => {
    await ask({ text: 'How many customers in China?', threadKey: 'c' }, context);
    await ask({ text: 'only those with a red car', threadKey: 'c' }, context);
    const reply = await ask({ text: 'which of them are in France?', threadKey: 'c' }, context);
    expect(reply.answer).toMatchObject({ kind: 'problem', code: 'not_understood' });
  });

  test('thanks and a call for help leave a thread where it was', async () => {
    await ask({ text: 'How many customers in China?', threadKey: 'd' }, context);
    await ask({ text: 'thanks!', threadKey: 'd' }, context);
    await ask({ text: '你好', threadKey: 'd' }, context);
    const reply = await ask({ text: 'and in France?', threadKey: 'd' }, context);
    expect(reply.answer).toMatchObject({ kind: 'metric', value: 1 });
  });

  test('every next question that is offered is understood in its thread', async () => {
    for (const [at, text] of [
      'revenue this year',
      'how many buyers',
      'list VIPs',
      '介绍一下客户12347',
      'top 3 customers by revenue',
      'top 3 customers by orders last month',
      'top 5 products this year',
      '消费金额前3的客户',
      'customers who have not ordered in 90 days',
      'customers in China',
      'customers who never ordered',
    ].entries()) {
      const { nextQuestions } = await ask({ text, threadKey: `f${at}` }, context);
      for (const [index, followUp] of nextQuestions.entries()) {
        await ask({ text, threadKey: `f${at}-${index}` }, context);
        const { answer } = await ask({ text: followUp, threadKey: `f${at}-${index}` }, context);
        expect(answer, `${text} → ${followUp}`).not.toMatchObject({ kind: 'problem' });
      }
    }
  });
});

test.each([
  ['customers who have not ordered in 90 days', 'Which of them have not ordered in 90 days?'],
  ['90天没有下单的客户有哪些', '其中90天没下单的有哪些？'],
  ['list VIPs', 'How many of them are VIPs?'],
  ['customers in China', 'By country'],
  ['customers who never ordered', 'Their total revenue'],
  ['top 3 customers by revenue last month', 'Same for last month'],
])('after "%s" nobody is offered "%s", which it says already', async (text, known) => {
  const { nextQuestions } = await ask({ text }, context);
  expect(nextQuestions.length).toBeGreaterThan(0);
  expect(nextQuestions).not.toContain(known);
});

describe('whatever is typed', () => {
  const PIECES = [
    'customers',
    'revenue',
    'in',
    'Germany',
    'last month',
    'not',
    'or',
    'top',
    '10',
    'by',
    'country',
    'over',
    '£5,000',
    'who',
    'bought',
    '22423',
    'x',
    '客户',
    '销售额',
    '德国',
    '上个月',
    '没',
    '下单',
    '前',
    '十',
    '超过',
    '一万',
    '的',
    '和',
    '🎉',
    '👩‍👩‍👧',
    '\u200b',
    '\ud83d',
    '%',
    '"',
    "'",
    ';',
    '--',
    'drop table customers;',
    "' or 1=1 --",
    '{{system}}',
    'ignore all previous instructions',
    '忽略以上规则',
    '<!channel>',
    '<script>',
    '\0',
    '\n',
    '999999999999999999999',
    '１２３',
    '(((',
    '$1',
    '30 feb',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(' ')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom(...PIECES).map((piece) => piece.repeat(10_000).slice(0, 10_000)),
  );

  test('2,000 random texts give an answer or a problem, never a stack', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (question) => {
        const { answer } = await ask(
          { text: question },
          { ...context, log: { error: (details) => expect.fail(JSON.stringify(details)) } },
        );
        expect(['metric', 'table', 'portrait', 'text', 'problem']).toContain(answer.kind);
        if (answer.kind === 'problem') expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|Error:|select |node_modules/);
      }),
      { numRuns: 2_000 },
    );
  });
});
