import type { Cell, Column } from '../../domain/answer.ts';
import { cellTypeOf } from '../../domain/catalogue/field.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { GROUPINGS, groupingChoices, WEEKDAYS } from '../../domain/catalogue/groupings.ts';
import { type MeasureKey, measureOf } from '../../domain/catalogue/measures.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { ProductIndex } from '../products/product-index.ts';
import type { GroupValue } from './compute-figures.ts';
import { type GroupKey, isGroupingKey } from './measure-request.ts';

/** Stands for the group of those without a value. */
const NOT_RECORDED: Bilingual = { en: '(not recorded)', zh: '（未记录）' };

/** A measure's column. */
export function measureColumn(key: MeasureKey, locale: Locale): Column {
  const { label, unit } = measureOf(key);
  return { key, label: label[locale], type: 'number', unit };
}

/** A measure's value as answers show it: money in major units. */
export function measureCell(key: MeasureKey, value: number | null, currency: string): number | null {
  return value !== null && measureOf(key).unit === 'money' ? value / minorPerMajor(currency) : value;
}

/** The columns of a group; a product has two, its stock code and its name. */
export function groupColumns(key: GroupKey, locale: Locale): Column[] {
  if (key === 'product') {
    return [
      { key: 'sku', label: locale === 'en' ? 'Stock code' : '货号', type: 'text' },
      { key: 'product', label: GROUPINGS.product.label[locale], type: 'text' },
    ];
  }
  if (isGroupingKey(key)) return [{ key, label: GROUPINGS[key].label[locale], type: GROUPINGS[key].type }];
  const { label, type, unit } = fieldOf(key);
  return [{ key, label: label[locale], type: cellTypeOf(type), ...(unit && { unit }) }];
}

/** The cells of a group in the reader's language; countries stay as imported. */
export function groupCells(
  key: GroupKey,
  value: GroupValue,
  locale: Locale,
  products: ProductIndex | undefined,
): Cell[] {
  if (key === 'product') return [value, products?.findBySku(String(value))?.name ?? null];
  if (key === 'weekday') return [WEEKDAYS[Number(value) - 1]?.[locale] ?? null];
  const choices = isGroupingKey(key) ? groupingChoices(key) : fieldOf(key).choices;
  const type = isGroupingKey(key) ? GROUPINGS[key].type : cellTypeOf(fieldOf(key).type);
  if (value === null) return [type === 'number' || type === 'boolean' ? null : NOT_RECORDED[locale]];
  return [choices?.find((choice) => choice.value === value)?.label[locale] ?? value];
}

/** The currency of a table that shows money. */
export function currencyOf(columns: readonly Column[], currency: string): { currency?: string } {
  return columns.some(({ unit }) => unit === 'money') ? { currency } : {};
}
