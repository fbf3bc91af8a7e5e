import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Receipt } from '../../../src/domain/answer.ts';
import { renderHtmlPage } from '../../../src/render/html/page.ts';
import { anyReply } from '../../support/any-answer.ts';

const RECEIPT: Receipt = { asOf: '2026-06-15T12:00:00.000Z', scope: 'all customers', rows: 5, hash: 'a'.repeat(64) };
const READER = { locale: 'en', timeZone: 'UTC', currency: 'EUR' } as const;
const EVIL = `</title><script>alert("1")</script><img src=x onerror='x'>&amp;`;

const page = (answer: Answer, reader: Parameters<typeof renderHtmlPage>[1] = READER, receipt = RECEIPT) =>
  renderHtmlPage({ answer, receipt }, reader);

const table = (name: string): Answer => ({
  kind: 'table',
  title: 'Revenue',
  columns: [
    { key: 'segment', label: 'Segment', type: 'text' },
    { key: 'revenue', label: 'Revenue', type: 'number', unit: 'money' },
    { key: 'growth', label: 'Growth', type: 'number', unit: 'ratio' },
  ],
  rows: [
    [name, 200, -0.25],
    ['B', 100, null],
  ],
  total: 7,
  currency: 'EUR',
  chart: { type: 'bar', x: 'segment', series: ['revenue'] },
});

test('nothing that comes from data acts: not in titles, cells, drawings, attributes or the receipt', () => {
  const answer: Answer = { kind: 'report', title: EVIL, parts: [table(EVIL), { kind: 'text', text: EVIL }] };
  const html = page(answer, READER, { ...RECEIPT, scope: EVIL, rule: EVIL });
  expect(html).not.toMatch(/<script|<img|onerror='/);
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)/g)!.length).toBeGreaterThanOrEqual(5);
  // Told once, not twice: an ampersand of the data stays one.
  expect(html).toContain('&amp;amp;');
  expect(html).not.toContain('&amp;amp;amp;');
});

test('what a model says of the answer stands above it, escaped, with a note of who worded it', () => {
  const html = renderHtmlPage({ answer: { kind: 'text', text: 'figures' }, receipt: RECEIPT, reading: EVIL }, READER);
  expect(html).not.toContain('<script');
  expect(html).toContain('<p class="note">Worded by a language model');
  expect(html.indexOf('class="reading"')).toBeLessThan(html.indexOf('figures</p>'));
  expect(page({ kind: 'text', text: 'figures' })).not.toContain('Worded by');
});

test('the page needs nothing else: no address, no script, nothing loaded', () => {
  const html = page({ kind: 'report', title: 'R', parts: [table('A')] });
  expect(html).not.toMatch(/https?:|src=|href=|url\(|@import|<script|<link/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).toContain('prefers-color-scheme: dark');
  expect(html).toContain('@media print');
});

test('a table has its figures as people read them, a drawing in proportion, and says what was cut', () => {
  const html = page(table('A'));
  expect(html).toContain('<th scope="row">A</th><td class="number">€200.00</td><td class="number fall">-25%</td>');
  expect(html).toContain('<td class="number">–</td>');
  const widths = [...html.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths[0]! / widths[1]!).toBe(2);
  expect(html).toContain('first 2 of 7');
  expect(html).toContain('As of 15 Jun 2026, 12:00 UTC · all customers · 5 records · #aaaaaaaa');
});

test('the reader’s language is the page’s', () => {
  const html = page(table('甲'), { ...READER, locale: 'zh' });
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('共 7 条，显示前 2 条');
});

test('a course is a line from the first to the last point', () => {
  const html = page({
    ...(table('A') as Extract<Answer, { kind: 'table' }>),
    chart: { type: 'line', x: 'segment', series: ['revenue'] },
  });
  expect(html.match(/<polyline points="24,24 736,100"/)).not.toBeNull();
  expect(html.match(/<circle/g)).toHaveLength(2);
});

test.each<Answer>([
  { kind: 'metric', label: 'Customers', value: 4338, unit: 'count' },
  {
    kind: 'portrait',
    customer: { id: '1', name: 'Ann' },
    facts: [{ key: 'x', label: 'X', value: 4338, type: 'number' }],
  },
  { kind: 'text', text: 'first\n4,338' },
])('any other answer is a page too: $kind', (answer) => {
  expect(page(answer)).toContain('4,338');
});

test('any answer becomes a page whose only elements are ours, each closed', () => {
  const OURS =
    /^(?:html|head|body|main|footer|section|div|h[1-3]|p|table|thead|tbody|tr|th|td|dl|dt|dd|svg|title|text|style)$/;
  fc.assert(
    fc.property(anyReply, (reply) => {
      const html = renderHtmlPage(reply, { ...READER, locale: reply.locale });
      const open: string[] = [];
      for (const [, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi)) {
        if (['meta', 'circle', 'polyline'].includes(name) || (name === 'rect' && rest.endsWith('/'))) continue;
        if (slash === '') open.push(name);
        else expect(open.pop()).toBe(name);
        expect(name === 'rect' ? 'text' : name).toMatch(OURS);
      }
      expect(open).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
