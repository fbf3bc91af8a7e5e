import type { TableAnswer } from '../answer.ts';
import type { Locale } from '../locale.ts';
import type { ListItem } from './list-item.ts';
import { REASON_TABLE } from './reason-table.ts';

type Shown = {
  title: string;
  /** Place of the first one: from 1. */
  from?: number;
  total: number;
  locale: Locale;
  currency?: string | undefined;
};

/** Lines of a daily list as a table. */
export function listTable(
  items: readonly ListItem[],
  { title, from = 1, total, locale, currency }: Shown,
): TableAnswer {
  const words = WORDS[locale];
  return {
    kind: 'table',
    title,
    columns: [
      { key: 'place', label: words.place, type: 'number', unit: 'count' },
      { key: 'customer_id', label: words.customer, type: 'text' },
      { key: 'name', label: words.name, type: 'text' },
      { key: 'why', label: words.why, type: 'text' },
      { key: 'step', label: words.step, type: 'text' },
      { key: 'value', label: words.value, type: 'number', unit: 'money' },
      { key: 'also', label: words.also, type: 'text' },
    ],
    rows: items.map((item, at) => [
      ...[from + at, item.customer.id, item.customer.name, item.why[locale], item.nextStep[locale]],
      Math.round(item.score.expectedValue * 100) / 100,
      item.also.map((each) => REASON_TABLE[each].label[locale]).join(words.comma) || null,
    ]),
    total,
    ...(currency !== undefined && { currency }),
  };
}

const WORDS = {
  en: {
    place: 'Place',
    customer: 'Customer',
    name: 'Name',
    why: 'Why',
    step: 'Next step',
    value: 'Value of the contact',
    also: 'Also',
    comma: ', ',
  },
  zh: {
    place: '名次',
    customer: '客户编号',
    name: '客户',
    why: '原因',
    step: '下一步',
    value: '联系的预期价值',
    also: '另有原因',
    comma: '、',
  },
} as const;
