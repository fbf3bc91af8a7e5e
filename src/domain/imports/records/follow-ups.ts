import type { RecordKind } from './record-kind.ts';
import { CUSTOMER, idColumn, instantColumn, staffColumn } from './shared-columns.ts';

/** Follow-ups that are still to be done. One that is known is never changed: people work on it (load-follow-ups.ts). */
export const FOLLOW_UPS: RecordKind = {
  table: 'follow_ups',
  identity: ['due', 'what'],
  isUnique: true,
  isAppendOnly: true,
  columns: [
    idColumn({ en: ['follow-up id', 'task id', 'activity id', 'to-do id'], zh: ['跟进编号', '任务编号', '待办编号'] }),
    CUSTOMER,
    {
      // A staged row has a reason of its own: why it was refused.
      ...{ key: 'what', label: { en: 'Reason', zh: '事由' }, value: 'text', stored: 'reason', required: true },
      synonyms: {
        en: ['subject', 'title', 'task', 'description', 'what', 'note'],
        zh: ['主题', '标题', '任务', '内容', '跟进内容', '跟进事由', '待办事项'],
      },
    },
    {
      ...instantColumn(
        'due',
        { en: 'Due', zh: '到期时间' },
        {
          en: ['due date', 'due on', 'due at', 'deadline', 'date', 'remind at', 'activity date', 'follow-up date'],
          zh: ['截止日期', '截止时间', '到期日', '日期', '时间', '跟进日期', '跟进时间', '提醒时间'],
        },
      ),
      required: true,
    },
    staffColumn('owner', 'owner_id'),
    {
      ...{ key: 'urgency', label: { en: 'Urgency', zh: '紧急程度' }, value: 'choice', stored: 'urgency' },
      ...{ fallback: 'normal', synonyms: { en: ['priority', 'importance'], zh: ['优先级', '重要程度'] } },
      choices: [
        { value: 'low', label: { en: 'Low', zh: '低' }, synonyms: { en: ['minor'], zh: ['较低', '不紧急'] } },
        {
          value: 'normal',
          label: { en: 'Normal', zh: '普通' },
          synonyms: { en: ['medium'], zh: ['中', '正常', '一般'] },
        },
        {
          value: 'high',
          label: { en: 'High', zh: '高' },
          synonyms: { en: ['urgent', 'highest'], zh: ['紧急', '较高', '重要'] },
        },
      ],
    },
    {
      // What is done already is no follow-up: such rows are refused and named.
      ...{ key: 'status', label: { en: 'Status', zh: '状态' }, value: 'choice', stored: null, fallback: 'open' },
      synonyms: { en: ['state', 'task status'], zh: ['任务状态', '跟进状态'] },
      choices: [
        {
          value: 'open',
          label: { en: 'Open', zh: '待跟进' },
          synonyms: {
            en: ['not started', 'in progress', 'to do', 'todo', 'pending', 'planned', 'deferred', 'waiting'],
            zh: ['未完成', '未开始', '进行中', '待办', '待处理', '计划中'],
          },
        },
      ],
    },
  ],
};
