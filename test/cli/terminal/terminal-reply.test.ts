import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { layOutTable } from '../../../src/cli/terminal/table.ts';
import { renderTerminalReply } from '../../../src/cli/terminal/terminal-reply.ts';
import type { Reply } from '../../../src/domain/answer.ts';
import { anyReply } from '../../support/any-answer.ts';

const reader = { locale: 'zh' as const, timeZone: 'Asia/Shanghai', currency: 'CNY', namesTimeZone: true };
const plain = { width: 60, colour: false };

const reply = (answer: Reply['answer']): Reply => ({
  question: '?',
  locale: 'zh',
  engine: 'grammar',
  call: { tool: 'measure', input: {} },
  answer,
  receipt: {
    asOf: '2026-01-31T16:30:00.000Z',
    scope: '全部客户',
    rule: '国家 是 法国',
    rows: 2,
    hash: 'abcdef0123456789',
  },
  nextQuestions: ['按国家'],
  elapsedMs: 1,
});

test('a table aligns Chinese and Latin text, and draws the charted column', () => {
  const text = renderTerminalReply(
    reply({
      kind: 'table',
      title: '各国销售额',
      columns: [
        { key: 'country', label: '国家', type: 'country' },
        { key: 'revenue', label: '销售额', type: 'number', unit: 'money' },
      ],
      rows: [
        ['France', 1200.5],
        ['United Kingdom', 300],
      ],
      total: 7,
      chart: { type: 'bar', x: 'country', series: ['revenue'] },
    }),
    reader,
    plain,
  );
  expect(text.split('\n')).toEqual([
    '各国销售额 (共 7 条，显示前 2 条)',
    '',
    '国家     销售额',
    '────  ─────────  ────────────────────────',
    '法国  ¥1,200.50  ████████████████████████',
    '英国    ¥300.00  ██████',
    '',
    '条件：国家 是 法国',
    '截至 2026年2月1日 00:30 Asia/Shanghai · 全部客户 · 2 条记录 · #abcdef01',
    '',
    '接下来可以问',
    '  › 按国家',
  ]);
});

test('what a model says of the answer stands above it, with a note of who worded it', () => {
  const answer = { kind: 'metric', label: '客户数', value: 3, unit: 'count' } as const;
  const text = renderTerminalReply({ ...reply(answer), reading: '共三位。\n都在法国。' }, reader, plain);
  expect(text.split('\n').slice(0, 5)).toEqual([
    '共三位。',
    '都在法国。',
    '文字由语言模型撰写，其中的数字和名称由程序填入。',
    '',
    '客户数',
  ]);
});

test('no column leaves the terminal, whatever the data', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { minLength: 3, maxLength: 3 })),
      fc.integer({ min: 40, max: 200 }),
      (rows, width) => {
        const columns = ['a', '客户', 'c'].map((heading) => ({ heading, align: 'right' as const }));
        for (const line of layOutTable(columns, rows, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('a long text goes on below, and only what is very long is cut', () => {
  const columns = ['n', 'why'].map((heading) => ({ heading, align: 'left' as const }));
  const rows = [
    ['1', 'complaint open for seven days'],
    ['2', '投诉已七天未解决，请尽快致电客户说明处理进度'],
    ['3', 'x'.repeat(100)],
  ];
  expect(layOutTable(columns, rows, 21)).toEqual([
    'n  why',
    '─  ──────────────────',
    '1  complaint open for',
    '   seven days',
    '2  投诉已七天未解决，',
    '   请尽快致电客户说明',
    '   处理进度',
    ...[`3  ${'x'.repeat(18)}`, `   ${'x'.repeat(18)}`, `   ${'x'.repeat(18)}`, `   ${'x'.repeat(17)}…`],
  ]);
});

test('nothing in the data moves the cursor or turns the text around', () => {
  fc.assert(
    fc.property(anyReply, (any) => {
      const text = renderTerminalReply(any, { ...reader, locale: any.locale }, plain);
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202E\u2066]/u);
    }),
  );
});
