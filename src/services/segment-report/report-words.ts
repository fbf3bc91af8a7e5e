import { SURVEY_DAYS } from '../segment-summary/read-figures.ts';

type Receipt = { figures: string; says: string; period: string; asOf: string };
type Company = {
  segments: number;
  customers: string;
  period: string;
  /** The same in days or minutes; null where `period` says them. */
  span: string | null;
  before: string;
};
type Totals = {
  revenue: string;
  growth: string;
  orders: string;
  csat: string;
  complaints: string;
  complaintsBefore: string;
};
type Age = { asOf: string; behind: number; byRule: number };

/** Words of the managers' report. */
export const REPORT_WORDS = {
  en: {
    title: (period: string) => `Segment report: ${period}`,
    company: ({ segments, customers, period, span, before }: Company) =>
      `${segments} active ${segments === 1 ? 'segment' : 'segments'}, ${customers} customers in view. Period: ${period}${span === null ? '' : ` (${span})`}, against ${before}.`,
    span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    totals: ({ revenue, growth, orders, csat, complaints, complaintsBefore }: Totals) =>
      `All customers: revenue ${revenue} (${growth}), ${orders} orders, CSAT ${csat}, ${complaints} complaints (${complaintsBefore} before).`,
    age: ({ asOf, behind, byRule }: Age) =>
      `Members as of ${asOf}${behind === 0 ? ', all up to date' : `, ${behind} not up to date`}${byRule === 0 ? '' : `; ${byRule} found by their rules now`}.`,
    allByRule: 'Members were found by the segments’ rules as of the question’s now.',
    observations: 'What stands out',
    receipt: ({ figures, says, period, asOf }: Receipt) => `↳ ${figures} · rule: ${says} · ${period}, as of ${asOf}`,
    nothingNotable: 'Nothing stands out: no rule of observation is met by these figures.',
    whatWorked: 'What worked in outreach (last 365 days)',
    worked: (outreach: number, sent: number, heldOut: number) =>
      `↳ ${outreach} outreach, ${sent} written to, ${heldOut} held out · 95% interval, each compared with its own holdout`,
    nothingWorked: (outreach: number) =>
      `${outreach} outreach: no playbook with a detectable effect on a segment, or too few held out to see one.`,
    top: {
      size: 'The largest segments',
      revenue: 'The segments with the most revenue',
      movement: 'The segments with the most movement',
    },
    moves: 'The biggest movements and their causes',
    noHistory: 'Who came and went is not known of this time: the segments were first built after it.',
    nobodyMoved: 'Nobody came into a segment or went from one in this time.',
    ladder: (name: string) => `Tier ladder: ${name} (exclusive: each customer on one rung)`,
    segment: 'Segment',
    members: 'Members',
    share: 'Share',
    revenue: 'Revenue',
    revenueShare: 'Of revenue',
    orderValue: 'AOV',
    growth: 'Growth',
    satisfaction: 'CSAT',
    complaints: 'Complaints',
    came: 'Came',
    went: 'Went',
    moved: 'Came + went',
    asOf: 'As of',
    byRule: 'by rule, now',
    states: { ready: 'up to date', building: 'updating', stale: 'stale', failed: 'failed' },
    movement: 'Movement',
    customers: 'Customers',
    value: 'Value so far',
    cause: 'Cause',
    entered: 'came',
    left: 'went',
    overlap:
      'Segments overlap: shares of different segments do not add up. Growth compares today’s members with themselves; where a rule looks at orders (value, lifecycle, RFM) that is partly so by definition.',
    definitions: `AOV is revenue ÷ orders of the period; CSAT is of ${SURVEY_DAYS} days; value is what those customers ever spent; who came and went again counts as neither.`,
    young: (count: number, since: string) =>
      `${count} ${count === 1 ? 'segment was' : 'segments were'} first built within the period (the latest on ${since}); who came and went is known from then on.`,
    incomparable: 'The period before is of another length: growth compares unequal times.',
  },
  zh: {
    title: (period: string) => `分群报告：${period}`,
    company: ({ segments, customers, period, span, before }: Company) =>
      `${segments} 个有效分群，可见客户 ${customers} 位。时间：${period}${span === null ? '' : `（${span}）`}，对比 ${before}。`,
    span: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
    totals: ({ revenue, growth, orders, csat, complaints, complaintsBefore }: Totals) =>
      `全部客户：销售额 ${revenue}（${growth}），订单 ${orders} 单，满意度 ${csat}，投诉 ${complaints} 条（之前 ${complaintsBefore} 条）。`,
    age: ({ asOf, behind, byRule }: Age) =>
      `成员截至 ${asOf}${behind === 0 ? '，均为最新' : `，其中 ${behind} 个待更新`}${byRule === 0 ? '' : `；另有 ${byRule} 个按条件即时计算`}。`,
    allByRule: '成员按各分群条件在所问时点计算。',
    observations: '值得注意',
    receipt: ({ figures, says, period, asOf }: Receipt) => `↳ ${figures} · 规则：${says} · ${period}，截至 ${asOf}`,
    nothingNotable: '没有值得特别指出的变化：这些数字未满足任何观察规则。',
    whatWorked: '哪些触达有效（近 365 天）',
    worked: (outreach: number, sent: number, heldOut: number) =>
      `↳ 触达 ${outreach} 次，发送 ${sent} 人，对照 ${heldOut} 人 · 95% 区间，每次只与自己的对照组比较`,
    nothingWorked: (outreach: number) => `触达 ${outreach} 次：没有打法对某个分群显出效果，或对照人数太少，无法判断。`,
    top: { size: '人数最多的分群', revenue: '销售额最高的分群', movement: '进出最多的分群' },
    moves: '最大的进出及其原因',
    noHistory: '这段时间的进出不详：各分群在此之后才首次计算。',
    nobodyMoved: '这段时间内没有客户进入或离开任何分群。',
    ladder: (name: string) => `等级阶梯：${name}（互斥：每位客户只在一级）`,
    segment: '分群',
    members: '成员',
    share: '占比',
    revenue: '销售额',
    revenueShare: '占销售额',
    orderValue: '客单价',
    growth: '增长',
    satisfaction: '满意度',
    complaints: '投诉',
    came: '进入',
    went: '离开',
    moved: '进出合计',
    asOf: '截至',
    byRule: '按条件即时',
    states: { ready: '最新', building: '更新中', stale: '待更新', failed: '失败' },
    movement: '进出',
    customers: '客户数',
    value: '累计消费',
    cause: '原因',
    entered: '进入',
    left: '离开',
    overlap:
      '分群之间会重叠，各分群占比不可相加。增长是当前成员与其自身之前的比较；按订单划分的分群（价值、生命周期、RFM）的增长部分源于其定义。',
    definitions: `客单价为本期销售额÷订单数；满意度取 ${SURVEY_DAYS} 天；价值为这些客户的累计消费；进入后又离开的客户两者都不计。`,
    young: (count: number, since: string) =>
      `${count} 个分群在本期内才首次计算（最晚于 ${since}），其进出自那时起统计。`,
    incomparable: '前后两段时间长度不同，增长比较的是不等长的时间。',
  },
} as const;
