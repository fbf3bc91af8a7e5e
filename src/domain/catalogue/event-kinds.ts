import type { Unit } from '../answer.ts';
import type { EventKind } from '../event-kind.ts';
import type { Bilingual } from '../locale.ts';
import type { NowSql } from '../rule/bind.ts';
import type { Choice, Synonyms } from './field.ts';

/** A text of a record by which a condition may filter. */
type EventText = {
  label: Bilingual;
  /** Closed set of values; an open text's values come from the data. */
  choices?: readonly Choice[];
  /** What changed at or after now has not changed yet. */
  sql: (at: NowSql) => string;
};

/** One kind of record of a customer: everything that rules, explanations and sentences know about it. */
export type EventKindEntry = {
  /** In the plural. */
  label: Bilingual;
  synonyms?: Synonyms;
  /** FROM of its records, under the alias that the other SQL uses. */
  from: string;
  alias: 'o' | 'e';
  /** When it happened. */
  at: string;
  /** Which rows of the relation are of this kind. */
  only?: string;
  texts: Readonly<Record<string, EventText>>;
  /** When something of a record that happened earlier becomes otherwise: the SQL that speaks of now says it. */
  settledAt?: string;
  /** What sum, average, minimum and maximum are of; its key is also that of the filter's bounds. Money in minor units. */
  figure?: { key: string; label: Bilingual; unit: Unit; sql: (at: NowSql) => string };
  /** How a record names products: by its lines, or by one id. */
  products?: 'lines' | string;
};

const RESOLVED = ({ now }: NowSql) => `(e.resolved_at < ${now} or (e.resolved_at is null and e.status = 'resolved'))`;
const CLOSED = ({ now }: NowSql) => `(e.stage in ('won', 'lost') and (e.closed_at is null or e.closed_at < ${now}))`;

const ORDER_TEXTS = { channel: { label: { en: 'channel', zh: '渠道' }, sql: () => 'o.channel' } };
const ORDER_FIGURE = {
  key: 'total',
  label: { en: 'order total', zh: '订单金额' },
  unit: 'money',
  sql: () => 'o.total_minor',
} as const;

const OPPORTUNITY_TEXTS = {
  stage: {
    label: { en: 'stage', zh: '阶段' },
    choices: [
      { value: 'lead', label: { en: 'Lead', zh: '线索' } },
      { value: 'qualified', label: { en: 'Qualified', zh: '已确认' }, synonyms: { zh: ['合格'] } },
      {
        value: 'proposal',
        label: { en: 'Proposal', zh: '方案报价' },
        synonyms: { en: ['quote'], zh: ['报价', '方案'] },
      },
      { value: 'negotiation', label: { en: 'Negotiation', zh: '谈判' }, synonyms: { zh: ['商务谈判', '议价'] } },
      { value: 'won', label: { en: 'Won', zh: '赢单' }, synonyms: { en: ['closed won'], zh: ['成交', '已赢单'] } },
      { value: 'lost', label: { en: 'Lost', zh: '输单' }, synonyms: { en: ['closed lost'], zh: ['丢单', '已输单'] } },
    ],
    // The stage before the last is not kept: what closes later has no stage yet.
    sql: ({ now }: NowSql) => `case when e.stage not in ('won', 'lost') or ${CLOSED({ now })} then e.stage end`,
  },
  state: {
    label: { en: 'state', zh: '状态' },
    choices: [
      { value: 'open', label: { en: 'Open', zh: '进行中' }, synonyms: { en: ['in progress'], zh: ['未关闭'] } },
      { value: 'won', label: { en: 'Won', zh: '赢单' } },
      { value: 'lost', label: { en: 'Lost', zh: '输单' } },
    ],
    sql: ({ now }: NowSql) => `case when ${CLOSED({ now })} then e.stage else 'open' end`,
  },
} as const;
const OPPORTUNITY_FIGURE = {
  key: 'amount',
  label: { en: 'amount', zh: '金额' },
  unit: 'money',
  sql: () => 'e.amount_minor',
} as const;

