import type { Choice } from '../../catalogue/field.ts';
import type { StagedRow } from '../row-reader.ts';
import type { RecordKind } from './record-kind.ts';
import { CUSTOMER, idColumn, instantColumn } from './shared-columns.ts';

const ENTRIES: readonly Choice[] = [
  {
    value: 'given',
    label: { en: 'Given', zh: '增加' },
    synonyms: {
      en: ['earn', 'earned', 'credit', 'award', 'awarded', 'bonus', 'in'],
      zh: ['获得', '发放', '赠送', '获取', '收入', '积累'],
    },
  },
  {
    value: 'used',
    label: { en: 'Used', zh: '扣减' },
    synonyms: {
      en: ['redeem', 'redeemed', 'spend', 'spent', 'burn', 'debit', 'expire', 'expired', 'out'],
      zh: ['使用', '兑换', '消耗', '消费', '支出', '过期', '失效'],
    },
  },
];

/** Points given and used. */
export const POINTS: RecordKind = {
  table: 'points_entries',
  at: 'at',
  identity: ['points', 'at', 'reason'],
  settle: settleSign,
  columns: [
    idColumn({ en: ['entry id', 'transaction id', 'points id'], zh: ['流水号', '积分流水号', '交易号'] }),
    CUSTOMER,
    {
      ...{ key: 'points', label: { en: 'Points', zh: '积分' }, value: 'integer', stored: 'points', required: true },
      synonyms: {
        en: ['amount', 'change', 'points change', 'points delta', 'quantity'],
        zh: ['积分变动', '积分变化', '积分数', '分值', '数量'],
      },
    },
    {
      ...{ key: 'entry', label: { en: 'Entry', zh: '增减' }, value: 'choice', stored: null, choices: ENTRIES },
      synonyms: { en: ['type', 'direction', 'entry type'], zh: ['类型', '变动类型', '收支'] },
    },
    {
      ...instantColumn(
        'at',
        { en: 'Date', zh: '时间' },
        {
          en: ['time', 'timestamp', 'booked at', 'created at', 'transaction date', 'entry date', 'earned at'],
          zh: ['日期', '变动时间', '入账时间', '交易时间', '创建时间'],
        },
      ),
      required: true,
    },
    {
      // A staged row has a reason of its own: why it was refused.
      ...{ key: 'points_reason', label: { en: 'Reason', zh: '原因' }, value: 'text', stored: 'reason' },
      synonyms: { en: ['description', 'source'], zh: ['说明', '来源', '事由'] },
    },
    {
      ...{ key: 'expires_on', label: { en: 'Expires on', zh: '到期日' }, value: 'day', stored: 'expires_on' },
      synonyms: { en: ['expires', 'expiry', 'expiry date', 'expires at'], zh: ['过期日期', '有效期', '失效日期'] },
    },
  ],
};

/** "Used 50" and "-50" are the same. */
function settleSign(row: StagedRow<string>): undefined {
  if (row.entry !== null) row.points = String(Math.abs(Number(row.points)) * (row.entry === 'used' ? -1 : 1));
}
