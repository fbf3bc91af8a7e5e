import { EVENT_KIND_TABLE, eventKindOf } from '../../domain/catalogue/event-kinds.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { type MeasureKey, measureOf, type RecordKind } from '../../domain/catalogue/measures.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { Period } from '../../domain/period.ts';
import type { OrderFilter } from '../../domain/rule/schema.ts';
import { type BaseSource, sourcesOf } from './base-measures.ts';
import {
  type FiguresRequest,
  type GroupKey,
  groupingOf,
  groupLabelOf,
  isGroupingKey,
  type MeasureRequest,
  seriesUnitOf,
} from './measure-request.ts';

/** A combination that no answer has, and what would work instead. */
type Conflict = { is: (request: MeasureRequest) => boolean; text: Bilingual };

/** THE table of what cannot be asked together, so that no part of a request is dropped in silence. */
const CONFLICTS: readonly Conflict[] = [
  {
    is: ({ average, period, where, groupBy, compareWith }) =>
      average !== undefined && (Boolean(period ?? where ?? compareWith) || isAny(groupBy)),
    text: {
      en: 'A statistic of a customer field is over all time; ask for revenue, orders or revenue per buyer of a period instead.',
      zh: '客户字段的统计针对全部时间；请改问某时间段的销售额、订单数或人均消费。',
    },
  },
  {
    is: ({ average, share }) => average !== undefined && share === true,
    text: {
      en: 'A statistic of a customer field has no share; ask for the share of a count or a sum.',
      zh: '客户字段的统计没有占比；请改问数量或金额的占比。',
    },
  },
  {
    is: ({ share, compareWith }) => share === true && compareWith !== undefined,
    text: {
      en: 'A comparison of two periods has no shares; ask for the shares of each period by itself.',
      zh: '两个时间段的对比没有占比；请分别询问每个时间段的占比。',
    },
  },
  {
    is: ({ share, groupBy, measures }) => share === true && !isAny(groupBy) && measures.length > 1,
    text: {
      en: 'A share is of one figure; ask for the share of each by itself.',
      zh: '占比只针对一个指标；请分别询问每个指标的占比。',
    },
  },
  {
    is: ({ among, share }) => among !== undefined && share !== true,
    text: {
      en: 'A whole of some customers goes only with a share; ask for a share of them, or name them in the condition.',
      zh: '指定整体范围仅适用于占比；请改问占比，或将这些客户写入条件。',
    },
  },
  {
    is: ({ among, groupBy }) => among !== undefined && isAny(groupBy),
    text: {
      en: 'Shares by group are of the groups together; name the customers in the condition, or ask for the share without groups.',
      zh: '分组占比以所有分组的合计为整体；请将这些客户写入条件，或不分组询问占比。',
    },
  },
  {
    is: ({ having, groupBy }) => isAny(having) && !isAny(groupBy),
    text: {
      en: 'A bound on a figure needs groups to choose from; ask by country, month or product, or list customers by a condition.',
      zh: '对指标设定界限需要分组；请按国家、月份或产品分组，或按条件列出客户。',
    },
  },
  {
    is: ({ sort, limit, groupBy }) => (sort !== undefined || limit !== undefined) && !isAny(groupBy),
    text: {
      en: 'Only groups have an order and first rows; ask by country, month or product, or list the top customers.',
      zh: '只有分组结果才能排序和取前几名；请按国家、月份或产品分组，或列出排名靠前的客户。',
    },
  },
  {
    is: ({ period, compareWith }) => period === undefined && typeof compareWith === 'string',
    text: {
      en: 'A comparison needs a period, such as last month.',
      zh: '对比需要指定时间段，例如上个月。',
    },
  },
];

/**
 * Refuses figures that do not exist, naming what would work instead.
 * @throws {DomainError} 'invalid_input'
 */
export function refuseImpossible(request: MeasureRequest): void {
  const { measures, period, where, records, groupBy = [], share, compareWith } = request;
  for (const key of groupBy) if (!isGroupable(key)) throw ungroupable(key);
  const conflict = CONFLICTS.find(({ is }) => is(request));
  if (conflict !== undefined) throw new DomainError('invalid_input', conflict.text);
  const compared = typeof compareWith === 'object' ? compareWith : undefined;
  for (const key of measures) refuseMeasure(key, { period: period ?? compared, where, records, groupBy });
  if (share && measureOf(measures[0]!).additive === undefined) throw noShare(measures[0]!);
  const series = compareWith && groupBy.find((key) => seriesUnitOf(key) !== undefined);
  if (series !== undefined) throw noComparison(groupLabelOf(series));
}

function isAny(parts: readonly unknown[] | undefined): boolean {
  return parts !== undefined && parts.length > 0;
}

function refuseMeasure(
  key: MeasureKey,
  { period, where, records, groupBy = [] }: Pick<FiguresRequest, 'period' | 'where' | 'records' | 'groupBy'>,
): void {
  const { label } = measureOf(key);
  for (const source of sourcesOf(key)) {
    if (source === 'people' && period !== undefined) {
      throw invalid(
        `${label.en} do not belong to a period; ask for buyers, active customers or new customers of that time.`,
        `${label.zh}与时间段无关；请改问该时间段的买家数、活跃客户数或新客户数。`,
      );
    }
    if ((source === 'standing' || source === 'awaited') && resolvesToAll(period)) {
      throw invalid(
        `${label.en} needs a period with a beginning, such as last quarter.`,
        `${label.zh}需要有起始日期的时间段，例如上季度。`,
      );
    }
    if (records !== undefined && source !== records.events) {
      throw invalid(
        `${label.en} cannot be filtered by ${eventKindOf(records.events).label.en}.`,
        `${label.zh}不能按${eventKindOf(records.events).label.zh}筛选。`,
      );
    }
    if (where !== undefined && !isOfOrders(source) && !(namesProducts(source) && isOnlyProduct(where))) {
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

/** Whether groups that are no field of a customer make sense for records of a source. */
function canGroup(source: BaseSource, group: GroupKey): boolean {
  const grouping = groupingOf(group)!;
  if (grouping.of === 'record') return grouping.kinds.some((kind) => kind === source);
  if (isOfOrders(source)) return true;
  if (grouping.of === 'calendar') return source === 'first_orders' || isRecordKind(source);
  return grouping.of === 'line' && namesProducts(source);
}

/** Whether its records are about one product each. */
function namesProducts(source: BaseSource): boolean {
  return isRecordKind(source) && eventKindOf(source).products !== undefined;
}

function isRecordKind(source: BaseSource): source is RecordKind {
  return !isOfOrders(source) && Object.hasOwn(EVENT_KIND_TABLE, source);
}

function isOnlyProduct({ channel, total }: OrderFilter): boolean {
  return channel === undefined && total === undefined;
}

function resolvesToAll(period: Period | undefined): boolean {
  return period === undefined || (period.span === 'between' && period.from === undefined);
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
    `${measure.en} cannot be broken down by ${group.en.toLowerCase()}; break it down by country, month or what belongs to it.`,
    `${measure.zh}不能按${group.zh}分组；请改按国家、月份或其自身的类别分组。`,
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
