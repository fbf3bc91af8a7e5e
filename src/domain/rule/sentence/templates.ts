/**
 * THE table of the sentences of rules: the first way of each language is written, all of them are read. `{slot}` stands for a value,
 * `<is/are>` for a verb that agrees with its subject.
 */
export const TEMPLATES = {
  field: { en: ['{field} {test}'], zh: ['{field}{test}'] },
  custom: {
    en: ['custom field {customKey} {test}'],
    zh: ['自定义字段{customKey}{test}', '自定义字段{customKey}的值{test}'],
  },
  some: {
    en: ['has {events}{period}', 'has had {events}{period}', 'has any {events}{period}'],
    zh: ['{period}有{events}', '{period}有过{events}'],
  },
  none: {
    en: ['has no {events}{period}', 'has had no {events}{period}', 'has not had any {events}{period}'],
    zh: ['{period}没有{events}', '{period}没有过{events}', '{period}无{events}'],
  },
  count: {
    en: ['{count} of {events}{period} {test}', '{count} of the {events}{period} {test}'],
    zh: ['{period}{events}的{count}{test}', '{period}{events}{count}{test}'],
  },
  figure: {
    en: ['{measure} of {events}{period} {test}', '{measure} of the {events}{period} {test}'],
    zh: ['{period}{events}的{measure}{test}', '{period}{events}{measure}{test}'],
  },
  dated: {
    en: ['{end} {event}{period} {test}', 'the {end} {event}{period} {test}'],
    zh: ['{period}{end}{event}{test}'],
  },
  followed: {
    en: ['has {events}{period} followed by {next} within {days}'],
    zh: ['{period}有{events}，其后{days}内有{next}', '{period}有{events}其后{days}内有{next}'],
  },
  notFollowed: {
    en: ['has {events}{period} not followed by {next} within {days}'],
    zh: ['{period}有{events}，其后{days}内没有{next}', '{period}有{events}其后{days}内没有{next}'],
  },
  consent: {
    en: ['consent to {purpose} by {channel} is {status}', 'the consent to {purpose} by {channel} is {status}'],
    zh: [
      '{channel}{purpose}的授权状态为{status}',
      '{channel}{purpose}授权状态为{status}',
      '{channel}{purpose}的授权状态是{status}',
    ],
  },
  upcoming: {
    en: ['has {occasion} {ahead}'],
    zh: ['{ahead}有{occasion}', '{ahead}过{occasion}'],
  },
  segment: {
    en: ['is in the segment {segment}', 'is in segment {segment}', 'in segment {segment}', 'in the segment {segment}'],
    zh: ['属于分群{segment}', '在分群{segment}中', '在分群{segment}里'],
  },
  customers: {
    en: ['is one of the customers ({customers})', 'is one of customers ({customers})'],
    zh: ['是以下客户之一（{customers}）', '属于以下客户（{customers}）'],
  },

  missing: { en: ['<is/are> not recorded', '<is/are> missing'], zh: ['未记录', '没有记录', '缺失'] },
  contains: { en: ['<contains/contain> {text}'], zh: ['包含{text}', '含{text}'] },
  in: { en: ['<is/are> one of ({values})'], zh: ['属于（{values}）', '为（{values}）之一', '是（{values}）之一'] },
  is: {
    en: ['<is/are> {value}', '= {value}', '<equals/equal> {value}'],
    zh: ['为{value}', '是{value}', '等于{value}', '={value}'],
  },
  'list.is': { en: ['<includes/include> {value}'], zh: ['有{value}', '含有{value}'] },
  'list.in': { en: ['<includes/include> one of ({values})'], zh: ['有（{values}）之一', '含有（{values}）之一'] },
  'list.contains': { en: ['<contains/contain> the text {text}'], zh: ['包含文字{text}'] },
  eq: {
    en: [
      '<is/are> {value}',
      '<is/are> exactly {value}',
      '<equals/equal> {value}',
      '<is/are> equal to {value}',
      '= {value}',
    ],
    zh: ['等于{value}', '为{value}', '是{value}', '= {value}'],
  },
  lt: {
    en: [
      '<is/are> less than {value}',
      '<is/are> below {value}',
      '<is/are> under {value}',
      '<is/are> fewer than {value}',
      '< {value}',
    ],
    zh: ['小于{value}', '少于{value}', '低于{value}', '不到{value}', '< {value}'],
  },
  lte: {
    en: [
      '<is/are> at most {value}',
      '<is/are> up to {value}',
      '<is/are> no more than {value}',
      '<= {value}',
      '≤ {value}',
    ],
    zh: ['不超过{value}', '不多于{value}', '不高于{value}', '至多{value}', '最多{value}', '<= {value}', '≤ {value}'],
  },
  gt: {
    en: [
      '<is/are> more than {value}',
      '<is/are> over {value}',
      '<is/are> above {value}',
      '<is/are> greater than {value}',
      '> {value}',
    ],
    zh: ['大于{value}', '超过{value}', '多于{value}', '高于{value}', '> {value}'],
  },
  gte: {
    en: [
      '<is/are> at least {value}',
      '<is/are> no less than {value}',
      '<is/are> no fewer than {value}',
      '>= {value}',
      '≥ {value}',
    ],
    zh: ['不少于{value}', '不低于{value}', '不小于{value}', '至少{value}', '>= {value}', '≥ {value}'],
  },
  'day.eq': {
    en: ['<is/are> {value}', '<is/are> on {value}'],
    zh: ['为{value}', '是{value}', '等于{value}', '在{value}'],
  },
  'day.lt': { en: ['<is/are> before {value}'], zh: ['早于{value}'] },
  'day.lte': { en: ['<is/are> on or before {value}', '<is/are> not after {value}'], zh: ['不晚于{value}'] },
  'day.gt': { en: ['<is/are> after {value}'], zh: ['晚于{value}'] },
  'day.gte': { en: ['<is/are> on or after {value}', '<is/are> not before {value}'], zh: ['不早于{value}'] },
  'ago.eq': { en: ['<is/are> {ago}', '<is/are> exactly {ago}'], zh: ['为{ago}'] },
  'ago.lt': { en: ['<is/are> more than {ago}', '<is/are> over {ago}'], zh: ['早于{ago}', '超过{ago}'] },
  'ago.lte': { en: ['<is/are> at least {ago}'], zh: ['不晚于{ago}', '至少{ago}'] },
  'ago.gt': { en: ['<is/are> less than {ago}', '<is/are> under {ago}'], zh: ['晚于{ago}', '不到{ago}'] },
  'ago.gte': { en: ['<is/are> at most {ago}', '<is/are> up to {ago}'], zh: ['不早于{ago}', '至多{ago}'] },

  'where.product': { en: ['{product}'], zh: ['{product}'] },
  'where.property': {
    en: ['property {text} is {literal}', 'property {text} = {literal}'],
    zh: ['属性{text}为{literal}', '属性{text}是{literal}', '属性{text}={literal}'],
  },
  'where.text': {
    en: ['{eventText} {value}', '{eventText} is {value}'],
    zh: ['{eventText}{value}', '{eventText}为{value}', '{eventText}是{value}'],
  },
  'where.bound': { en: ['{figure} {test}'], zh: ['{figure}{test}'] },
  'product.name': { en: ['product {text}'], zh: ['产品{text}', '商品{text}'] },
  'product.sku': {
    en: ['product code {text}', 'stock code {text}', 'SKU {text}'],
    zh: ['产品编码{text}', '商品编码{text}', 'SKU{text}'],
  },
  'product.category': { en: ['category {text}', 'product category {text}'], zh: ['品类{text}', '产品类别{text}'] },
} as const satisfies Record<string, Record<'en' | 'zh', readonly [string, ...string[]]>>;

export type TemplateName = keyof typeof TEMPLATES;
