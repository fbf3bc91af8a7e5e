import { fieldOf } from '../../domain/catalogue/fields.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { type BaseSource, isAdditive, sourcesOf } from './base-measures.ts';
import {
  type FiguresRequest,
  type GroupKey,
  groupingOf,
  groupLabelOf,
  isGroupingKey,
  type MeasureRequest,
  seriesUnitOf,
} from './measure-request.ts';

/**
 * Refuses figures that do not exist, naming what would work instead.
 * @throws {DomainError} 'invalid_input'
 */
export function refuseImpossible({ measures, period, where, groupBy = [], share, compareWith }: MeasureRequest): void {
  for (const key of groupBy) if (!isGroupable(key)) throw ungroupable(key);
  for (const key of measures) refuseMeasure(key, { period, where, groupBy });
  if (share && !isAdditive(measures[0]!)) throw noShare(measures[0]!);
  if (compareWith === undefined) return;
  const series = groupBy.find((key) => seriesUnitOf(key) !== undefined);
  if (series !== undefined) throw noComparison(groupLabelOf(series));
  if (period === undefined && typeof compareWith === 'string') {
    throw invalid('A comparison needs a period, such as last month.', '对比需要指定时间段，例如上个月。');
  }
}

function refuseMeasure(
  key: MeasureKey,
  { period, where, groupBy = [] }: Pick<FiguresRequest, 'period' | 'where' | 'groupBy'>,
): void {
  const { label } = measureOf(key);
  for (const source of sourcesOf(key)) {
    if (source === 'people' && period !== undefined) {
      throw invalid(
        `${label.en} do not belong to a period; ask for buyers, active customers or new customers of that time.`,
        `${label.zh}与时间段无关；请改问该时间段的买家数、活跃客户数或新客户数。`,
      );
    }
    if (where !== undefined && !isOfOrders(source)) {
      throw invalid(
        `${label.en} cannot be filtered by orders or products; ask for buyers, orders or revenue.`,
        `${label.zh}不能按订单或产品筛选；请改问买家数、订单数或销售额。`,
      );
    }
    const wrong = groupBy.find((group) => isGroupingKey(group) && !canGroup(source, group));
    if (wrong !== undefined) throw cannotGroup(label, groupLabelOf(wrong));
  }
}

function isOfOrders(source: BaseSource): boolean {
  return source === 'orders' || source === 'returns' || source === 'buyers';
}

function canGroup(source: BaseSource, group: GroupKey): boolean {
  return isOfOrders(source) || (source === 'first_orders' && groupingOf(group)?.of === 'calendar');
}

function isGroupable(key: GroupKey): boolean {
  return isGroupingKey(key) || fieldOf(key).groupable === true;
}

function ungroupable(key: GroupKey): DomainError {
  const { en, zh } = groupLabelOf(key);
  return invalid(`Figures cannot be broken down by ${en.toLowerCase()}.`, `不能按${zh}分组。`);
}

function cannotGroup(measure: Bilingual, group: Bilingual): DomainError {
  return invalid(
    `${measure.en} cannot be broken down by ${group.en.toLowerCase()}; ask for buyers, orders or revenue.`,
    `${measure.zh}不能按${group.zh}分组；请改问买家数、订单数或销售额。`,
  );
}

function noShare(key: MeasureKey): DomainError {
  const { en, zh } = measureOf(key).label;
  return invalid(
    `${en} has no shares; ask for the share of a count or a sum.`,
    `${zh}没有占比；请改问数量或金额的占比。`,
  );
}

function noComparison(group: Bilingual): DomainError {
  return invalid(
    `Two periods cannot be compared by ${group.en.toLowerCase()}; ask for the figures by ${group.en.toLowerCase()} over the whole time.`,
    `两个时间段不能按${group.zh}对比；请改问整个时间段内按${group.zh}的数据。`,
  );
}

function invalid(en: string, zh: string): DomainError {
  return new DomainError('invalid_input', { en, zh });
}
