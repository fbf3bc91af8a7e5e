import { createBinder, usesAlias } from '../../db/sql.ts';
import type { MetricAnswer } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { audienceSql } from '../population/audience-sql.ts';
import { fieldSqlContext, populationSql } from '../population/population.ts';
import { refuseUnrecorded } from '../values/refuse-unrecorded.ts';
import type { Statistic } from './measure-request.ts';
import type { MeasureScene } from './measure-scene.ts';
import { eventContext } from './statement-sql.ts';

const STATISTICS: Record<Statistic['how'], { label: Bilingual; sql: (value: string) => string }> = {
  mean: { label: { en: 'Average', zh: '平均' }, sql: (value) => `avg(${value})` },
  median: {
    label: { en: 'Median', zh: '中位数' },
    sql: (value) => `percentile_cont(0.5) within group (order by ${value})`,
  },
  max: { label: { en: 'Highest', zh: '最高' }, sql: (value) => `max(${value})` },
  min: { label: { en: 'Lowest', zh: '最低' }, sql: (value) => `min(${value})` },
  sum: { label: { en: 'Total', zh: '合计' }, sql: (value) => `sum(${value})` },
};

/**
 * A statistic of a numeric field over the customers of the rule. Figures of orders are taken over buyers, as every "per
 * customer" average is (SEMANTICS.md, "Records").
 * @throws {DomainError} 'invalid_input' when the field is not numeric
 */
export async function answerStatistic(
  { population, resolved, reader }: MeasureScene,
  { of: key, how }: Statistic,
): Promise<{ answer: MetricAnswer; rows: number }> {
  const field = fieldOf(key);
  const { locale, settings } = reader;
  if (field.type !== 'number' && field.type !== 'money') {
    throw new DomainError('invalid_input', {
      en: `${field.label.en} is not a number.`,
      zh: `${field.label.zh}不是数字。`,
    });
  }
  await refuseUnrecorded(reader, [key]);
  const binder = createBinder();
  const context = fieldSqlContext(population, binder);
  const value = field.sql(context);
  const conditions = [
    ...(usesAlias(value, 'm') ? ['m.orders > 0'] : []),
    ...(usesAlias(value, 'pr') ? ['pr.customer_id is not null'] : []),
    ...(resolved.rule === undefined
      ? []
      : [
          audienceSql(resolved.rule, {
            ...eventContext({ population, resolved, binder }),
            field: context,
            customerKey: 'c.id',
          }),
        ]),
  ];
  const [row] = await reader.database.query<{ value: number | null; n: number }>(
    `select (${STATISTICS[how].sql(value)})::float8 as value, count(*) as n ${populationSql(population, { conditions, expressions: [value] }, binder)}`,
    binder.values,
  );
  const isMoney = field.type === 'money';
  const result = row!.value === null ? null : isMoney ? row!.value / minorPerMajor(settings.currency) : row!.value;
  const label =
    locale === 'en'
      ? `${STATISTICS[how].label.en} ${field.label.en.toLowerCase()}`
      : `${field.label.zh}（${STATISTICS[how].label.zh}）`;
  return {
    answer: {
      kind: 'metric',
      label,
      value: result,
      unit: field.unit ?? 'count',
      ...(isMoney && { currency: settings.currency }),
    },
    rows: row!.n,
  };
}
