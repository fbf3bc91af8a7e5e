import type { EventKind } from '../../domain/event-kind.ts';
import type { Words } from './words.ts';

/** Words for some of the records of a kind, beside a noun of them: urgent complaints, calls, 紧急工单. */
export type RecordText = { kinds: readonly EventKind[]; text: string; value: string; words: Words };

const stage = (value: string, words: Words): RecordText => ({ kinds: ['opportunities'], text: 'stage', value, words });
const severity = (value: string, words: Words): RecordText => ({ kinds: ['cases'], text: 'severity', value, words });

export const RECORD_TEXTS: readonly RecordText[] = [
  severity('urgent', { en: 'urgent | critical | urgent severity | critical severity', zh: '紧急 | 特急 | 紧急的' }),
  severity('high', { en: 'high severity | severe | high-severity | high priority', zh: '严重 | 严重的 | 高级别' }),
  severity('normal', { en: 'normal severity | medium severity', zh: '一般级别' }),
  severity('low', { en: 'low severity | low-severity | minor', zh: '低级别 | 轻微' }),
  stage('lead', { en: 'in lead | lead stage | in the lead stage', zh: '线索阶段' }),
  stage('qualified', { en: 'qualified | qualified stage | in the qualified stage', zh: '已确认阶段' }),
  stage('proposal', {
    en: 'in proposal | proposal stage | in the proposal stage',
    zh: '报价阶段 | 方案报价阶段 | 方案阶段',
  }),
  stage('negotiation', {
    en: 'in negotiation | negotiation stage | in the negotiation stage',
    zh: '谈判中 | 谈判阶段',
  }),
];

/** Nouns that are a figure and its records at once. */
export const RECORD_NOUNS: readonly {
  measure: 'interactions' | 'cases' | 'closed_opportunities';
  texts: Readonly<Record<string, string>>;
  words: Words;
}[] = [
  {
    measure: 'interactions',
    texts: { channel: 'call' },
    words: { en: 'phone call | call | call made', zh: '通话次数 | 电话次数 | 通话 | 打了多少电话' },
  },
  {
    measure: 'interactions',
    texts: { channel: 'visit' },
    words: { en: 'customer visit | visit made | visit | meeting', zh: '拜访次数 | 拜访 | 上门拜访次数' },
  },
  {
    measure: 'interactions',
    texts: { channel: 'email' },
    words: { en: 'email sent | email exchanged', zh: '邮件次数 | 邮件往来' },
  },
  {
    measure: 'closed_opportunities',
    texts: { state: 'lost' },
    words: {
      en: 'lost opportunity | lost deal | deal lost | opportunity lost',
      zh: '输单 | 丢单 | 输掉的商机 | 丢掉的商机 | 输单数',
    },
  },
  {
    measure: 'interactions',
    texts: { channel: 'chat' },
    words: { en: 'chat | live chat', zh: '在线聊天次数 | 聊天次数' },
  },
  {
    measure: 'cases',
    texts: { type: 'question' },
    words: { en: 'question case | enquiry | inquiry', zh: '咨询工单 | 咨询数 | 咨询量' },
  },
  {
    measure: 'cases',
    texts: { type: 'return' },
    words: { en: 'return case | return request', zh: '退货工单 | 退货申请' },
  },
  {
    measure: 'cases',
    texts: { type: 'request' },
    words: { en: 'service request | request case', zh: '服务请求 | 请求工单' },
  },
];
