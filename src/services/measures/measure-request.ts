import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { GROUPINGS, type Grouping, type GroupingKey } from '../../domain/catalogue/groupings.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { Period, PeriodUnit } from '../../domain/period.ts';
import type { Occurrence, OrderFilter, Rule } from '../../domain/rule/schema.ts';

export type GroupKey = FieldKey | GroupingKey;

/** Which figures, of whom, of which orders, when, broken down by what. */
export type FiguresRequest = {
  measures: readonly MeasureKey[];
  rule?: Rule | undefined;
  where?: OrderFilter | undefined;
  /** Which records of another kind count, in measures of that kind. */
  records?: Occurrence | undefined;
  period?: Period | undefined;
  groupBy?: readonly GroupKey[] | undefined;
};

export type Statistic = { of: FieldKey; how: 'mean' | 'median' | 'max' | 'min' | 'sum' };

export type Ranking<Key> = { measure: Key; direction: 'asc' | 'desc' };

type Threshold = { measure: MeasureKey; is: 'lt' | 'lte' | 'gt' | 'gte'; value: number };

/** The whole question that `measure` answers. */
export type MeasureRequest = FiguresRequest & {
  average?: Statistic | undefined;
  compareWith?: 'previous' | 'year_before' | Period | undefined;
  share?: boolean | undefined;
  /** Whose total a share is of; everybody's when absent. */
  among?: Rule | undefined;
  sort?: Ranking<MeasureKey> | undefined;
  limit?: number | undefined;
  having?: readonly Threshold[] | undefined;
};

/** The grouping of a key that is no field of a customer. */
export function groupingOf(key: GroupKey): Grouping | undefined {
  return isGroupingKey(key) ? GROUPINGS[key] : undefined;
}

/** The calendar unit whose groups follow one another; weekdays and hours come round again. */
export function seriesUnitOf(key: GroupKey): PeriodUnit | undefined {
  return key === 'day' || key === 'week' || key === 'month' || key === 'quarter' || key === 'year' ? key : undefined;
}

/** A group's label in both languages. */
export function groupLabelOf(key: GroupKey) {
  return isGroupingKey(key) ? GROUPINGS[key].label : fieldOf(key).label;
}

export function isGroupingKey(key: GroupKey): key is GroupingKey {
  return Object.hasOwn(GROUPINGS, key);
}
