import { FIELD_KEYS, type FieldKey, fieldOf } from '../catalogue/fields.ts';
import type { ImportColumn } from './import-column.ts';

/** Fields of the catalogue that a customer file may fill. */
export const CUSTOMER_IMPORT_FIELDS: readonly FieldKey[] = FIELD_KEYS.filter((key) => fieldOf(key).importable);

/** What files call the id beside the names that the catalogue knows. */
const ID_SYNONYMS = ['id', 'user id', 'member id', 'client id'];

/** Columns of a customer file: the importable fields of the catalogue, since when the customer is one, and fields of the company's own. */
export const CUSTOMER_COLUMNS: readonly ImportColumn[] = [
  ...CUSTOMER_IMPORT_FIELDS.map((key) => {
    const { label, synonyms = {}, choices } = fieldOf(key);
    return key === 'customer_id'
      ? { key, label, synonyms: { ...synonyms, en: [...(synonyms.en ?? []), ...ID_SYNONYMS] } }
      : { key, label, synonyms, ...(choices && { choices }) };
  }),
  {
    key: 'created_at',
    label: { en: 'Customer since', zh: '注册时间' },
    synonyms: {
      en: [
        'created',
        'created at',
        'created on',
        'signup date',
        'sign-up date',
        'registered at',
        'registration date',
        'joined',
      ],
      zh: ['注册日期', '创建时间', '创建日期', '建档日期', '入会日期'],
    },
  },
  {
    key: 'custom',
    label: { en: 'Custom fields', zh: '自定义字段' },
    open: true,
  },
];
