import type { Comparison } from '../../domain/rule/schema.ts';
import type { Counted } from '../sense.ts';
import type { Words } from './words.ts';

/** Words that compare; `after` ones stand behind their number (5000以上, 5 or more). */
export const COMPARISON_WORDS: readonly { is: Comparison; after: boolean; words: Words }[] = [
  {
    is: 'gt',
    after: false,
    words: {
      en: `
      more than | over | above | greater than | bigger than | larger than | higher than | exceeding |
      exceed | exceeds | exceeded | upward of | in excess of | more | beyond | >`,
      zh: '超过 | 多于 | 大于 | 高于 | 超 | 超出 | 不止 | 超过了 | 多过',
    },
  },
  {
    is: 'gte',
    after: false,
    words: {
      en: `
      at least | min | minimum | minimum of | min. | not less than | no less than | no fewer than |
      not fewer than | >= | ≥ | a minimum of | from`,
      zh: '至少 | 不少于 | 不低于 | 不小于 | 满 | 起码 | 最少 | 达到 | 大于等于 | 大于或等于 | 达 | 不下',
    },
  },
  {
    is: 'lt',
    after: false,
    words: {
      en: 'less than | fewer than | under | below | smaller than | lower than | <',
      zh: '不到 | 少于 | 小于 | 低于 | 不足 | 未满 | 不满 | 未到 | 没到 | 没超过 | 少过',
    },
  },
  {
    is: 'lte',
    after: false,
    words: {
      en: `
      at most | max | maximum of | maximum | no more than | not more than | up to | not over |
      not exceeding | <= | ≤ | a maximum of`,
      zh: '不超过 | 最多 | 不多于 | 不高于 | 不大于 | 至多 | 小于等于 | 小于或等于 | 顶多',
    },
  },
  {
    is: 'gte',
    after: true,
    words: {
      en: `
      or more | or above | or over | or higher | or greater | or better | and above | and over | and up |
      or up | plus | + | and more`,
      zh: '以上 | 及以上 | 或以上 | 或更多 | 起 | 以上的 | 和以上 | 及更多 | 或者以上 | 朝上 | 往上',
    },
  },
  {
    is: 'lte',
    after: true,
    words: {
      en: 'or less | or fewer | or below | or under | or lower | and below | or worse | max | at most',
      zh: '以下 | 及以下 | 以内 | 之内 | 或以下 | 或更少 | 内 | 封顶',
    },
  },
  { is: 'gt', after: true, words: { en: 'and counting', zh: '多 | 开外' } },
];

/** What a number counts. */
export const COUNTER_WORDS: Partial<Record<Counted, Words>> = {
  times: { en: 'times | time | x | occasion', zh: '次 | 回 | 遍 | 次数 | 多次' },
  orders: {
    en: 'order | purchase | transaction',
    zh: '单 | 单子 | 个单子 | 笔 | 个订单 | 张订单 | 笔订单 | 次订单 | 份订单 | 条订单 | 个单子 | 笔单',
  },
  returns: { en: 'return | refund order | returned order', zh: '次退货 | 个退货单 | 笔退货 | 单退货' },
  units: { en: 'unit | item | piece | pc | pcs', zh: '件 | 件货 | 件商品 | 件产品' },
  people: { zh: '个 | 名 | 位 | 家 | 个人 | 人' },
  customers: {
    en: 'customer | cust | people | ppl | folk | person | buyer | client | account | spender | shopper | purchaser',
    zh: '个客户 | 名客户 | 位客户 | 家客户 | 个买家 | 位买家 | 位顾客 | 名顾客 | 个顾客 | 大客户',
  },
  products: {
    en: 'product | item sold | article | sku',
    zh: '个产品 | 个商品 | 款产品 | 款商品 | 种产品 | 种商品 | 款 | 种 | 样',
  },
  days: { en: 'day', zh: '天 | 日' },
  plain: { zh: '分' },
  percent: { en: '% | percent | per cent | pct', zh: '个百分点' },
  money: { en: 'quid | buck', zh: '元 | 块 | 块钱 | 元钱 | 圆' },
};

/** Names of money by ISO 4217; 块 and 元 alone mean the deployment's own. */
export const CURRENCY_WORDS: Record<string, Words> = {
  GBP: { en: '£ | gbp | pound | pound sterling', zh: '英镑 | 镑' },
  USD: { en: '$ | usd | dollar | us dollar | usa dollar', zh: '美元 | 美金' },
  EUR: { en: '€ | eur | euro', zh: '欧元' },
  CNY: { en: 'cny | rmb | yuan | renminbi | cn¥', zh: '人民币 | 元人民币' },
  JPY: { en: 'jpy | yen', zh: '日元 | 日圆' },
  HKD: { en: 'hkd | hk$', zh: '港元 | 港币 | 港幣' },
};
