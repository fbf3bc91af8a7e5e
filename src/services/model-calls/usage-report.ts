import type { Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { type Period, resolvePeriod } from '../../domain/period.ts';
import { periodText } from '../../domain/period-text.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { MODEL_CALL_OUTCOMES } from './model-call.ts';
import { readUsage, type UsageFigures } from './read-usage.ts';
import { tokenColumns } from './token-columns.ts';

export type UsageRequest = { period?: Period | undefined };

const DEFAULT_PERIOD: Period = { span: 'last', count: 30, unit: 'day' };

/**
 * What the models took and cost over a period: in all, by day, person, model and outcome.
 * @throws {DomainError} 'invalid_input' for a period that has not begun
 */
export async function usageReport(
  { period = DEFAULT_PERIOD }: UsageRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { locale, now, settings, database } = reader;
  refuseUnbegun(reader, [period]);
  const range = resolvePeriod(period, now, settings.timeZone);
  const { total, days, people, models, outcomes } = await readUsage(database, range, settings.timeZone);
  const words = WORDS[locale];
  const table = (by: keyof typeof words.by, named: readonly NamedFigures[]) => usageTable(by, named, reader);
  const parts = [
    table('period', [[periodText(period, locale), total]]),
    // The latest days first: they are what a cut leaves.
    table(
      'day',
      days.toReversed().map((each) => [each.on, each]),
    ),
    table(
      'person',
      people.map((each) => [each.name ?? each.asker, each]),
    ),
    table(
      'model',
      models.map((each) => [each.model, each]),
    ),
    table(
      'outcome',
      outcomes.map((each) => [MODEL_CALL_OUTCOMES[each.outcome][locale], each]),
    ),
  ];
  const used = total.calls > 0;
  return {
    answer: {
      kind: 'report',
      title: words.title(periodText(period, locale)),
      parts: [...(used ? parts : []), { kind: 'text', text: used ? words.method : words.none }],
    },
    rows: total.calls,
  };
}

type NamedFigures = [name: string, figures: UsageFigures];

function usageTable(
  by: keyof (typeof WORDS)['en']['by'],
  named: readonly NamedFigures[],
  { locale, rowLimit }: Reader,
): TableAnswer {
  const words = WORDS[locale];
  const { title, label } = words.by[by];
  const columns: Column[] = [
    { key: by, label, type: by === 'day' ? 'day' : 'text' },
    { key: 'calls', label: words.calls, type: 'number', unit: 'count' },
    { key: 'failures', label: words.failures, type: 'number', unit: 'count' },
    ...tokenColumns(locale),
    { key: 'cost', label: words.cost, type: 'number' },
    { key: 'median_seconds', label: words.median, type: 'number' },
    { key: 'slow_seconds', label: words.slow, type: 'number' },
  ];
  const rows = named.map(([name, { calls, failures, inputTokens, cachedTokens, outputTokens, ...rest }]): Cell[] => [
    ...[name, calls, failures, inputTokens, cachedTokens, outputTokens, rest.cost],
    ...[inSeconds(rest.medianMs), inSeconds(rest.slowMs)],
  ]);
  return cutTable({ title, columns, rows }, rowLimit);
}

function inSeconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}

const WORDS = {
  en: {
    title: (period: string) => `Use of the language model: ${period}`,
    none: 'No language model was asked in that time.',
    by: {
      period: { title: 'In all', label: 'Period' },
      day: { title: 'By day', label: 'Day' },
      person: { title: 'By person', label: 'Person' },
      model: { title: 'By model', label: 'Model' },
      outcome: { title: 'By outcome', label: 'Outcome' },
    },
    calls: 'Calls',
    failures: 'Failed',
    cost: 'Cost',
    median: 'Median seconds',
    slow: '95 % within seconds',
    method:
      'A call is one request to a model; a question may take several. Tokens are as the provider counts them. Costs are in the currency of OPENAI_PRICES, of the calls made since it is set.',
  },
  zh: {
    title: (period: string) => `语言模型用量：${period}`,
    none: '该时间段内没有调用过语言模型。',
    by: {
      period: { title: '合计', label: '时间段' },
      day: { title: '按日', label: '日期' },
      person: { title: '按人员', label: '人员' },
      model: { title: '按模型', label: '模型' },
      outcome: { title: '按结果', label: '结果' },
    },
    calls: '调用次数',
    failures: '失败次数',
    cost: '费用',
    median: '耗时中位数（秒）',
    slow: '95% 耗时不超过（秒）',
    method:
      '一次调用即向模型发送一次请求，一个问题可能需要多次。token 数以服务商的统计为准。费用以 OPENAI_PRICES 的货币计，只含设置价格之后的调用。',
  },
} as const;
