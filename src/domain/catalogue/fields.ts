import { daysBetween } from '../calendar-day.ts';
import { behaviourType, STEADY_SPREAD, VOCAL_FROM } from '../scoring/behaviour-type.ts';
import { feedbackCount, feedbackItemsSql } from '../scoring/feedback.ts';
import { lifecycleStage, NEW_WITHIN_DAYS } from '../scoring/lifecycle.ts';
import { RFM_SEGMENTS, type RfmSegmentName, rfmSegment } from '../scoring/rfm.ts';
import { valueTier } from '../scoring/value-tier.ts';
import type { Field, Synonyms } from './field.ts';
import { RECORD_FIELDS } from './record-fields.ts';

const RFM_SEGMENT_SYNONYMS: Record<RfmSegmentName, Synonyms> = {
  champions: { en: ['champion'], zh: ['冠军'] },
  loyal: { en: ['loyal customer', 'loyalist'], zh: ['忠诚'] },
  potential_loyalist: { zh: ['潜力忠诚', '潜在忠诚客户', '潜在忠诚'] },
  new: { en: ['new customer'], zh: ['新客'] },
  promising: { en: ['promising customer'], zh: ['有潜力', '潜力客户'] },
  needs_attention: { en: ['need attention', 'needing attention'], zh: ['需关注', '需要关注的客户', '需关注客户'] },
  about_to_sleep: { en: ['about to go to sleep'], zh: ['即将沉睡的客户', '快要沉睡', '快沉睡'] },
  at_risk: {
    en: ['at-risk', 'at risk of churn', 'at risk of churning'],
    zh: ['有流失风险的客户', '流失风险', '有风险'],
  },
  cant_lose: {
    en: ['cannot lose', "can't lose them", 'cannot lose them'],
    zh: ['不能流失', '不可流失客户', '不能失去'],
  },
  hibernating: { en: ['hibernating customer', 'hibernated'], zh: ['沉睡'] },
  lost: { en: ['lost customer'], zh: ['流失'] },
};

/** The cells of the grid in one array, which is far faster than comparing pairs of scores; null for a prospect. */
const RFM_SEGMENT_SQL = `(array[${[5, 4, 3, 2, 1]
  .flatMap((r) => [1, 2, 3, 4, 5].map((f) => `'${rfmSegment(r, f)}'`))
  .join(', ')}])[(5 - m.r_score) * 5 + m.f_score]`;

