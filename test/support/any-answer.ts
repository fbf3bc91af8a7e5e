import fc from 'fast-check';
import type { Answer, Cell, Column, Reply } from '../../src/domain/answer.ts';

const HOSTILE = [
  '<!here>',
  '<@U0123>',
  '<https://evil.example|click>',
  '&amp; & <',
  '*bold* `code` _i_',
  '',
  '   ',
  '\u202Eabc',
  '\u001B[31m',
  '😀'.repeat(80),
  '客户'.repeat(200),
  'x'.repeat(5000),
  '\n\n',
];
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...HOSTILE));
const unit = fc.constantFrom('count', 'money', 'days', 'ratio', 'score', undefined);
const currency = fc.constantFrom('GBP', 'CNY', 'JPY', undefined);
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constant(-0));
const cellType = fc.constantFrom('text', 'number', 'day', 'instant', 'boolean', 'country');
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('2011-12-09', '2011-12-09T10:00:00Z', 'EIRE', 'United Kingdom'),
);
const column: fc.Arbitrary<Column> = fc
  .record({ key: text, label: text, type: cellType, unit })
  .map(({ unit: u, ...rest }) => ({ ...rest, ...(u && { unit: u }) }) as Column);

const table = fc
  .record({
    columns: fc.array(column, { maxLength: 25 }),
    height: fc.oneof(fc.nat(6), fc.nat(150)),
    more: fc.nat(5000),
    title: text,
    currency,
    chartType: fc.constantFrom('bar', 'line', 'area', 'pie', undefined),
  })
  .chain(({ columns, height, more, title, currency: money, chartType }) =>
    fc.array(fc.tuple(...columns.map(() => cell)), { minLength: height, maxLength: height, size: 'max' }).map(
      (rows): Answer => ({
        kind: 'table',
        title,
        columns,
        rows: rows as Cell[][],
        total: rows.length + more,
        ...(money && { currency: money }),
        ...(chartType &&
          columns.length > 1 && {
            chart: { type: chartType, x: columns[0]!.key, series: columns.slice(1).map(({ key }) => key) } as const,
          }),
      }),
    ),
  );

/** A table that is really charted: labels and numbers, as the tools make them. */
const chartedTable = fc
  .record({
    rows: fc.array(fc.tuple(text, fc.oneof(number, fc.constant(null)), number), { maxLength: 40 }),
    type: fc.constantFrom('bar', 'line', 'area', 'pie'),
    title: text,
    more: fc.constantFrom(0, 7),
  })
  .map(
    ({ rows, type, title, more }): Answer => ({
      kind: 'table',
      title,
      columns: [
        { key: 'x', label: 'Month', type: 'text' },
        { key: 'a', label: 'Revenue', type: 'number', unit: 'money' },
        { key: 'b', label: 'Revenue', type: 'number', unit: 'ratio' },
      ],
      rows,
      total: rows.length + more,
      chart: { type, x: 'x', series: ['a', 'b'] } as const,
    }),
  );

const leaf: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .record({
      label: text,
      value: fc.option(number),
      unit: fc.constantFrom('count', 'money', 'days', 'ratio', 'score'),
      currency,
    })
    .map(({ currency: money, ...rest }) => ({ kind: 'metric', ...rest, ...(money && { currency: money }) }) as Answer),
  table,
  chartedTable,
  fc
    .record({
      id: text,
      name: text,
      facts: fc.array(fc.record({ key: text, label: text, value: cell, type: cellType }), { maxLength: 60 }),
    })
    .map(({ id, name, facts }) => ({ kind: 'portrait', customer: { id, name }, facts }) as Answer),
  text.map((each): Answer => ({ kind: 'text', text: each })),
  text.map((each): Answer => ({ kind: 'confirm', tool: 't', input: {}, text: each, id: 'i' })),
  fc
    .record({ text, preview: chartedTable })
    .map((each): Answer => ({ kind: 'confirm', tool: 't', input: {}, id: 'i', ...each })),
  fc
    .record({ text, suggestions: fc.array(text, { maxLength: 9 }) })
    .map((problem): Answer => ({ kind: 'problem', code: 'ambiguous', ...problem })),
);

/** Any answer that the type allows, and some that only an attacker would make. */
const anyAnswer: fc.Arbitrary<Answer> = fc.letrec<{ answer: Answer }>((tie) => ({
  answer: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc
      .record({ title: text, parts: fc.array(tie('answer'), { maxLength: 12 }) })
      .map((report): Answer => ({ kind: 'report', ...report })),
  ),
})).answer;

export const anyReply: fc.Arbitrary<Reply> = fc
  .record({
    answer: anyAnswer,
    question: text,
    locale: fc.constantFrom('en', 'zh'),
    rule: fc.option(text, { nil: undefined }),
    reading: fc.option(text, { nil: undefined }),
    model: fc.option(text, { nil: undefined }),
    scope: text,
    nextQuestions: fc.array(text, { maxLength: 8 }),
  })
  .map(
    ({ answer, question, locale, rule, reading, model, scope, nextQuestions }): Reply => ({
      question,
      locale,
      engine: 'grammar',
      call: { tool: 'measure', input: {} },
      answer,
      ...(reading !== undefined && { reading }),
      receipt: {
        asOf: '2011-12-10T00:00:00.000Z',
        scope,
        rows: 12,
        hash: 'a1b2c3d4e5f6a7b8',
        ...(rule !== undefined && { rule }),
        ...(model !== undefined && { model }),
      },
      nextQuestions,
      elapsedMs: 3,
    }),
  );
