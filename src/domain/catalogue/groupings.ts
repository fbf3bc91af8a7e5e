import type { CellType } from '../answer.ts';
import type { Bilingual } from '../locale.ts';
import { eventKindOf } from './event-kinds.ts';
import type { Choice, Synonyms } from './field.ts';
import type { RecordKind } from './measures.ts';

/** What figures are broken down by, beside the groupable fields of a customer: the calendar, what an order holds, and the texts of other records. */
export type Grouping =
  | {
      label: Bilingual;
      synonyms?: Synonyms;
      type: CellType;
      /** `calendar` groups by the local date of the event; `line` needs the order's lines. */
      of: 'calendar' | 'order' | 'line';
      /** SQL over the event's local timestamp `t` (calendar), the order `o`, its line `l` or the line's product `p`. */
      sql: string;
    }
  | {
      label: Bilingual;
      synonyms?: Synonyms;
      type: 'text';
      /** A text of a kind of record (event-kinds.ts). */
      of: 'record';
      kinds: readonly RecordKind[];
      text: string;
    };

export const GROUPINGS = {
  day: {
    label: { en: 'Day', zh: '日期' },
    synonyms: {
      en: ['date', 'daily', 'each day', 'every day', 'day by day'],
      zh: ['天', '日', '每天', '每日', '按天', '按日', '逐日', '各天'],
    },
    type: 'text',
    of: 'calendar',
    sql: "to_char(t, 'YYYY-MM-DD')",
  },
  week: {
    label: { en: 'Week', zh: '周' },
    synonyms: {
      en: ['week', 'weekly', 'each week', 'every week', 'week by week'],
      zh: ['周', '每周', '按周', '各周', '逐周', '每个星期', '每星期'],
    },
    type: 'text',
    of: 'calendar',
    sql: "to_char(date_trunc('week', t), 'YYYY-MM-DD') || '/' || to_char(date_trunc('week', t) + interval '6 days', 'YYYY-MM-DD')",
  },
  month: {
    label: { en: 'Month', zh: '月份' },
    synonyms: {
      en: ['monthly', 'each month', 'every month', 'month by month'],
      zh: ['月', '每月', '每个月', '按月', '各月', '逐月', '各个月', '月度', '按月份', '各月份'],
    },
    type: 'text',
    of: 'calendar',
    sql: "to_char(t, 'YYYY-MM')",
  },
  quarter: {
    label: { en: 'Quarter', zh: '季度' },
    synonyms: {
      en: ['quarterly', 'each quarter', 'every quarter', 'quarter by quarter'],
      zh: ['季', '每季度', '每个季度', '按季度', '各季度', '逐季', '按季', '每季', '各个季度'],
    },
    type: 'text',
    of: 'calendar',
    sql: `to_char(t, 'YYYY"-Q"Q')`,
  },
  year: {
    label: { en: 'Year', zh: '年份' },
    synonyms: {
      en: ['yearly', 'annual', 'annually', 'each year', 'every year', 'year by year'],
      zh: ['年', '每年', '按年', '各年', '逐年', '年度', '按年份', '各年份'],
    },
    type: 'text',
    of: 'calendar',
    sql: "to_char(t, 'YYYY')",
  },
  weekday: {
    label: { en: 'Weekday', zh: '星期' },
    synonyms: {
      en: ['day of the week', 'day of week', 'week day', 'days of the week'],
      zh: ['星期几', '周几', '礼拜几', '每个星期几'],
    },
    type: 'text',
    of: 'calendar',
    sql: 'extract(isodow from t)::int',
  },
  hour: {
    label: { en: 'Hour', zh: '小时' },
    synonyms: {
      en: ['hour of day', 'hour of the day', 'hourly', 'time of day'],
      zh: ['时段', '钟点', '每小时', '按小时', '几点'],
    },
    type: 'number',
    of: 'calendar',
    sql: 'extract(hour from t)::int',
  },
  product: {
    label: { en: 'Product', zh: '产品' },
    synonyms: {
      en: ['item', 'sku', 'article', 'stock code', 'goods'],
      zh: ['商品', '货品', '货号', '单品', '各产品', '各商品'],
    },
    type: 'text',
    of: 'line',
    // The id of the line, which reads no product; figures show its stock code and name.
    sql: 'l.product_id',
  },
  category: {
    label: { en: 'Category', zh: '品类' },
    synonyms: {
      en: ['product category', 'product group', 'product line'],
      zh: ['类别', '产品类别', '商品类别', '分类', '产品分类', '商品分类', '产品线'],
    },
    type: 'text',
    of: 'line',
    sql: 'p.category',
  },
  channel: {
    label: { en: 'Channel', zh: '渠道' },
    synonyms: { en: ['sales channel', 'order channel'], zh: ['销售渠道', '下单渠道', '购买渠道'] },
    type: 'text',
    of: 'order',
    sql: 'o.channel',
  },
  case_type: {
    label: { en: 'Case type', zh: '工单类型' },
    synonyms: { en: ['type of case', 'ticket type'], zh: ['工单类别', '服务单类型'] },
    type: 'text',
    of: 'record',
    kinds: ['cases'],
    text: 'type',
  },
  case_status: {
    label: { en: 'Case status', zh: '工单状态' },
    synonyms: { en: ['ticket status', 'status of the case'], zh: ['处理状态'] },
    type: 'text',
    of: 'record',
    kinds: ['cases'],
    text: 'status',
  },
  severity: {
    label: { en: 'Severity', zh: '严重程度' },
    synonyms: { en: ['case severity', 'ticket severity'], zh: ['严重级别', '工单级别', '严重性'] },
    type: 'text',
    of: 'record',
    kinds: ['cases'],
    text: 'severity',
  },
  contact_channel: {
    label: { en: 'Contact channel', zh: '联系渠道' },
    synonyms: { en: ['interaction channel', 'communication channel'], zh: ['互动渠道', '沟通渠道', '联系方式'] },
    type: 'text',
    of: 'record',
    kinds: ['interactions'],
    text: 'channel',
  },
  direction: {
    label: { en: 'Direction', zh: '互动方向' },
    synonyms: { en: ['contact direction'], zh: ['联系方向'] },
    type: 'text',
    of: 'record',
    kinds: ['interactions'],
    text: 'direction',
  },
  outcome: {
    label: { en: 'Outcome', zh: '互动结果' },
    synonyms: { en: ['contact outcome', 'interaction outcome'], zh: ['联系结果', '沟通结果'] },
    type: 'text',
    of: 'record',
    kinds: ['interactions'],
    text: 'outcome',
  },
  event_name: {
    label: { en: 'Event name', zh: '事件名称' },
    synonyms: { en: ['event type'], zh: ['事件类型'] },
    type: 'text',
    of: 'record',
    kinds: ['events'],
    text: 'name',
  },
  survey_kind: {
    label: { en: 'Survey', zh: '问卷种类' },
    synonyms: { en: ['survey kind', 'kind of survey', 'survey type'], zh: ['问卷类型', '调查类型'] },
    type: 'text',
    of: 'record',
    kinds: ['surveys'],
    text: 'kind',
  },
  deal_stage: {
    label: { en: 'Opportunity stage', zh: '商机阶段' },
    synonyms: { en: ['deal stage', 'sales stage', 'pipeline stage'], zh: ['销售阶段'] },
    type: 'text',
    of: 'record',
    kinds: ['opportunities', 'closings'],
    text: 'stage',
  },
  points_reason: {
    label: { en: 'Points reason', zh: '积分原因' },
    synonyms: { en: ['reason for the points'], zh: ['积分来源'] },
    type: 'text',
    of: 'record',
    kinds: ['points'],
    text: 'reason',
  },
} as const satisfies Record<string, Grouping>;

export type GroupingKey = keyof typeof GROUPINGS;

/** The closed values of a grouping, where it has them. */
export function groupingChoices(key: GroupingKey): readonly Choice[] | undefined {
  const grouping: Grouping = GROUPINGS[key];
  return grouping.of === 'record' ? eventKindOf(grouping.kinds[0]!).texts[grouping.text]!.choices : undefined;
}

/** ISO weekdays, 1 is Monday. */
export const WEEKDAYS: readonly Bilingual[] = [
  { en: 'Monday', zh: '星期一' },
  { en: 'Tuesday', zh: '星期二' },
  { en: 'Wednesday', zh: '星期三' },
  { en: 'Thursday', zh: '星期四' },
  { en: 'Friday', zh: '星期五' },
  { en: 'Saturday', zh: '星期六' },
  { en: 'Sunday', zh: '星期日' },
];
