import { EVENT_KIND_TABLE } from '../../catalogue/event-kinds.ts';
import type { StagedRow } from '../row-reader.ts';
import type { RecordKind } from './record-kind.ts';
import { CUSTOMER, choicesWith, idColumn, instantColumn, PRODUCT, textColumn } from './shared-columns.ts';

const { type, status, severity } = EVENT_KIND_TABLE.cases.texts;

/** Cases (tickets). */
export const CASES: RecordKind = {
  table: 'cases',
  at: 'opened_at',
  identity: ['type', 'opened_at', 'subject'],
  span: ['opened_at', 'resolved_at'],
  settle: settleStatus,
  columns: [
    idColumn({
      en: ['case id', 'case', 'case number', 'ticket', 'ticket id', 'ticket number'],
      zh: ['工单编号', '工单号', '服务单号', '案例编号'],
    }),
    CUSTOMER,
    {
      ...{ key: 'type', label: { en: 'Type', zh: '类型' }, value: 'choice', stored: 'type', required: true },
      synonyms: { en: ['case type', 'ticket type', 'category', 'reason'], zh: ['工单类型', '类别', '问题类型'] },
      choices: choicesWith(type.choices, {
        complaint: ['complain', 'problem', 'incident', 'issue', '客户投诉', '问题', '故障'],
        question: ['query', 'how-to', '提问', '问询', '咨询类'],
        request: ['service request', 'task', 'feature request', '申请'],
        return: ['refund', 'rma', 'exchange', '退换货', '退款', '换货'],
        other: ['misc', 'miscellaneous', '其它'],
      }),
    },
    {
      ...{ key: 'status', label: { en: 'Status', zh: '状态' }, value: 'choice', stored: 'status' },
      ...{ follows: 'resolved_at', synonyms: { en: ['state', 'ticket status'], zh: ['工单状态', '处理状态'] } },
      choices: choicesWith(status.choices, {
        open: ['reopened', 'in progress', 'active', 'assigned', '待处理', '进行中', '未处理', '重新打开'],
        pending: ['hold', 'waiting for customer', 'awaiting reply', '等待', '待客户回复', '暂停'],
        resolved: ['done', 'completed', 'fixed', '已完成', '完成', '已处理', '已结案', '解决'],
      }),
    },
    {
      ...{ key: 'severity', label: { en: 'Severity', zh: '严重程度' }, value: 'choice', stored: 'severity' },
      ...{ fallback: 'normal', synonyms: { en: ['priority', 'urgency'], zh: ['优先级', '紧急程度', '级别'] } },
      choices: choicesWith(severity.choices, {
        low: ['minor', 'p4', '较低', '轻微'],
        normal: ['p3', 'moderate', 'standard', '中等', '正常'],
        high: ['p2', '较高', '重要'],
        urgent: ['p1', 'blocker', 'very high', '非常紧急', '加急'],
      }),
    },
    textColumn('subject', { en: 'Subject', zh: '主题' }, { en: ['title', 'summary', 'topic'], zh: ['标题', '问题'] }),
    {
      ...instantColumn(
        'opened_at',
        { en: 'Opened', zh: '开启时间' },
        {
          en: [
            'opened at',
            'opened on',
            'created',
            'created at',
            'date',
            'reported at',
            'submitted at',
            'start date',
            'open date',
            'opened date',
            'created date',
            'creation date',
          ],
          zh: ['创建时间', '创建日期', '提交时间', '受理时间', '日期', '时间', '开始时间'],
        },
      ),
      required: true,
    },
    instantColumn(
      'resolved_at',
      { en: 'Resolved', zh: '解决时间' },
      {
        en: [
          'resolved at',
          'resolved on',
          'closed',
          'closed at',
          'solved at',
          'completed at',
          'end date',
          'close date',
          'closed date',
          'resolved date',
          'resolution date',
        ],
        zh: ['解决日期', '关闭时间', '结案时间', '完成时间', '结束时间'],
      },
    ),
    PRODUCT,
  ],
};

/** A case that somebody reopened may still carry the time when it was resolved first. */
function settleStatus(row: StagedRow<string>): undefined {
  row.status ??= row.resolved_at === null ? 'open' : 'resolved';
  if (row.status !== 'resolved') Object.assign(row, { resolved_at: null, resolved_at_month_first: null });
}
