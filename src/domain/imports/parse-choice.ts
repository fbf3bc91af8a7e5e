import type { Choice } from '../catalogue/field.ts';
import { plainName } from './map-header.ts';

/** A reader of one closed field: its value by name, label or synonym in either language; undefined when it is none. */
export function createChoiceParser(choices: readonly Choice[]): (cell: string) => string | undefined {
  const values = new Map<string, string>();
  for (const { value, label, synonyms = {} } of choices) {
    for (const name of [value, label.en, label.zh, ...(synonyms.en ?? []), ...(synonyms.zh ?? [])]) {
      if (!values.has(plainName(name))) values.set(plainName(name), value);
    }
  }
  return (cell) => values.get(plainName(cell));
}

export const YES_NO: readonly Choice[] = [
  {
    value: 'true',
    label: { en: 'Yes', zh: '是' },
    synonyms: { en: ['y', 't', '1', 'on', 'x', 'vip'], zh: ['有', '对', '✓', '√'] },
  },
  { value: 'false', label: { en: 'No', zh: '否' }, synonyms: { en: ['n', 'f', '0', 'off'], zh: ['无', '不', '不是'] } },
];

/** Order statuses as shops name them; only completed orders are sales. */
export const ORDER_STATUSES: readonly Choice[] = [
  {
    value: 'completed',
    label: { en: 'Completed', zh: '已完成' },
    synonyms: {
      en: ['complete', 'paid', 'shipped', 'delivered', 'fulfilled', 'closed', 'done', 'success', 'sale', 'invoiced'],
      zh: ['完成', '交易成功', '交易完成', '已付款', '已支付', '已发货', '已签收', '成功'],
    },
  },
  {
    value: 'cancelled',
    label: { en: 'Cancelled', zh: '已取消' },
    synonyms: { en: ['canceled', 'cancel', 'void', 'voided'], zh: ['取消', '交易关闭', '已关闭', '作废'] },
  },
  {
    value: 'returned',
    label: { en: 'Returned', zh: '已退货' },
    synonyms: { en: ['return', 'refunded', 'refund', 'credit note'], zh: ['退货', '已退款', '退款', '退货退款'] },
  },
];
