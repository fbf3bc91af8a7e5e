import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { GROUPINGS, type GroupingKey, WEEKDAYS } from '../../domain/catalogue/groupings.ts';
import type { NotableTrait } from '../../domain/discovery/notable-traits.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../population/reader.ts';
import type { ProductIndex } from '../products/product-index.ts';
import { hourText } from './describe-customer-rhythm.ts';
import { valueWords } from './trait-words.ts';

/** Rows that a person reads; the surest differences. */
const MOST_ROWS = 10;

/** Notable traits as a table, what is more common here first. */
export function traitTable(
  { title, traits, of }: { title: string; traits: readonly NotableTrait[]; of: string },
  { reader, products }: { reader: Reader; products: ProductIndex },
): TableAnswer {
  const { locale, rowLimit } = reader;
  const words = WORDS[locale];
  const kept = traits.slice(0, Math.min(MOST_ROWS, rowLimit));
  const sorted = [...kept.filter(({ lift }) => lift > 1), ...kept.filter(({ lift }) => lift <= 1)];
  const columns: Column[] = [
    { key: 'what', label: words.what, type: 'text' },
    { key: 'value', label: words.value, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'share_here', label: words.shareHere(of), type: 'number', unit: 'ratio' },
    { key: 'share_elsewhere', label: words.shareElsewhere, type: 'number', unit: 'ratio' },
    { key: 'lift', label: words.lift, type: 'number' },
  ];
  const rows = sorted.map(({ key, value, here, shareHere, shareElsewhere, lift }): Cell[] => [
    keyWords(key, locale),
    traitWords(key, value, locale, products),
    here.customers,
    shareHere,
    shareElsewhere,
    Number.isFinite(lift) ? Math.round(lift * 100) / 100 : null,
  ]);
  return { kind: 'table', title, columns, rows, total: traits.length };
}

function isGrouping(key: string): key is GroupingKey {
  return Object.hasOwn(GROUPINGS, key);
}

function keyWords(key: string, locale: Locale): string {
  return isGrouping(key) ? GROUPINGS[key].label[locale] : fieldOf(key as FieldKey).label[locale];
}

function traitWords(key: string, value: string, locale: Locale, products: ProductIndex): string {
  if (key === 'product') return products.byId.get(Number(value))?.name ?? value;
  if (key === 'weekday') return WEEKDAYS[Number(value) - 1]![locale];
  if (key === 'hour') return hourText(Number(value));
  return isGrouping(key) ? value : valueWords(key as FieldKey, value, locale);
}

const WORDS = {
  en: {
    what: 'What',
    value: 'Value',
    customers: 'Customers here',
    shareHere: (of: string) => `Share of ${of.toLowerCase()} here`,
    shareElsewhere: 'Elsewhere',
    lift: 'Times as common',
  },
  zh: {
    what: '方面',
    value: '取值',
    customers: '此处客户数',
    shareHere: (of: string) => `此处占比（${of}）`,
    shareElsewhere: '其他占比',
    lift: '倍数',
  },
} as const;
