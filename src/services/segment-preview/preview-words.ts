import type { Bilingual } from '../../domain/locale.ts';

/** Channels of consent. */
export const CHANNEL_NAMES: Readonly<Record<string, Bilingual>> = {
  email: { en: 'E-mail', zh: '邮件' },
  sms: { en: 'Text message', zh: '短信' },
  phone: { en: 'Phone', zh: '电话' },
  wechat: { en: 'WeChat', zh: '微信' },
  whatsapp: { en: 'WhatsApp', zh: 'WhatsApp' },
  post: { en: 'Post', zh: '邮寄' },
};

const percent = (share: number) => `${(share * 100).toPrecision(2)} %`;
const count = (value: number) => value.toLocaleString('en');

/** Words of a preview. */
export const PREVIEW_WORDS = {
  en: {
    title: (segment: string | undefined, before: number, after: number) =>
      segment === undefined
        ? `Preview: ${count(after)} ${after === 1 ? 'customer' : 'customers'}`
        : `Preview of ${segment}: ${count(before)} → ${count(after)} members`,
    who: 'Who',
    customers: 'Customers',
    members: 'Members',
    before: 'Members now',
    after: 'Members then',
    enter: 'Would enter',
    leave: 'Would leave',
    everybody: 'Everybody',
    sides: 'Size and worth',
    shareOfCustomers: 'Share of customers',
    shareOfRevenue: 'Share of revenue',
    entering: 'Some who would enter',
    leaving: 'Some who would leave',
    overlaps: 'Other segments that they belong to',
    segment: 'Segment',
    membersThere: 'Its members',
    shared: 'In both',
    shareOfThese: 'Share of these',
    shareOfThose: 'Share of that segment',
    jaccard: 'Jaccard (both ÷ either)',
    reach: 'Who may be written to (marketing consent)',
    channel: 'Channel',
    reachable: 'Reachable',
    shareReachable: 'Share',
    granted: 'Agreed',
    refused: 'Refused',
    unknown: 'Not known',
    load: 'Who would look after them',
    owned: 'All their customers',
    shareOfOwned: 'Share of theirs',
    nobody: '(nobody)',
    bought: 'Bought',
    shareBought: 'Share who bought',
    low: 'At least (95 %)',
    high: 'At most (95 %)',
    thisRule: 'This rule',
    presentRule: 'The present rule',
    backTest: (on: string, days: number) => `Back-test: held on ${on}, bought within ${days} days`,
    backTestNote: (share: number | null, isSampled: boolean) =>
      [
        'Attributes such as country and tags are as of today; what they were a year ago is not kept.',
        ...(isSampled
          ? [
              `Counted over a fixed random sample${share === null ? '' : ` of about ${percent(share)}`} of customers; scores are ranked within it.`,
            ]
          : []),
      ].join(' '),
    noBackTest: (why: string) => `No back-test: ${why}`,
  },
  zh: {
    title: (segment: string | undefined, before: number, after: number) =>
      segment === undefined
        ? `预览：${count(after)} 位客户`
        : `预览“${segment}”：${count(before)} → ${count(after)} 位成员`,
    who: '对象',
    customers: '客户数',
    members: '成员',
    before: '现有成员',
    after: '更改后成员',
    enter: '将进入',
    leave: '将离开',
    everybody: '全部客户',
    sides: '规模与价值',
    shareOfCustomers: '占客户比例',
    shareOfRevenue: '占销售额比例',
    entering: '将进入的部分客户',
    leaving: '将离开的部分客户',
    overlaps: '与其他分群的重叠',
    segment: '分群',
    membersThere: '该分群成员',
    shared: '同时在两者',
    shareOfThese: '占本群体',
    shareOfThose: '占该分群',
    jaccard: 'Jaccard（交集÷并集）',
    reach: '可触达人数（营销许可）',
    channel: '渠道',
    reachable: '可触达',
    shareReachable: '占比',
    granted: '已同意',
    refused: '已拒绝',
    unknown: '未知',
    load: '由谁负责',
    owned: '名下全部客户',
    shareOfOwned: '占名下客户',
    nobody: '（无人负责）',
    bought: '下单客户',
    shareBought: '下单比例',
    low: '下限（95%）',
    high: '上限（95%）',
    thisRule: '本条件',
    presentRule: '现行条件',
    backTest: (on: string, days: number) => `回测：${on} 符合条件、其后 ${days} 天内下单`,
    backTestNote: (share: number | null, isSampled: boolean) =>
      [
        '国家、标签等属性为当前值，一年前的属性未保留。',
        ...(isSampled
          ? [`统计基于${share === null ? '' : `约 ${percent(share)} `}客户的固定随机样本，评分在样本内排名。`]
          : []),
      ].join(''),
    noBackTest: (why: string) => `无法回测：${why}`,
  },
} as const;
