import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import { toMinor } from '../../domain/money.ts';
import { compare } from '../../domain/rule/comparison.ts';
import type { FigureRow, GroupValue } from './compute-figures.ts';
import { groupingOf, isGroupingKey, type MeasureRequest } from './measure-request.ts';

type Selection = Pick<MeasureRequest, 'measures' | 'groupBy' | 'having' | 'sort' | 'limit'>;

/** The measures to compute: those shown first, then those that only filter or sort. */
export function measuresNeeded({ measures, having = [], sort }: Selection): MeasureKey[] {
  return [...new Set([...measures, ...having.map(({ measure }) => measure), ...(sort ? [sort.measure] : [])])];
}

/**
 * The groups that satisfy `having`, in the order asked, up to the limit; their values are in the order of `measuresNeeded`. What is recorded
 * of nobody is no rep or city that could be the best one: a ranking is of those with a name.
 */
export function selectGroups<Row extends FigureRow>(
  rows: readonly Row[],
  selection: Selection,
  currency: string,
): readonly Row[] {
  const measures = measuresNeeded(selection);
  const kept = rows.filter((row) => passes(row, measures, selection, currency) && !isLeftOut(row, selection));
  return sortRows(kept, measures, selection).slice(0, selection.limit ?? kept.length);
}

/** Whether a ranking leaves a group out for having no name. */
export function isLeftOut({ group }: Pick<FigureRow, 'group'>, { groupBy = [], limit }: Selection): boolean {
  return limit !== undefined && groupBy.length === 1 && group[0] === null;
}

function passes(
  { values }: FigureRow,
  measures: readonly MeasureKey[],
  { having = [] }: Selection,
  currency: string,
): boolean {
  return having.every(({ measure, is, value }) => {
    const figure = values[measures.indexOf(measure)] ?? null;
    const wanted = measureOf(measure).unit === 'money' ? toMinor(value, currency) : value;
    return figure !== null && compare(figure, is, wanted);
  });
}

/** Calendar groups in their order, others by the first measure, the highest first; ties by group. */
function sortRows<Row extends FigureRow>(
  rows: readonly Row[],
  measures: readonly MeasureKey[],
  { groupBy = [], sort }: Selection,
): readonly Row[] {
  const byGroup = (a: Row, b: Row) => compareGroups(a.group, b.group);
  const inOrder = groupBy.every((key) => isGroupingKey(key) && groupingOf(key)?.of === 'calendar');
  if (sort === undefined && inOrder) return rows.toSorted(byGroup);
  const index = sort === undefined ? 0 : measures.indexOf(sort.measure);
  const sign = sort?.direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => compareFigures(a.values[index]!, b.values[index]!, sign) || byGroup(a, b));
}

/** Missing figures come last whichever way the rest is sorted. */
function compareFigures(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}

function compareGroups(a: readonly GroupValue[], b: readonly GroupValue[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]!;
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
