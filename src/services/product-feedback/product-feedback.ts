import type { Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { type Period, resolvePeriod } from '../../domain/period.ts';
import { periodText } from '../../domain/period-text.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { type FeedbackRow, readFeedback } from './feedback-sql.ts';

export type ProductFeedbackRequest = {
  rule?: Rule | undefined;
  period?: Period | undefined;
  limit?: number | undefined;
};

const DEFAULT_PERIOD: Period = { span: 'last', count: 365, unit: 'day' };

/**
 * Complaints and low survey scores by product and by category, with rates per order, of the asker's customers.
 * @throws {DomainError} 'invalid_input' for a period that has not begun; as `resolveConditions`
 */
export async function productFeedback(
  { rule, period = DEFAULT_PERIOD, limit }: ProductFeedbackRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number; rule?: string }> {
  const { locale, now, settings, rowLimit } = reader;
  refuseUnbegun(reader, [period]);
  const words = WORDS[locale];
  const population = await findPopulation(reader);
  const resolved = await resolveConditions(reader, { rule });
  const scene = { population, resolved, range: resolvePeriod(period, now, settings.timeZone) };
  const kept = Math.min(limit ?? rowLimit, rowLimit);
  const products = await readFeedback(scene, 'product', kept);
  const categories = await readFeedback(scene, 'category', kept);
  const tables = [
    feedbackTable(words.byProduct, products, reader, true),
    ...(categories.total > 0 ? [feedbackTable(words.byCategory, categories, reader, false)] : []),
  ];
  return {
    answer: {
      kind: 'report',
      title: words.title(periodText(period, locale)),
      parts: [...tables, { kind: 'text', text: words.method }],
    },
    rows: products.total,
    ...resolvedRuleText(resolved, reader),
  };
}

function feedbackTable(
  title: string,
  { rows, total }: { rows: readonly FeedbackRow[]; total: number },
  { locale }: Reader,
  isOfProducts: boolean,
): TableAnswer {
  const words = WORDS[locale];
  const columns: Column[] = [
    ...(isOfProducts ? [{ key: 'sku', label: words.sku, type: 'text' as const }] : []),
    { key: 'name', label: isOfProducts ? words.product : words.category, type: 'text' },
    { key: 'complaints', label: words.complaints, type: 'number', unit: 'count' },
    { key: 'low_scores', label: words.low, type: 'number', unit: 'count' },
    { key: 'answers', label: words.answers, type: 'number', unit: 'count' },
    { key: 'orders', label: words.orders, type: 'number', unit: 'count' },
    { key: 'complaint_rate', label: words.complaintRate, type: 'number', unit: 'ratio' },
    { key: 'low_share', label: words.lowShare, type: 'number', unit: 'ratio' },
  ];
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const cells = rows.map(({ sku, name, complaints, low, answers, orders }): Cell[] => [
    ...(isOfProducts ? [sku] : []),
    ...[name, complaints, low, answers, orders, ratio(complaints, orders), ratio(low, answers)],
  ]);
  return { kind: 'table', title, columns, rows: cells, total };
}

const WORDS = {
  en: {
    title: (period: string) => `Complaints and low scores: ${period}`,
    byProduct: 'By product',
    byCategory: 'By category',
    sku: 'Stock code',
    product: 'Product',
    category: 'Category',
    complaints: 'Complaints',
    low: 'Low scores',
    answers: 'Survey answers',
    orders: 'Orders with it',
    complaintRate: 'Complaints per order',
    lowShare: 'Share of low scores',
    method:
      'Counted are complaints and survey answers that name a product. Low: CSAT 1–2 of 5, NPS 0–6 of 10, CES 1–3 of 7. Rates are over completed orders of the same time that hold it.',
  },
  zh: {
    title: (period: string) => `投诉与低分：${period}`,
    byProduct: '按产品',
    byCategory: '按品类',
    sku: '货号',
    product: '产品',
    category: '品类',
    complaints: '投诉数',
    low: '低分数',
    answers: '问卷回答数',
    orders: '含该项的订单数',
    complaintRate: '每单投诉率',
    lowShare: '低分占比',
    method:
      '只统计注明产品的投诉和问卷回答。低分：满意度 1–2 分（满分 5）、NPS 0–6 分（满分 10）、CES 1–3 分（满分 7）。比率以同期含该项的已完成订单为基数。',
  },
} as const;