/** THE table of event kinds (SEMANTICS.md, "Records"). Records at or after now do not exist. */
export const EVENT_KIND_TABLE = {
  orders: {
    label: { en: 'orders', zh: '订单' },
    from: 'orders o',
    alias: 'o',
    at: 'o.placed_at',
    only: "o.status = 'completed'",
    texts: ORDER_TEXTS,
    figure: ORDER_FIGURE,
    products: 'lines',
  },
  returns: {
    label: { en: 'returned orders', zh: '退货订单' },
    from: 'orders o',
    alias: 'o',
    at: 'o.placed_at',
    only: "o.status = 'returned'",
    texts: ORDER_TEXTS,
    figure: ORDER_FIGURE,
    products: 'lines',
  },
  interactions: {
    label: { en: 'interactions', zh: '互动' },
    synonyms: { en: ['contact', 'touchpoint'], zh: ['联系', '沟通', '接触'] },
    from: 'interactions e',
    alias: 'e',
    at: 'e.at',
    texts: {
      channel: {
        label: { en: 'channel', zh: '渠道' },
        choices: [
          {
            value: 'call',
            label: { en: 'Call', zh: '电话' },
            synonyms: { en: ['phone call', 'phone'], zh: ['通话', '来电', '去电'] },
          },
          {
            value: 'email',
            label: { en: 'E-mail', zh: '邮件' },
            synonyms: { en: ['email', 'mail'], zh: ['电子邮件'] },
          },
          {
            value: 'chat',
            label: { en: 'Chat', zh: '在线聊天' },
            synonyms: { en: ['live chat'], zh: ['聊天', '在线客服'] },
          },
          {
            value: 'visit',
            label: { en: 'Visit', zh: '拜访' },
            synonyms: { en: ['meeting'], zh: ['上门', '到访', '见面'] },
          },
          {
            value: 'social',
            label: { en: 'Social message', zh: '社交消息' },
            synonyms: { en: ['social media', 'social'], zh: ['社交媒体', '微信消息', '私信'] },
          },
          { value: 'form', label: { en: 'Form', zh: '表单' }, synonyms: { en: ['web form'], zh: ['网页表单'] } },
          // Of a follow-up that was no use: nobody was contacted.
          { value: 'note', label: { en: 'Internal note', zh: '内部记录' } },
        ],
        sql: () => 'e.channel',
      },
      direction: {
        label: { en: 'direction', zh: '方向' },
        choices: [
          {
            value: 'incoming',
            label: { en: 'Incoming', zh: '客户发起' },
            synonyms: { en: ['inbound', 'from the customer'], zh: ['呼入', '来访'] },
          },
          {
            value: 'outgoing',
            label: { en: 'Outgoing', zh: '我方发起' },
            synonyms: { en: ['outbound', 'to the customer'], zh: ['呼出', '外呼'] },
          },
          { value: 'internal', label: { en: 'Internal', zh: '仅内部' } },
        ],
        sql: () => 'e.direction',
      },
      outcome: { label: { en: 'outcome', zh: '结果' }, sql: () => 'e.outcome' },
    },
  },
  events: {
    label: { en: 'usage events', zh: '行为事件' },
    synonyms: { en: ['event', 'browsing event', 'activity'], zh: ['事件', '浏览', '使用记录'] },
    from: 'events e',
    alias: 'e',
    at: 'e.at',
    texts: { name: { label: { en: 'name', zh: '名称' }, sql: () => 'e.name' } },
  },
  cases: {
    label: { en: 'cases', zh: '工单' },
    synonyms: { en: ['ticket', 'support case', 'support ticket'], zh: ['服务单', '案例', '客服单'] },
    from: 'cases e',
    alias: 'e',
    at: 'e.opened_at',
    settledAt: 'e.resolved_at',
    texts: {
      type: {
        label: { en: 'type', zh: '类型' },
        choices: [
          { value: 'complaint', label: { en: 'Complaint', zh: '投诉' }, synonyms: { zh: ['抱怨', '客诉'] } },
          {
            value: 'question',
            label: { en: 'Question', zh: '咨询' },
            synonyms: { en: ['enquiry', 'inquiry'], zh: ['询问'] },
          },
          { value: 'request', label: { en: 'Request', zh: '请求' }, synonyms: { zh: ['服务请求', '需求'] } },
          { value: 'return', label: { en: 'Return', zh: '退货' }, synonyms: { zh: ['退货申请'] } },
          { value: 'other', label: { en: 'Other', zh: '其他' } },
        ],
        sql: () => 'e.type',
      },
      status: {
        label: { en: 'status', zh: '状态' },
        choices: [
          {
            value: 'open',
            label: { en: 'Open', zh: '未解决' },
            synonyms: { en: ['unresolved', 'new'], zh: ['处理中', '新建', '打开'] },
          },
          {
            value: 'pending',
            label: { en: 'Pending', zh: '等待中' },
            synonyms: { en: ['waiting', 'on hold'], zh: ['待回复', '挂起'] },
          },
          {
            value: 'resolved',
            label: { en: 'Resolved', zh: '已解决' },
            synonyms: { en: ['closed', 'solved'], zh: ['已关闭', '关闭'] },
          },
        ],
        sql: ({ now }: NowSql) =>
          `case when ${RESOLVED({ now })} then 'resolved' when e.status = 'pending' then 'pending' else 'open' end`,
      },
      severity: {
        label: { en: 'severity', zh: '严重程度' },
        choices: [
          { value: 'low', label: { en: 'Low', zh: '低' } },
          { value: 'normal', label: { en: 'Normal', zh: '一般' }, synonyms: { en: ['medium'], zh: ['中', '普通'] } },
          { value: 'high', label: { en: 'High', zh: '高' }, synonyms: { en: ['major'], zh: ['严重'] } },
          { value: 'urgent', label: { en: 'Urgent', zh: '紧急' }, synonyms: { en: ['critical'], zh: ['特急'] } },
        ],
        sql: () => 'e.severity',
      },
    },
    figure: {
      key: 'days',
      label: { en: 'days to resolve', zh: '解决天数' },
      unit: 'days',
      sql: ({ now }: NowSql) =>
        `case when e.resolved_at < ${now} then extract(epoch from e.resolved_at - e.opened_at)::float8 / 86400 end`,
    },
    products: 'e.product_id',
  },
  surveys: {
    label: { en: 'survey answers', zh: '问卷回答' },
    synonyms: { en: ['survey', 'survey response', 'rating'], zh: ['调查', '问卷', '评分', '评价'] },
    from: 'survey_responses e',
    alias: 'e',
    at: 'e.at',
    texts: {
      kind: {
        label: { en: 'kind', zh: '种类' },
        choices: [
          { value: 'csat', label: { en: 'CSAT', zh: '满意度' }, synonyms: { en: ['satisfaction'], zh: ['CSAT'] } },
          {
            value: 'nps',
            label: { en: 'NPS', zh: 'NPS' },
            synonyms: { en: ['net promoter'], zh: ['净推荐值', '推荐度'] },
          },
          {
            value: 'ces',
            label: { en: 'CES', zh: 'CES' },
            synonyms: { en: ['effort', 'customer effort'], zh: ['费力度'] },
          },
        ],
        sql: () => 'e.kind',
      },
    },
    figure: { key: 'score', label: { en: 'score', zh: '分数' }, unit: 'score', sql: () => 'e.score' },
    products: 'e.product_id',
  },
  opportunities: {
    label: { en: 'opportunities', zh: '商机' },
    synonyms: { en: ['deal', 'opportunity'], zh: ['销售机会', '机会'] },
    from: 'opportunities e',
    alias: 'e',
    at: 'e.opened_at',
    settledAt: 'e.closed_at',
    texts: OPPORTUNITY_TEXTS,
    figure: OPPORTUNITY_FIGURE,
  },
  closings: {
    label: { en: 'closed opportunities', zh: '已关闭商机' },
    synonyms: { en: ['closed deal'], zh: ['关闭的商机', '结束的商机'] },
    from: 'opportunities e',
    alias: 'e',
    at: 'e.closed_at',
    only: "e.stage in ('won', 'lost')",
    settledAt: 'e.closed_at',
    texts: OPPORTUNITY_TEXTS,
    figure: OPPORTUNITY_FIGURE,
  },
  points: {
    label: { en: 'points entries', zh: '积分记录' },
    synonyms: { en: ['points', 'loyalty points'], zh: ['积分'] },
    from: 'points_entries e',
    alias: 'e',
    at: 'e.at',
    texts: { reason: { label: { en: 'reason', zh: '原因' }, sql: () => 'e.reason' } },
    figure: { key: 'points', label: { en: 'points', zh: '积分' }, unit: 'count', sql: () => 'e.points' },
  },
} as const satisfies Record<EventKind, EventKindEntry>;

/** The entry of a kind, as the common type. */
export function eventKindOf(kind: EventKind): EventKindEntry {
  return EVENT_KIND_TABLE[kind];
}
