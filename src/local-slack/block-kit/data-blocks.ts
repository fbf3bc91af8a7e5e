import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { richText } from './rich-text.ts';
import { filled } from './text-object.ts';

const blockId = z.string().max(LIMITS.blockId).optional();

/** An empty cell is refused (observed), which is why raw text needs a character. */
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText.refine((rich) => rich.elements.length > 0, 'must have at least 1 item'),
]);

export const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(LIMITS.table.columns)).min(1).max(LIMITS.table.rows),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(LIMITS.table.columns)
    .optional(),
});

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: blockId,
    caption: z.string().min(1),
    rows: z.array(z.array(cell).min(1).max(LIMITS.dataTable.columns)).min(2).max(LIMITS.dataTable.rows),
    page_size: z.number().int().min(1).max(LIMITS.dataTable.pageSize).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), 'all rows must have as many cells')
  .refine(({ rows }) => rows[0]?.every(({ type }) => type !== 'rich_text'), 'a header cell cannot be rich_text')
  .refine(
    ({ rows }) => rows.flat().reduce((sum, each) => sum + cellLength(each), 0) <= LIMITS.dataTable.characters,
    `must have at most ${LIMITS.dataTable.characters} characters over all cells`,
  );

function cellLength(each: z.infer<typeof cell>): number {
  return each.type === 'rich_text' ? JSON.stringify(each.elements).length : each.text.length;
}

const label = filled(LIMITS.chart.label);
const points = z
  .array(z.strictObject({ label, value: z.number() }))
  .min(1)
  .max(LIMITS.chart.categories);
const axisLabel = z.string().max(LIMITS.chart.axisLabel).optional();

function axisChart<Kind extends 'bar' | 'line' | 'area'>(kind: Kind) {
  return z
    .strictObject({
      type: z.literal(kind),
      series: z
        .array(z.strictObject({ name: label, data: points }))
        .min(1)
        .max(LIMITS.chart.series),
      axis_config: z.strictObject({
        categories: z.array(label).min(1).max(LIMITS.chart.categories),
        x_label: axisLabel,
        y_label: axisLabel,
      }),
    })
    .refine(
      ({ series }) => new Set(series.map(({ name }) => name)).size === series.length,
      'series names must be unique',
    )
    .refine(
      ({ series, axis_config: { categories } }) =>
        series.every(
          ({ data }) =>
            data.length === categories.length && categories.every((each) => data.some((point) => point.label === each)),
        ),
      'every series must have one value for each category',
    );
}

/** Native charts of June 2026, which @slack/types does not type yet. */
export const dataVisualization = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: blockId,
  title: filled(LIMITS.chart.title),
  chart: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('pie'),
      segments: z
        .array(z.strictObject({ label, value: z.number().positive() }))
        .min(1)
        .max(LIMITS.chart.segments),
    }),
    axisChart('bar'),
    axisChart('line'),
    axisChart('area'),
  ]),
});
