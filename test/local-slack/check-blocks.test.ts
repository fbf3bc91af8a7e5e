import { describe, expect, test } from 'vitest';
import { checkBlocks } from '../../src/local-slack/block-kit/check-blocks.ts';
import { checkView } from '../../src/local-slack/block-kit/view.ts';
import { LIMITS } from '../../src/local-slack/limits.ts';
import { actions, chart, dataTable, modal, more, pie, text } from './every-block.ts';

const words = (length: number) => 'x'.repeat(length);
const section = (length: number) => ({ type: 'section', text: { type: 'mrkdwn', text: words(length) } });
const header = (length: number) => ({ type: 'header', text: { type: 'plain_text', text: words(length) } });
const button = (fields: object) => ({
  type: 'actions',
  elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' }, ...fields }],
});
const cell = (value: string) => ({ type: 'raw_text', text: value });
const rows = (count: number, value = 'x') => Array.from({ length: count }, () => [cell(value), cell(value)]);
const table = (count: number, value?: string) => ({ type: 'table', rows: rows(count, value) });
const data = (count: number, value?: string) => ({ type: 'data_table', caption: 'c', rows: rows(count, value) });
const segments = (count: number, value = 1) => ({
  type: 'data_visualization',
  title: 't',
  chart: { type: 'pie', segments: Array.from({ length: count }, (_, at) => ({ label: `s${at}`, value })) },
});

describe('every limit holds at its edge and refuses one beyond it', () => {
  const cases: [name: string, within: unknown[], beyond: unknown[], error?: string][] = [
    ['blocks', manyOf(LIMITS.blocksPerMessage), manyOf(LIMITS.blocksPerMessage + 1)],
    ['section text', [section(LIMITS.sectionText)], [section(LIMITS.sectionText + 1)]],
    ['empty text', [section(1)], [section(0)]],
    ['header', [header(LIMITS.headerText)], [header(LIMITS.headerText + 1)]],
    [
      'button value',
      [button({ value: words(LIMITS.buttonValue) })],
      [button({ value: words(LIMITS.buttonValue + 1) })],
    ],
    ['action_id', [button({ action_id: words(LIMITS.actionId) })], [button({ action_id: words(LIMITS.actionId + 1) })]],
    ['markdown', [{ type: 'markdown', text: words(12_000) }], [{ type: 'markdown', text: words(12_001) }]],
    ['table rows', [table(LIMITS.table.rows)], [table(LIMITS.table.rows + 1)]],
    ['tables', [table(2)], [table(2), table(2)]],
    ['empty table cell', [table(2)], [table(2, '')]],
    ['data table rows', [data(LIMITS.dataTable.rows)], [data(LIMITS.dataTable.rows + 1)]],
    ['data table characters', [data(100, words(50))], [data(100, words(51))]],
    ['pie segments', [segments(LIMITS.chart.segments)], [segments(LIMITS.chart.segments + 1)]],
    ['pie values', [segments(2)], [segments(2, 0)]],
    ['charts', [pie, pie], [pie, pie, pie]],
    [
      'all characters',
      [...fourSections(3_000), section(1_200)],
      [...fourSections(3_000), section(1_201)],
      'msg_blocks_too_long',
    ],
  ];
  test.each(cases)('%s', (_, within, beyond, error = 'invalid_blocks') => {
    expect(checkBlocks(within, 'message')).toMatchObject({ ok: true });
    expect(checkBlocks(beyond, 'message')).toMatchObject({ ok: false, error });
  });
});

function fourSections(length: number) {
  return Array.from({ length: 4 }, () => section(length));
}

function manyOf(count: number) {
  return Array.from({ length: count }, () => ({ type: 'divider' }));
}

test('every kind of block passes and gets the ids it lacks', () => {
  for (const blocks of [text, [dataTable], [chart('bar')], [chart('line'), chart('area')], [pie], more, actions]) {
    const checked = checkBlocks(blocks, 'message');
    expect(checked).toMatchObject({ ok: true });
    if (checked.ok) expect(checked.blocks.every(({ block_id }) => block_id)).toBe(true);
  }
});

test('unknown blocks, unknown fields, shared ids and unequal series are refused with a pointer', () => {
  const twice = {
    ...button({ action_id: 'a' }),
    elements: [...button({ action_id: 'a' }).elements, ...button({ action_id: 'a' }).elements],
  };
  const short = chart('bar');
  short.chart.axis_config = { ...short.chart.axis_config, categories: ['May'] };
  for (const bad of [{ type: 'banner' }, { type: 'divider', colour: 'red' }, twice, short])
    expect(checkBlocks([bad], 'message')).toMatchObject({ ok: false, error: 'invalid_blocks' });
  const refused = checkBlocks([section(1), section(0)], 'message');
  expect(refused.ok ? [] : refused.messages.join()).toContain('/blocks/1/text/text');
});

test('a view needs a short title, and a submit button where it has inputs', () => {
  expect(checkView(modal)).toMatchObject({ ok: true });
  const { submit: _, ...without } = modal;
  expect(checkView(without)).toMatchObject({ ok: false, error: 'invalid_arguments' });
  const long = { type: 'plain_text', text: words(LIMITS.view.title + 1) };
  expect(checkView({ ...modal, title: long })).toMatchObject({ ok: false, error: 'invalid_arguments' });
  expect(checkView({ ...modal, private_metadata: words(3_001) })).toMatchObject({ ok: false });
});
