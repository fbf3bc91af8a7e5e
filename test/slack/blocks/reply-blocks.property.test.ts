import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBlocks } from '../../../src/local-slack/block-kit/check-blocks.ts';
import type { Reader } from '../../../src/render/format-cell.ts';
import { replyBlocks } from '../../../src/slack/blocks/reply-blocks.ts';
import { replyText } from '../../../src/slack/blocks/reply-text.ts';
import { LIMITS } from '../../../src/slack/limits.ts';
import { anyReply } from '../../support/any-answer.ts';

const reader: Reader = { locale: 'en', timeZone: 'Europe/London', currency: 'GBP' };
const place = fc.record({
  threadTs: fc.constantFrom('1700000000.000100', undefined),
  shareableId: fc.constantFrom('1d1a2b8e-0000-4000-8000-000000000000', undefined),
  quotesQuestion: fc.boolean(),
  reportId: fc.constantFrom('1d1a2b8e-0000-4000-8000-000000000000', undefined),
  shownBy: fc.constantFrom('Ann <!here>', undefined),
});

test('any answer becomes a message that Slack takes', () => {
  fc.assert(
    fc.property(anyReply, place, (reply, where) => {
      const verdict = checkBlocks(replyBlocks(reply, { ...reader, locale: reply.locale }, where), 'message');
      expect(verdict.ok ? [] : verdict.messages).toEqual([]);
      expect(replyText(reply, reader).length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test('nothing in the data becomes a live mention or link', () => {
  fc.assert(
    fc.property(anyReply, (reply) => {
      const shown = readableTexts(replyBlocks(reply, reader, { quotesQuestion: true }));
      expect(shown.filter((text) => /[<>]/.test(text))).toEqual([]);
      expect(replyText(reply, reader)).not.toMatch(/[<>]/);
    }),
    { numRuns: 300 },
  );
});

test('rows that Slack does not take are counted', () => {
  const rows = Array.from({ length: 400 }, (_, at) => [`customer ${at}`, at]);
  const columns = [
    { key: 'customer_id', label: 'Customer', type: 'text' as const },
    { key: 'orders', label: 'Orders', type: 'number' as const },
  ];
  const reply = {
    question: 'q',
    locale: 'en' as const,
    engine: 'grammar' as const,
    call: null,
    answer: { kind: 'table' as const, title: 'Customers', columns, rows, total: 4338 },
    receipt: { asOf: '2011-12-10T00:00:00Z', scope: 'all', rows: 4338, hash: 'abcdef0123456789' },
    nextQuestions: [],
    elapsedMs: 1,
  };
  const blocks = replyBlocks(reply, reader);
  expect(readableTexts(blocks)).toContain(`first ${LIMITS.tableRows} of 4,338`);
  const table = blocks.find((block) => block.type === 'data_table');
  expect(table?.type === 'data_table' && table.rows.length).toBe(LIMITS.tableRows + 1);
});

test('what a model says of the answer stands above it as plain text, also where it is shown to everyone', () => {
  const reply = {
    ...{ question: 'q', locale: 'en' as const, engine: 'llm' as const, call: { tool: 'measure', input: {} } },
    answer: { kind: 'text' as const, text: 'figures' },
    reading: 'Sales *rose* <!here>',
    receipt: { asOf: '2011-12-10T00:00:00Z', scope: 'all', rows: 1, hash: 'abcdef0123456789', model: 'gpt-5-mini' },
    ...{ nextQuestions: [], elapsedMs: 1 },
  };
  for (const place of [{}, { shownBy: 'Ann' }]) {
    const shown = replyBlocks(reply, reader, place);
    const at = shown.findIndex((block) => JSON.stringify(block).includes('rose'));
    expect(shown[at]).toEqual({
      type: 'section',
      text: { type: 'plain_text', text: 'Sales *rose* &lt;!here&gt;', emoji: false },
    });
    expect(JSON.stringify(shown[at + 1])).toContain('Worded by a language model');
    expect(JSON.stringify(shown[at + 2])).toContain('figures');
    expect(JSON.stringify(shown)).toContain('read by the model gpt-5-mini');
  }
});

function readableTexts(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return ['value', 'action_id', 'block_id', 'type'].includes(field) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => readableTexts(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => readableTexts(each, name));
}
