import type { Choice } from '../../catalogue/field.ts';
import { OCCASIONS } from '../../catalogue/occasions.ts';
import { createChoiceParser } from '../parse-choice.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { StagedRow } from '../row-reader.ts';
import type { RecordKind } from './record-kind.ts';
import { CUSTOMER, textColumn } from './shared-columns.ts';

const KNOWN_KINDS: readonly Choice[] = [
  ...OCCASIONS,
  { value: 'birthday', label: { en: 'Birthday', zh: '生日' }, synonyms: { en: ['date of birth'], zh: ['出生日期'] } },
];

/** Days that matter to a customer beside the birthday. */
export const DATES: RecordKind = {
  table: 'important_dates',
  identity: ['kind', 'on_day'],
  isUnique: true,
  settle: settleKind,
  columns: [
    CUSTOMER,
    {
      ...textColumn(
        'kind',
        { en: 'Kind', zh: '类型' },
        { en: ['type', 'date type', 'occasion', 'event'], zh: ['日期类型', '日子', '事件'] },
      ),
      required: true,
    },
    textColumn(
      'label',
      { en: 'Label', zh: '说明' },
      { en: ['name', 'description', 'note', 'title'], zh: ['名称', '备注'] },
    ),
    {
      ...{ key: 'on_day', label: { en: 'Date', zh: '日期' }, value: 'day', stored: 'on_day', required: true },
      synonyms: { en: ['day', 'on', 'when'], zh: ['时间', '哪一天'] },
    },
    {
      ...{ key: 'yearly', label: { en: 'Every year', zh: '每年' }, value: 'boolean', stored: 'yearly' },
      ...{ fallback: 'true', synonyms: { en: ['yearly', 'annual', 'recurring'], zh: ['每年重复', '重复'] } },
    },
  ],
};

const parseKind = createChoiceParser(KNOWN_KINDS);

function settleKind(row: StagedRow<string>): Refusal | undefined {
  row.kind = parseKind(row.kind!) ?? row.kind!.toLowerCase();
  return row.kind === 'birthday' ? refuse('birthday') : undefined;
}