/** THE table of customer fields. Everything that shows, filters, imports, explains or understands a field reads it here. */
export const FIELDS = {
  customer_id: {
    label: { en: 'Customer ID', zh: '客户编号' },
    synonyms: {
      en: ['customer number', 'customer no', 'account number', 'external id'],
      zh: ['客户号', '客户ID', '编号'],
    },
    type: 'text',
    privacy: 'open',
    importable: true,
    sql: () => 'c.external_id',
    read: (facts) => facts.customerId,
  },
  name: {
    label: { en: 'Name', zh: '姓名' },
    synonyms: {
      en: ['customer name', 'full name', 'company name'],
      zh: ['名字', '客户名称', '客户姓名', '名称', '公司名称'],
    },
    type: 'text',
    privacy: 'open',
    importable: true,
    sql: () => 'c.name',
    read: (facts) => facts.name,
  },
  kind: {
    label: { en: 'Kind', zh: '客户类别' },
    synonyms: { en: ['customer kind', 'customer type', 'account type'], zh: ['客户性质', '主体类型'] },
    type: 'choice',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.kind',
    read: (facts) => facts.kind,
    choices: [
      {
        value: 'individual',
        label: { en: 'Individual', zh: '个人' },
        synonyms: { en: ['private individual', 'individual customer', 'consumer'], zh: ['个人客户', '消费者'] },
      },
      {
        value: 'business',
        label: { en: 'Business', zh: '企业' },
        synonyms: {
          en: ['business customer', 'corporate', 'corporate customer', 'company customer', 'b2b'],
          zh: ['企业客户', '公司客户', '商户'],
        },
      },
      {
        value: 'government',
        label: { en: 'Government', zh: '政府' },
        synonyms: { en: ['public sector', 'government agency'], zh: ['政府客户', '政府机构', '机关'] },
      },
    ],
  },
  email: {
    label: { en: 'E-mail', zh: '邮箱' },
    synonyms: { en: ['email', 'e-mail address', 'email address', 'mail'], zh: ['电子邮件', '邮件地址', '电子邮箱'] },
    type: 'text',
    privacy: 'contact',
    importable: true,
    sql: () => 'c.email',
    read: (facts) => facts.email,
  },
  phone: {
    label: { en: 'Phone', zh: '电话' },
    synonyms: { en: ['phone number', 'telephone', 'mobile'], zh: ['手机', '手机号', '电话号码', '联系电话'] },
    type: 'text',
    privacy: 'contact',
    importable: true,
    sql: () => 'c.phone',
    read: (facts) => facts.phone,
  },
  language: {
    label: { en: 'Language', zh: '语言' },
    synonyms: { en: ['preferred language'], zh: ['语种', '使用语言'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.language',
    read: (facts) => facts.language,
  },
  country: {
    label: { en: 'Country', zh: '国家' },
    synonyms: { en: ['market', 'nation'], zh: ['国', '国别', '所在国家', '国家地区'] },
    type: 'country',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.country',
    read: (facts) => facts.country,
  },
  region: {
    label: { en: 'Region', zh: '地区' },
    synonyms: { en: ['province', 'state', 'county'], zh: ['省份', '省', '区域', '大区', '州'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.region',
    read: (facts) => facts.region,
  },
  city: {
    label: { en: 'City', zh: '城市' },
    synonyms: { en: ['town'], zh: ['市', '所在城市'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.city',
    read: (facts) => facts.city,
  },
  industry: {
    label: { en: 'Industry', zh: '行业' },
    synonyms: { en: ['sector', 'line of business'], zh: ['所属行业', '产业'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.industry',
    read: (facts) => facts.industry,
  },
  size_band: {
    label: { en: 'Company size', zh: '公司规模' },
    synonyms: { en: ['size band', 'headcount', 'number of employees'], zh: ['企业规模', '规模', '员工人数'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.size_band',
    read: (facts) => facts.sizeBand,
  },
  gender: {
    label: { en: 'Gender', zh: '性别' },
    synonyms: { en: ['sex'] },
    type: 'choice',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.gender',
    read: (facts) => facts.gender,
    choices: [
      {
        value: 'female',
        label: { en: 'Female', zh: '女' },
        synonyms: { en: ['women', 'woman', 'lady', 'ladies'], zh: ['女性', '女士', '女客户', '女生'] },
      },
      {
        value: 'male',
        label: { en: 'Male', zh: '男' },
        synonyms: { en: ['men', 'man', 'gentlemen'], zh: ['男性', '男士', '男客户', '男生'] },
      },
      { value: 'other', label: { en: 'Other', zh: '其他' }, synonyms: { en: ['non-binary'], zh: ['其他性别'] } },
    ],
  },
  age: {
    label: { en: 'Age', zh: '年龄' },
    synonyms: { en: ['years old', 'years of age'], zh: ['岁数', '岁'] },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    sql: ({ today }) => `extract(year from age(${today}, c.birth_on))::int`,
    read: ({ birthOn }, { today }) => (birthOn === null ? null : fullYearsBetween(birthOn, today)),
  },
  birth_on: {
    label: { en: 'Birthday', zh: '生日' },
    synonyms: { en: ['date of birth', 'birth date', 'birthdate'], zh: ['出生日期', '出生年月'] },
    type: 'day',
    privacy: 'contact',
    importable: true,
    sql: () => 'c.birth_on',
    read: (facts) => facts.birthOn,
  },
  income_band: {
    label: { en: 'Income', zh: '收入水平' },
    synonyms: { en: ['income band', 'income level'], zh: ['收入', '收入区间'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.income_band',
    read: (facts) => facts.incomeBand,
  },
  occupation: {
    label: { en: 'Occupation', zh: '职业' },
    synonyms: { en: ['profession', 'job'], zh: ['工作'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.occupation',
    read: (facts) => facts.occupation,
  },
  membership_tier: {
    label: { en: 'Membership tier', zh: '会员等级' },
    synonyms: { en: ['membership level', 'membership', 'loyalty tier'], zh: ['会员级别', '会员'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.membership_tier',
    read: (facts) => facts.membershipTier,
  },
  source: {
    label: { en: 'Source', zh: '来源' },
    synonyms: {
      en: ['acquisition channel', 'acquisition source', 'lead source'],
      zh: ['获客渠道', '客户来源', '来源渠道'],
    },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.source',
    read: (facts) => facts.source,
  },
  owner: {
    label: { en: 'Owner', zh: '负责人' },
    synonyms: {
      en: ['account owner', 'rep', 'sales rep', 'salesperson', 'account manager'],
      zh: ['客户负责人', '销售', '客户经理', '跟进人'],
    },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 's.name',
    read: (facts) => facts.owner,
  },
  credit_status: {
    label: { en: 'Credit status', zh: '信用状态' },
    synonyms: { en: ['credit rating', 'credit'], zh: ['信用', '信用等级'] },
    type: 'text',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.credit_status',
    read: (facts) => facts.creditStatus,
  },
  need_type: {
    label: { en: 'Need type', zh: '需求类型' },
    synonyms: { en: ['need'], zh: ['需求'] },
    type: 'choice',
    privacy: 'open',
    groupable: true,
    importable: true,
    sql: () => 'c.need_type',
    read: (facts) => facts.needType,
    choices: [
      {
        value: 'stable',
        label: { en: 'Stable', zh: '稳定' },
        synonyms: { en: ['stable need'], zh: ['需求稳定', '稳定需求'] },
      },
      {
        value: 'changing',
        label: { en: 'Changing', zh: '多变' },
        synonyms: { en: ['changing need', 'varying'], zh: ['需求多变', '多变需求', '需求变化'] },
      },
      {
        value: 'customised',
        label: { en: 'Highly customised', zh: '高度定制' },
        synonyms: {
          en: ['customised', 'customized', 'customised need', 'bespoke'],
          zh: ['定制', '需求高度定制', '定制需求'],
        },
      },
    ],
  },
  tags: {
    label: { en: 'Tags', zh: '标签' },
    synonyms: { en: ['tag', 'label', 'tagged'] },
    type: 'list',
    privacy: 'open',
    importable: true,
    sql: () => 'c.tags',
    read: (facts) => facts.tags,
  },
  orders: {
    label: { en: 'Orders', zh: '订单数' },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: () => 'm.orders',
    read: ({ metrics }) => metrics.orders,
  },
  revenue: {
    label: { en: 'Revenue', zh: '消费金额' },
    type: 'money',
    unit: 'money',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: () => 'm.revenue_minor',
    read: ({ metrics }) => metrics.revenueMinor,
  },
  average_order_value: {
    label: { en: 'Average order value', zh: '客单价' },
    type: 'money',
    unit: 'money',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: () => 'm.revenue_minor::numeric / nullif(m.orders, 0)',
    read: ({ metrics }) => (metrics.orders === 0 ? null : metrics.revenueMinor / metrics.orders),
  },
  units: {
    label: { en: 'Units', zh: '件数' },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: () => 'm.units',
    read: ({ metrics }) => metrics.units,
  },
  returns: {
    label: { en: 'Returned orders', zh: '退货次数' },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    derivedFrom: ['returns'],
    sql: () => 'm.returns',
    read: ({ metrics }) => metrics.returns,
  },
  refunds: {
    label: { en: 'Refunds', zh: '退款金额' },
    type: 'money',
    unit: 'money',
    privacy: 'open',
    derivedFrom: ['returns'],
    sql: () => 'm.refunds_minor',
    read: ({ metrics }) => metrics.refundsMinor,
  },
  largest_order: {
    label: { en: 'Largest order', zh: '最大单笔金额' },
    synonyms: { en: ['biggest order', 'largest single order'], zh: ['最大订单', '单笔最高金额', '最大一笔'] },
    type: 'money',
    unit: 'money',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: () => 'm.largest_order_minor',
    read: ({ metrics }) => metrics.largestOrderMinor,
  },
  first_order_on: {
    label: { en: 'First order', zh: '首次下单日期' },
    synonyms: {
      en: ['first order date', 'first purchase', 'first purchase date'],
      zh: ['首单', '首单日期', '第一次下单', '首次下单', '首次购买', '第一次购买'],
    },
    type: 'day',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: () => 'm.first_order_on',
    read: ({ metrics }) => metrics.firstOrderOn,
  },
  last_order_on: {
    label: { en: 'Last order', zh: '最近下单日期' },
    synonyms: {
      en: [
        'last order date',
        'last purchase',
        'last purchase date',
        'latest order',
        'most recent order',
        'last buy',
        'last bought',
        'last ordered',
        'last purchased',
      ],
      zh: [
        '最近一次下单',
        '最后一次下单',
        '上次下单',
        '最近下单',
        '最后下单',
        '末单日期',
        '最近一次购买',
        '最后一次购买',
        '上次购买',
      ],
    },
    type: 'day',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: () => 'm.last_order_on',
    read: ({ metrics }) => metrics.lastOrderOn,
  },
  recency: {
    label: { en: 'Recency', zh: '最近一次消费' },
    synonyms: {
      en: ['days since last order', 'days since the last order', 'days since last purchase'],
      zh: ['距上次下单天数', '未下单天数'],
    },
    type: 'number',
    unit: 'days',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: ({ today }) => `(${today} - m.last_order_on)`,
    read: ({ metrics }, { today }) => (metrics.lastOrderOn === null ? null : daysBetween(metrics.lastOrderOn, today)),
  },
  purchase_interval: {
    label: { en: 'Purchase interval', zh: '购买间隔' },
    synonyms: {
      en: [
        'interval between orders',
        'days between orders',
        'gap between orders',
        'time between orders',
        'median gap between orders',
      ],
      zh: ['购买周期', '下单间隔', '复购周期'],
    },
    type: 'number',
    unit: 'days',
    privacy: 'open',
    derivedFrom: ['orders'],
    sql: () => 'm.median_gap_days',
    read: ({ metrics }) => metrics.medianGapDays,
  },
  r_score: {
    label: { en: 'R score', zh: 'R分' },
    synonyms: { en: ['r', 'recency score'], zh: ['R值', 'R得分', '近度得分'] },
    type: 'number',
    unit: 'score',
    privacy: 'open',
    groupable: true,
    ofBuyers: true,
    derivedFrom: ['orders', 'scores'],
    sql: () => 'm.r_score',
    read: ({ scores }) => scores?.r ?? null,
  },
  f_score: {
    label: { en: 'F score', zh: 'F分' },
    synonyms: { en: ['f', 'frequency score'], zh: ['F值', 'F得分', '频度得分'] },
    type: 'number',
    unit: 'score',
    privacy: 'open',
    groupable: true,
    ofBuyers: true,
    derivedFrom: ['orders', 'scores'],
    sql: () => 'm.f_score',
    read: ({ scores }) => scores?.f ?? null,
  },
  m_score: {
    label: { en: 'M score', zh: 'M分' },
    synonyms: { en: ['m', 'monetary score'], zh: ['M值', 'M得分', '金额得分'] },
    type: 'number',
    unit: 'score',
    privacy: 'open',
    groupable: true,
    ofBuyers: true,
    derivedFrom: ['orders', 'scores'],
    sql: () => 'm.m_score',
    read: ({ scores }) => scores?.m ?? null,
  },
  rfm_segment: {
    label: { en: 'RFM segment', zh: 'RFM分群' },
    synonyms: {
      en: ['rfm', 'rfm group', 'rfm class', 'segment'],
      zh: ['RFM', 'RFM分层', 'RFM类型', 'RFM客群', '客户分群', '分群', '客群', '细分'],
    },
    type: 'choice',
    privacy: 'open',
    groupable: true,
    ofBuyers: true,
    derivedFrom: ['orders', 'scores'],
    sql: () => RFM_SEGMENT_SQL,
    read: ({ scores }) => (scores === null ? null : rfmSegment(scores.r, scores.f)),
    choices: RFM_SEGMENTS.map((segment) => ({ ...segment, synonyms: RFM_SEGMENT_SYNONYMS[segment.value] })),
  },
  value_tier: {
    label: { en: 'Value tier', zh: '价值等级' },
    synonyms: { en: ['tier', 'value level', 'value class'], zh: ['价值层级', '价值分层', '客户价值', '价值分级'] },
    type: 'choice',
    privacy: 'open',
    groupable: true,
    ofBuyers: true,
    derivedFrom: ['orders', 'scores'],
    sql: () =>
      `case when m.m_score = 5 then 'high' when m.m_score >= 3 then 'mid' when m.m_score >= 1 then 'standard' end`,
    read: ({ scores }) => (scores === null ? null : valueTier(scores.m)),
    choices: [
      {
        value: 'high',
        label: { en: 'High', zh: '高价值' },
        synonyms: { en: ['high value', 'high-value', 'high value tier', 'high tier'], zh: ['高价值客户'] },
      },
      {
        value: 'mid',
        label: { en: 'Mid', zh: '中价值' },
        synonyms: {
          en: ['mid value', 'mid-value', 'medium value', 'mid tier', 'mid value tier', 'middle tier'],
          zh: ['中等价值', '中价值客户'],
        },
      },
      {
        value: 'standard',
        label: { en: 'Standard', zh: '普通' },
        synonyms: {
          en: ['standard value', 'standard tier', 'standard value tier'],
          zh: ['普通价值', '普通客户', '普通等级'],
        },
      },
    ],
  },
  vip: {
    label: { en: 'VIP', zh: 'VIP' },
    synonyms: { en: ['vip customer', 'very important'], zh: ['贵宾', '重要客户', 'VIP客户'] },
    type: 'boolean',
    privacy: 'open',
    groupable: true,
    importable: true,
    derivedFrom: ['attributes', 'scores'],
    sql: () => '(c.vip or coalesce(m.m_score = 5 and m.f_score >= 4, false))',
    read: ({ vip, scores }) => vip || (scores !== null && scores.m === 5 && scores.f >= 4),
  },
  lifecycle: {
    label: { en: 'Lifecycle stage', zh: '生命周期阶段' },
    synonyms: {
      en: ['lifecycle', 'life cycle', 'stage', 'life cycle stage', 'customer lifecycle'],
      zh: ['生命周期', '客户生命周期', '生命阶段', '阶段'],
    },
    type: 'choice',
    privacy: 'open',
    groupable: true,
    derivedFrom: ['orders', 'scores'],
    sql: ({ today, dormantAfterDays, lostAfterDays }) => `case
      when m.first_order_on is null then 'prospect'
      when ${today} - m.first_order_on <= ${NEW_WITHIN_DAYS} then 'new'
      when ${today} - m.came_back_on <= ${NEW_WITHIN_DAYS} and m.came_back_after_days > ${dormantAfterDays} then 'returning'
      when ${today} - m.last_order_on <= ${dormantAfterDays} then 'active'
      when ${today} - m.last_order_on <= ${lostAfterDays} then 'dormant'
      else 'lost' end`,
    read: ({ metrics }, clock) => lifecycleStage(metrics, clock),
    choices: [
      {
        value: 'prospect',
        label: { en: 'Prospect', zh: '潜在' },
        synonyms: { en: ['lead'], zh: ['潜在客户', '潜客', '线索'] },
      },
      { value: 'new', label: { en: 'New', zh: '新' }, synonyms: { en: ['new customer'], zh: ['新客户', '新客'] } },
      {
        value: 'returning',
        label: { en: 'Returning', zh: '回流' },
        synonyms: { en: ['reactivated', 'won back'], zh: ['回流客户', '回归'] },
      },
      { value: 'active', label: { en: 'Active', zh: '活跃' }, synonyms: { en: ['active customer'], zh: ['活跃客户'] } },
      { value: 'dormant', label: { en: 'Dormant', zh: '休眠' }, synonyms: { zh: ['休眠客户'] } },
      {
        value: 'lost',
        label: { en: 'Lost', zh: '流失' },
        synonyms: { en: ['lost customer', 'churned'], zh: ['流失客户', '已流失'] },
      },
    ],
  },
  behaviour: {
    label: { en: 'Behaviour type', zh: '行为类型' },
    synonyms: {
      en: ['behaviour', 'behavior', 'behavior type', 'purchase behaviour', 'buying behaviour'],
      zh: ['购买行为', '消费行为', '行为', '消费类型', '购买类型'],
    },
    type: 'choice',
    privacy: 'open',
    groupable: true,
    ofBuyers: true,
    derivedFrom: ['orders', 'scores', 'cases', 'surveys'],
    sql: ({ now }) => `case
      when m.m_score is null then null
      when m.f_score >= 4 and m.m_score >= 4 then 'frequent'
      when m.f_score >= 3 and m.order_total_spread <= ${STEADY_SPREAD} then 'steady'
      when exists (select 1 from (select f.customer_id from (${feedbackItemsSql(now)}) f
        group by f.customer_id having count(*) >= ${VOCAL_FROM}) k where k.customer_id = m.customer_id) then 'vocal'
      else 'occasional' end`,
    read: (facts, { now }) =>
      facts.scores === null
        ? null
        : behaviourType(facts.scores, facts.metrics.orderTotalSpread, feedbackCount(facts, now)),
    choices: [
      {
        value: 'frequent',
        label: { en: 'Frequent', zh: '频繁购买型' },
        synonyms: { en: ['frequent buyer', 'frequent shopper'], zh: ['频繁购买', '频繁型', '频繁购买客户'] },
      },
      {
        value: 'steady',
        label: { en: 'Steady', zh: '稳定消费型' },
        synonyms: {
          en: ['steady buyer', 'stable buyer', 'steady spender'],
          zh: ['稳定消费', '稳定型', '稳定消费客户'],
        },
      },
      {
        value: 'vocal',
        label: { en: 'Vocal', zh: '反馈型' },
        synonyms: { en: ['vocal customer', 'feedback giver'], zh: ['反馈型客户', '爱反馈', '积极反馈'] },
      },
      {
        value: 'occasional',
        label: { en: 'Occasional', zh: '偶尔购买型' },
        synonyms: { en: ['occasional buyer', 'occasional shopper'], zh: ['偶尔购买', '偶尔型', '偶尔购买客户'] },
      },
    ],
  },
  expected_orders_90: {
    label: { en: 'Expected orders in 90 days', zh: '未来90天预期订单数' },
    synonyms: {
      en: ['expected orders', 'predicted orders', 'expected number of orders'],
      zh: ['预期订单数', '预计订单数', '预测订单数', '90天预期订单数'],
    },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    predicted: true,
    sql: () => 'pr.expected_orders_90',
    read: ({ predictions }) => predictions?.expectedOrders90 ?? null,
  },
  expected_orders_365: {
    label: { en: 'Expected orders in 365 days', zh: '未来365天预期订单数' },
    synonyms: { en: ['expected orders in a year'], zh: ['未来一年预期订单数', '365天预期订单数'] },
    type: 'number',
    unit: 'count',
    privacy: 'open',
    predicted: true,
    sql: () => 'pr.expected_orders_365',
    read: ({ predictions }) => predictions?.expectedOrders365 ?? null,
  },
  expected_value_90: {
    label: { en: 'Expected value in 90 days', zh: '未来90天预期消费金额' },
    synonyms: {
      en: ['expected value', 'expected spend', 'expected revenue', 'predicted value', 'predicted spend'],
      zh: ['预期消费金额', '预期金额', '预计消费', '预测消费金额', '90天预期消费金额'],
    },
    type: 'money',
    unit: 'money',
    privacy: 'open',
    predicted: true,
    sql: () => 'pr.expected_value_90_minor',
    read: ({ predictions }) => predictions?.expectedValue90Minor ?? null,
  },
  expected_value_365: {
    label: { en: 'Expected value in 365 days', zh: '未来365天预期消费金额' },
    synonyms: {
      en: ['expected value in a year'],
      zh: ['未来一年预期消费金额', '365天预期消费金额'],
    },
    type: 'money',
    unit: 'money',
    privacy: 'open',
    predicted: true,
    sql: () => 'pr.expected_value_365_minor',
    read: ({ predictions }) => predictions?.expectedValue365Minor ?? null,
  },
  order_probability_90: {
    label: { en: 'Probability of an order in 90 days', zh: '未来90天下单概率' },
    synonyms: {
      en: ['probability of an order', 'probability of ordering', 'likelihood to order', 'order probability'],
      zh: ['下单概率', '复购概率', '购买概率', '90天下单概率'],
    },
    type: 'number',
    unit: 'ratio',
    privacy: 'open',
    predicted: true,
    sql: () => 'pr.order_probability_90',
    read: ({ predictions }) => predictions?.orderProbability90 ?? null,
  },
  churn_probability: {
    label: { en: 'Churn probability', zh: '流失概率' },
    synonyms: {
      en: ['probability of churn', 'probability of churning', 'likelihood to churn', 'churn score'],
      zh: ['流失可能性', '流失几率'],
    },
    type: 'number',
    unit: 'ratio',
    privacy: 'open',
    predicted: true,
    sql: () => '(1 - pr.order_probability_90)',
    read: ({ predictions }) => (predictions === null ? null : 1 - predictions.orderProbability90),
  },
  ...RECORD_FIELDS,
} as const satisfies Record<string, Field>;

export type FieldKey = keyof typeof FIELDS;

export const FIELD_KEYS = Object.keys(FIELDS) as [FieldKey, ...FieldKey[]];

/** The entry of a field, as the common type. */
export function fieldOf(key: FieldKey): Field {
  return FIELDS[key];
}

function fullYearsBetween(fromOn: string, toOn: string): number {
  const years = Number(toOn.slice(0, 4)) - Number(fromOn.slice(0, 4));
  return toOn.slice(5) < fromOn.slice(5) ? years - 1 : years;
}
