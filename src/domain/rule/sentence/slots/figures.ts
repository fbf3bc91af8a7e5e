import type { Unit } from '../../../answer.ts';
import { eventKindOf } from '../../../catalogue/event-kinds.ts';
import type { EventKind } from '../../../event-kind.ts';
import type { Bilingual } from '../../../locale.ts';
import type { Aggregate } from '../../schema.ts';

const UNITS = { label: { en: 'units', zh: '件数' }, unit: 'count' } as const;

/** A figure of a kind of records, by its key; `units` of orders and returns beside their total. */
export function figureOf(kind: EventKind, key: string): { label: Bilingual; unit: Unit } | undefined {
  const { figure, products } = eventKindOf(kind);
  if (key === 'units') return products === 'lines' ? UNITS : undefined;
  return figure?.key === key ? figure : undefined;
}

/** Kinds whose filter has bounds on the figure: all with one but cases. */
export function boundFigureOf(kind: EventKind): string | undefined {
  return kind === 'cases' ? undefined : eventKindOf(kind).figure?.key;
}

/** Aggregates of a figure; "total" alone is the sum of totals. */
export const AGGREGATE_WORDS = {
  sum: { en: 'total', zh: '总' },
  average: { en: 'average', zh: '平均' },
  minimum: { en: 'lowest', zh: '最低' },
  maximum: { en: 'highest', zh: '最高' },
} as const satisfies Partial<Record<Aggregate, Bilingual>>;

/** What an aggregate is of, where the figure's label would say the kind of record twice. */
const SHORT: Readonly<Record<string, Bilingual>> = { total: { en: 'total', zh: '金额' } };

/** "average score", 平均分数; undefined for aggregates that are of no figure. */
export function measureText(aggregate: Aggregate, key: string, label: Bilingual): Bilingual | undefined {
  if (!(aggregate in AGGREGATE_WORDS)) return undefined;
  const how = AGGREGATE_WORDS[aggregate as keyof typeof AGGREGATE_WORDS];
  const what = SHORT[key] ?? label;
  const isTotal = aggregate === 'sum' && key === 'total';
  return { en: isTotal ? how.en : `${how.en} ${what.en}`, zh: `${how.zh}${what.zh}` };
}
