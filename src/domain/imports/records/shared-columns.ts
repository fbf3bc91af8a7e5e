import type { Choice } from '../../catalogue/field.ts';
import { FIELDS } from '../../catalogue/fields.ts';
import { ORDER_COLUMNS } from '../order-columns.ts';
import type { RecordColumn } from './record-kind.ts';

const { label, synonyms = {} } = ORDER_COLUMNS.find(({ key }) => key === 'customer_id')!;

/** Beside a record's own id they are the names of that. */
const NAMES_OF_ANY_ID = ['external id', '编号'];
const ofCustomers = (names: readonly string[] = []) => names.filter((name) => !NAMES_OF_ANY_ID.includes(name));

/** Whose record it is. */
export const CUSTOMER: RecordColumn = {
  ...{ key: 'customer_id', label, value: 'customer', stored: 'customer_id', required: true },
  synonyms: { en: ofCustomers(synonyms.en), zh: ofCustomers(synonyms.zh) },
};

/** The record's own id; `names` are what files call it. */
export function idColumn(names: { en: readonly string[]; zh: readonly string[] }): RecordColumn {
  return {
    ...{ key: 'id', label: { en: 'ID', zh: '编号' }, value: 'id', stored: 'external_id' },
    synonyms: { en: ['external id', ...names.en], zh: ['记录编号', ...names.zh] },
  };
}

/** The product that it is about, by its code. */
export const PRODUCT: RecordColumn = {
  ...{ key: 'product', label: { en: 'Product code', zh: '商品编码' }, value: 'product', stored: 'product_id' },
  synonyms: {
    en: ['product', 'sku', 'stock code', 'product id', 'item code'],
    zh: ['商品', '商品编号', '产品', '产品编号', '产品编码', '货号'],
  },
};

/** The case that it is about, by its id. */
export const CASE: RecordColumn = {
  ...{ key: 'case_id', label: { en: 'Case ID', zh: '工单编号' }, value: 'case', stored: 'case_id' },
  synonyms: { en: ['case', 'ticket', 'ticket id', 'ticket number'], zh: ['工单', '工单号', '服务单号'] },
};

/** A member of staff, by e-mail or name. */
export function staffColumn(key: string, stored: string): RecordColumn {
  const { label, synonyms } = FIELDS.owner;
  return {
    ...{ key, label: key === 'owner' ? label : { en: 'Staff', zh: '员工' }, value: 'staff', stored },
    synonyms: {
      en: [
        'staff email',
        'employee',
        'agent',
        'sales rep',
        'rep',
        'assigned to',
        'handled by',
        ...(key === 'owner' ? synonyms.en : []),
      ],
      zh: ['员工邮箱', '经办人', '客服', '销售', '处理人', '跟进人', ...(key === 'owner' ? synonyms.zh : [])],
    },
  };
}

/** A column of any text. */
export function textColumn(
  key: string,
  label: RecordColumn['label'],
  names: { en?: readonly string[]; zh?: readonly string[] } = {},
): RecordColumn {
  return { key, label, synonyms: names, value: 'text', stored: key };
}

/** When it happened. */
export function instantColumn(
  key: string,
  label: RecordColumn['label'],
  names: { en: readonly string[]; zh: readonly string[] },
): RecordColumn {
  return { key, label, synonyms: names, value: 'instant', stored: key };
}

/** The choices that the catalogue knows, with what only files call them. */
export function choicesWith(choices: readonly Choice[], names: Readonly<Record<string, readonly string[]>>): Choice[] {
  return choices.map((choice) => ({
    ...choice,
    synonyms: { en: [...(choice.synonyms?.en ?? []), ...(names[choice.value] ?? [])], zh: choice.synonyms?.zh ?? [] },
  }));
}
