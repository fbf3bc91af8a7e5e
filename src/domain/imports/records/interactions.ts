import { EVENT_KIND_TABLE } from '../../catalogue/event-kinds.ts';
import type { RecordKind } from './record-kind.ts';
import { CASE, CUSTOMER, choicesWith, idColumn, instantColumn, staffColumn, textColumn } from './shared-columns.ts';

const { channel, direction } = EVENT_KIND_TABLE.interactions.texts;

/** Calls, e-mails, chats, visits, messages and forms. */
export const INTERACTIONS: RecordKind = {
  table: 'interactions',
  at: 'at',
  identity: ['channel', 'direction', 'at', 'subject'],
  columns: [
    idColumn({ en: ['interaction id', 'call id', 'message id', 'activity id'], zh: ['互动编号', '通话编号'] }),
    CUSTOMER,
    {
      ...{ key: 'channel', label: { en: 'Channel', zh: '渠道' }, value: 'choice', stored: 'channel', required: true },
      synonyms: { en: ['type', 'medium', 'activity type'], zh: ['方式', '沟通方式', '互动类型', '联系方式', '类型'] },
      choices: choicesWith(channel.choices, {
        call: ['telephone', 'voice', 'phone conversation', '语音', '打电话', '电话沟通'],
        email: ['letter', '邮箱', '电邮'],
        chat: ['im', 'livechat', 'web chat', '在线沟通', '客服聊天', '即时通讯'],
        visit: ['on-site', 'in person', 'appointment', '上门拜访', '面谈', '会面', '线下'],
        social: ['wechat', 'whatsapp', 'dm', 'direct message', '微信', '企业微信', '微博', '小红书', '社媒'],
        form: ['website form', 'contact form', '留言', '网站表单', '问卷表单'],
      }),
    },
    {
      ...{ key: 'direction', label: { en: 'Direction', zh: '方向' }, value: 'choice', stored: 'direction' },
      ...{ required: true, synonyms: { en: ['in/out', 'inbound/outbound'], zh: ['呼叫方向', '发起方', '呼入呼出'] } },
      choices: choicesWith(direction.choices, {
        incoming: ['in', 'received', 'customer', '来电', '呼进', '进线', '收到', '客户', '入'],
        outgoing: ['out', 'sent', 'agent', '去电', '拨出', '发出', '我方', '回复', '出'],
      }),
    },
    {
      ...instantColumn(
        'at',
        { en: 'Date', zh: '时间' },
        {
          en: [
            'time',
            'datetime',
            'timestamp',
            'sent at',
            'started at',
            'created at',
            'occurred at',
            'happened at',
            'contact date',
            'interaction date',
            'call time',
          ],
          zh: ['日期', '互动时间', '沟通时间', '联系时间', '发生时间', '通话时间', '创建时间', '互动日期'],
        },
      ),
      required: true,
    },
    staffColumn('staff', 'staff_id'),
    CASE,
    textColumn('subject', { en: 'Subject', zh: '主题' }, { en: ['title', 'topic'], zh: ['标题'] }),
    textColumn(
      'note',
      { en: 'Note', zh: '备注' },
      { en: ['notes', 'body', 'text', 'summary'], zh: ['内容', '记录', '摘要'] },
    ),
    textColumn('outcome', { en: 'Outcome', zh: '结果' }, { en: ['result', 'disposition'], zh: ['沟通结果'] }),
  ],
};
