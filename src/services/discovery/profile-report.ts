import type { Answer, Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { fieldOf } from '../../domain/catalogue/fields.ts';
import { LEAST_LIFT, LEAST_SUPPORT, type NotableTrait } from '../../domain/discovery/notable-traits.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { Reader } from '../population/reader.ts';
import type { ProductIndex } from '../products/product-index.ts';
import { TYPICAL_FIELDS, type TypicalFigures } from './read-typical-figures.ts';
import type { SideCount, Sides } from './sides.ts';
import { traitTable } from './trait-table.ts';

export type Profile = {
  sides: Sides;
  figures: TypicalFigures;
  attributes: readonly NotableTrait[];
  goods: readonly NotableTrait[];
  times: readonly NotableTrait[];
  /** Their orders by month. */
  trend: Answer;
};

export type ProfileScene = { reader: Reader; products: ProductIndex };

/** The profile for a person: two sides, what is notable of attributes, goods and times, the trend, and by which test. */
export function profileReport(profile: Profile, scene: ProfileScene): ReportAnswer {
  const { sides, attributes, goods, times, trend } = profile;
  const words = WORDS[scene.reader.locale];
  const tables = [
    { title: words.attributes, traits: attributes, of: words.customers },
    { title: words.goods, traits: goods, of: words.orders },
    { title: words.times, traits: times, of: words.orders },
  ];
  const found = tables.filter(({ traits }) => traits.length > 0);
  const nothing = tables.filter(({ traits }) => traits.length === 0).map(({ title }) => title);
  const { here, elsewhere, sampled } = sides;
  const notes = [
    ...(nothing.length > 0 ? [words.nothing(nothing)] : []),
    words.method,
    ...(sampled.here < 1 || sampled.elsewhere < 1 ? [words.sampled] : []),
  ];
  return {
    kind: 'report',
    title: words.title(here.customers, elsewhere.customers, sides.ofBuyers),
    parts: [
      sidesTable(profile, scene.reader),
      ...found.map((table) => traitTable(table, scene)),
      ...(trend.kind === 'table' ? [{ ...trend, title: words.trend }] : []),
      { kind: 'text', text: notes.join(words.space) },
    ],
  };
}

function sidesTable({ sides, figures }: Profile, { locale, settings }: Reader): TableAnswer {
  const words = WORDS[locale];
  const { here, elsewhere } = sides;
  const minorInMajor = minorPerMajor(settings.currency);
  const columns: Column[] = [
    { key: 'who', label: words.who, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'revenue_share', label: words.revenueShare, type: 'number', unit: 'ratio' },
    ...TYPICAL_FIELDS.map((key): Column => {
      const { label, unit } = fieldOf(key);
      return { key, label: words.median(label[locale]), type: 'number', ...(unit && { unit }) };
    }),
  ];
  const revenue = here.revenueMinor + elsewhere.revenueMinor;
  const row = (name: string, side: SideCount, medians: readonly (number | null)[]): Cell[] => [
    name,
    side.customers,
    revenue === 0 ? null : side.revenueMinor / revenue,
    ...medians.map((value, at) => {
      const isMoney = fieldOf(TYPICAL_FIELDS[at]!).unit === 'money';
      return value !== null && isMoney ? value / minorInMajor : value;
    }),
  ];
  const rows = [row(words.these, here, figures.here), row(words.others, elsewhere, figures.elsewhere)];
  return { kind: 'table', title: words.sides, columns, rows, total: rows.length, currency: settings.currency };
}

const WORDS = {
  en: {
    title: (here: number, others: number, ofBuyers: boolean) =>
      `What distinguishes these ${here.toLocaleString('en')} customers from ${others.toLocaleString('en')} other ${ofBuyers ? 'buyers' : 'customers'}`,
    sides: 'Side by side',
    who: 'Who',
    these: 'These customers',
    others: 'The others',
    customers: 'Customers',
    orders: 'Orders',
    revenueShare: 'Share of revenue',
    median: (label: string) => `${label} (median)`,
    attributes: 'Attributes',
    goods: 'Products and categories',
    times: 'Times and channels of ordering',
    trend: 'Their orders by month',
    nothing: (titles: readonly string[]) => `Nothing differs beyond chance in: ${titles.join(', ').toLowerCase()}.`,
    method: `Attributes are compared by share of customers, goods and times by share of orders. Shown is what at least ${LEAST_SUPPORT} customers support, is at least ${LEAST_LIFT} times more or less common, and would appear by chance in fewer than 1 of 100 such tables (likelihood-ratio test, Bonferroni; orders of one customer counted as dependent). What the rule itself names is left out.`,
    sampled: 'Shares and medians are of a fixed random sample of the larger side; sizes and revenue are of all.',
    space: ' ',
  },
  zh: {
    title: (here: number, others: number, ofBuyers: boolean) =>
      `这 ${here.toLocaleString('en')} 位客户与其他 ${others.toLocaleString('en')} 位${ofBuyers ? '买家' : '客户'}的区别`,
    sides: '对照',
    who: '对象',
    these: '这些客户',
    others: '其他客户',
    customers: '客户数',
    orders: '订单数',
    revenueShare: '占销售额比例',
    median: (label: string) => `${label}（中位数）`,
    attributes: '属性',
    goods: '产品与品类',
    times: '下单时间与渠道',
    trend: '各月订单',
    nothing: (titles: readonly string[]) => `以下方面没有超出偶然的差异：${titles.join('、')}。`,
    method: `属性按客户占比比较，产品和时间按订单占比比较。只列出至少 ${LEAST_SUPPORT} 位客户支持、常见程度相差至少 ${LEAST_LIFT} 倍、且每 100 张这样的表中偶然出现不到 1 次的项目（似然比检验，Bonferroni 校正；同一客户的订单按非独立计）。条件本身提到的内容不列出。`,
    sampled: '占比和中位数来自人数较多一方的固定随机样本；人数和销售额为全体。',
    space: '',
  },
} as const;
