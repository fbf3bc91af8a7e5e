import type { SegmentPreset } from '../preset.ts';

/** What customers are worth, by all they spent and by what one order is worth. */
export const VALUE_PRESETS: readonly SegmentPreset[] = [
  {
    key: 'vip',
    name: { en: 'VIP', zh: 'VIP 客户' },
    reason: {
      en: 'Flagged by hand, or among the top fifth by revenue with five orders or more: they carry the business.',
      zh: '人工标记，或消费额居前五分之一且下单五次以上：生意的支柱。',
    },
    topic: 'value',
    packs: ['retail', 'b2b'],
    rule: () => ({ field: 'vip', is: 'eq', value: true }),
    playbook: {
      en: 'A named owner, an answer the same day, first access to new products; call before any price change.',
      zh: '专人负责，当天回复，新品优先；调价前先电话沟通。',
    },
  },
  {
    key: 'high_value',
    name: { en: 'High value', zh: '高价值客户' },
    reason: { en: 'The top fifth of buyers by revenue.', zh: '消费额居前五分之一的买家。' },
    topic: 'value',
    packs: ['retail', 'b2b'],
    rule: () => ({ field: 'value_tier', is: 'eq', value: 'high' }),
    playbook: {
      en: 'Keep them: personal contact every quarter, offers by what they buy, no mass discounts.',
      zh: '重在维系：每季度主动联系，按其购买推荐，不发大众折扣。',
    },
  },
  {
    key: 'low_value',
    name: { en: 'Low value', zh: '低价值客户' },
    reason: {
      en: 'The lower two fifths of buyers by revenue: serve them at low cost, and find those who could grow.',
      zh: '消费额居后五分之二的买家：低成本服务，并发掘有潜力者。',
    },
    topic: 'value',
    packs: ['retail'],
    rule: () => ({ field: 'value_tier', is: 'eq', value: 'standard' }),
    playbook: {
      en: 'Self-service and newsletters; a bundle that raises the basket.',
      zh: '自助服务与邮件通讯；用组合装提升客单价。',
    },
  },
  {
    key: 'high_end_spender',
    name: { en: 'High-end spender', zh: '高端消费客户' },
    reason: {
      en: 'Average order among the highest fifth: they buy the expensive.',
      zh: '客单价居前五分之一：偏好高价商品。',
    },
    topic: 'value',
    packs: ['retail'],
    rule: ({ orderValues }) => orderValues && { field: 'average_order_value', is: 'gte', value: orderValues.high },
    playbook: {
      en: 'Premium lines and service; never lead with price.',
      zh: '推荐高端产品与服务，不以价格开场。',
    },
  },
  {
    key: 'mid_range_spender',
    name: { en: 'Mid-range spender', zh: '中端消费客户' },
    reason: { en: 'Average order between the 40th and 80th percentile.', zh: '客单价处于第 40 至 80 百分位。' },
    topic: 'value',
    packs: ['retail'],
    rule: ({ orderValues }) =>
      orderValues && {
        all: [
          { field: 'average_order_value', is: 'gte', value: orderValues.mid },
          { field: 'average_order_value', is: 'lt', value: orderValues.high },
        ],
      },
    playbook: {
      en: 'Show the next better product and the bundle; a free-shipping line just above their usual basket.',
      zh: '推荐升级款与组合装；免邮门槛设在其常见客单价略上方。',
    },
  },
  {
    key: 'standard_spender',
    name: { en: 'Standard spender', zh: '普通消费客户' },
    reason: { en: 'Average order below the 40th percentile.', zh: '客单价低于第 40 百分位。' },
    topic: 'value',
    packs: ['retail'],
    rule: ({ orderValues }) => orderValues && { field: 'average_order_value', is: 'lt', value: orderValues.mid },
    playbook: { en: 'Entry products, volume offers, low-touch service.', zh: '入门产品、量贩优惠、低成本服务。' },
  },
  {
    key: 'big_spender',
    name: { en: 'Big spender', zh: '大额消费客户' },
    reason: {
      en: 'Spent more within 12 months than nine in ten buyers.',
      zh: '近 12 个月消费额超过九成买家。',
    },
    topic: 'value',
    packs: ['retail', 'b2b'],
    rule: ({ bigYear }) =>
      bigYear === null
        ? null
        : {
            events: 'orders',
            period: { span: 'last', count: 12, unit: 'month' },
            aggregate: 'sum',
            is: 'gte',
            value: bigYear,
          },
    playbook: {
      en: 'Thank them in person; offer early reordering and terms that fit their volume.',
      zh: '亲自致谢；提供提前补货与量价条款。',
    },
  },
  {
    key: 'target',
    name: { en: 'Target', zh: '目标客户' },
    reason: {
      en: 'Has not bought yet, and is in touch: an open opportunity, or an interaction within 90 days.',
      zh: '尚未购买但正在接触：有进行中的商机，或 90 天内有互动。',
    },
    topic: 'value',
    packs: ['retail', 'b2b'],
    rule: () => ({
      all: [
        { field: 'orders', is: 'eq', value: 0 },
        {
          any: [
            { events: 'opportunities', where: { state: 'open' }, aggregate: 'count', is: 'gte', value: 1 },
            {
              events: 'interactions',
              period: { span: 'last', count: 90, unit: 'day' },
              aggregate: 'count',
              is: 'gte',
              value: 1,
            },
          ],
        },
      ],
    }),
    playbook: {
      en: 'One owner, one next step with a date; a first-order offer when they hesitate.',
      zh: '一位负责人，一个有日期的下一步；犹豫时给首单优惠。',
    },
  },
];
