import type { ToolCall } from '../../src/domain/answer.ts';
import type { FindCustomersInput } from '../../src/tools/find-customers.ts';
import type { FindProductsInput } from '../../src/tools/find-products.ts';
import type { MeasureInput } from '../../src/tools/measure.ts';

const measure = (input: MeasureInput): ToolCall => ({ tool: 'measure', input });
const find = (input: FindCustomersInput): ToolCall => ({ tool: 'find_customers', input });
const products = (input: FindProductsInput): ToolCall => ({ tool: 'find_products', input });
const describe = (customer: string): ToolCall => ({ tool: 'describe_customer', input: { customer } });

const UK = { field: 'country', is: 'eq', value: 'UK' } as const;
const country = (value: string) => ({ field: 'country', is: 'eq', value }) as const;
const notUk = { not: UK };
const isBuyer = { field: 'orders', is: 'gte', value: 1 } as const;
const between = (from: string, to: string) => ({ span: 'between', from, to }) as const;
const month = (text: string) => {
  const [year, number] = text.split('-').map(Number) as [number, number];
  return between(`${text}-01`, new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10));
};
const lastMonth = { span: 'calendar', unit: 'month', offset: -1 } as const;
const thisYear = { span: 'calendar', unit: 'year', offset: 0 } as const;
const yesterday = { span: 'calendar', unit: 'day', offset: -1 } as const;
const lastWeek = { span: 'calendar', unit: 'week', offset: -1 } as const;
const Q2 = between('2011-04-01', '2011-06-30');
const Q3 = between('2011-07-01', '2011-09-30');
const inactive = (days: number) =>
  ({
    all: [
      isBuyer,
      { events: 'orders', period: { span: 'last', count: days, unit: 'day' }, aggregate: 'count', is: 'eq', value: 0 },
    ],
  }) as const;
const inactiveRule = (days: number) => ({ all: [...inactive(days).all] });
const bought = (sku: string) =>
  ({ events: 'orders', where: { product: { sku } }, aggregate: 'count', is: 'gte', value: 1 }) as const;
const boughtNamed = (name: string) =>
  ({ events: 'orders', where: { product: { name } }, aggregate: 'count', is: 'gte', value: 1 }) as const;
const topBy = (field: 'revenue' | 'orders', limit: number, rule?: FindCustomersInput['rule']) =>
  find({ sort: { measure: field, direction: 'desc' }, limit, ...(rule && { rule }) });

/** What each question of ../shared/questions/dev.jsonl means as a typed call, where it has an answer with figures. */
export const CALLS: Readonly<Record<string, ToolCall>> = {
  'dev-001': measure({ measures: ['customers'] }),
  'dev-002': measure({ measures: ['buyers'], rule: notUk }),
  'dev-003': measure({ measures: ['customers'], rule: { field: 'orders', is: 'gt', value: 10 } }),
  'dev-004': measure({ measures: ['customers'], rule: { field: 'revenue', is: 'gt', value: 10_000 } }),
  'dev-005': measure({ measures: ['customers'], rule: inactiveRule(90) }),
  'dev-006': measure({ measures: ['customers'], rule: { field: 'returns', is: 'gte', value: 1 } }),
  'dev-007': measure({ measures: ['orders'], rule: country('Ireland') }),
  'dev-008': measure({ measures: ['one_time_buyers'] }),
  'dev-009': measure({ measures: ['repeat_rate'] }),
  'dev-010': measure({ measures: ['new_customers'], period: month('2011-11') }),
  'dev-011': measure({ measures: ['active_customers'], period: Q3 }),
  'dev-012': find({ rule: { field: 'orders', is: 'eq', value: 0 } }),
  'dev-013': measure({ measures: ['orders'], period: lastMonth, where: { total: [{ is: 'gt', value: 5000 }] } }),
  'dev-014': measure({ measures: ['average_order_value'], period: thisYear }),
  'dev-015': measure({ measures: ['customers'], rule: { all: [{ field: 'f_score', is: 'eq', value: 5 }, notUk] } }),
  'dev-016': measure({ measures: ['units'], period: month('2011-09') }),
  'dev-017': measure({ measures: ['revenue'], period: between('2011-06-01', '2011-06-15') }),
  'dev-018': measure({
    measures: ['revenue'],
    rule: country('the Netherlands'),
    period: { span: 'last', count: 6, unit: 'month' },
  }),
  'dev-019': measure({ measures: ['revenue'], rule: notUk, share: true }),
  'dev-020': measure({ measures: ['largest_order'] }),
  'dev-021': topBy('revenue', 10),
  'dev-022': find({
    rule: { field: 'orders', is: 'gte', value: 5 },
    sort: { measure: 'average_order_value', direction: 'desc' },
    limit: 3,
  }),
  'dev-023': find({ sort: { measure: 'units', period: month('2011-11'), direction: 'desc' }, limit: 5 }),
  'dev-024': find({ rule: country('日本') }),
  'dev-025': find({ rule: { events: 'orders', period: yesterday, aggregate: 'count', is: 'gte', value: 1 } }),
  'dev-026': find({ rule: { field: 'rfm_segment', is: 'eq', value: "Can't Lose" } }),
  'dev-027': find({ rule: { all: [{ field: 'vip', is: 'eq', value: true }, ...inactive(90).all] } }),
  'dev-028': find({ rule: { all: [notUk, { field: 'revenue', is: 'gt', value: 20_000 }] } }),
  'dev-029': find({
    rule: { all: [{ any: [country('Italy'), country('Portugal')] }, { field: 'orders', is: 'gte', value: 5 }] },
  }),
  'dev-030': measure({ measures: ['revenue'], groupBy: ['country'] }),
  'dev-031': measure({ measures: ['revenue'], period: thisYear, groupBy: ['month'] }),
  'dev-032': measure({ measures: ['customers'], rule: { field: 'lifecycle', is: 'eq', value: 'dormant' } }),
  'dev-033': measure({ measures: ['buyers'], groupBy: ['rfm_segment'] }),
  'dev-034': measure({ measures: ['revenue'], period: month('2011-11'), compareWith: month('2011-10') }),
  'dev-035': measure({ measures: ['orders'], period: Q2, compareWith: Q3 }),
  'dev-036': products({ limit: 5 }),
  'dev-037': measure({ measures: ['buyers'], where: { product: { name: 'regency cakestand' } } }),
  'dev-038': find({ rule: bought('79337') }),
  'dev-039': measure({
    measures: ['customers'],
    rule: { all: [boughtNamed('jumbo bag red retrospot'), { not: boughtNamed('lunch bag red retrospot') }] },
  }),
  'dev-040': describe('12748'),
  'dev-041': measure({
    measures: ['revenue'],
    rule: { field: 'customer_id', is: 'eq', value: '17841' },
    period: thisYear,
  }),
  'dev-042': measure({ measures: ['revenue'], period: yesterday }),
  'dev-043': measure({ measures: ['orders'], period: { span: 'last', count: 7, unit: 'day' } }),
  'dev-044': measure({ measures: ['buyers'], rule: country('Germany') }),
  'dev-046': find({ rule: { all: [country('France'), { field: 'orders', is: 'gt', value: 10 }] } }),
  'dev-047': measure({ measures: ['refunds'], period: Q3 }),
  'dev-048': measure({ measures: ['net_revenue'], period: Q3 }),
  'dev-049': topBy('revenue', 5, country('Germany')),
  'dev-051': measure({ measures: ['customers'], rule: { field: 'vip', is: 'eq', value: true } }),
  'dev-052': find({ rule: { all: [{ field: 'vip', is: 'eq', value: true }, country('Germany')] } }),
  'dev-053': measure({ measures: ['revenue'], period: lastMonth }),
  'dev-063': measure({ measures: ['orders'], where: { total: [{ is: 'gt', value: 10_000 }] } }),
  'dev-064': find({ rule: { field: 'revenue', is: 'gt', value: 50_000 } }),
  'dev-065': measure({ measures: ['active_customers'], period: { span: 'last', count: 3, unit: 'month' } }),
  'dev-066': find({ rule: { all: [...inactive(180).all, { field: 'revenue', is: 'gt', value: 3000 }] } }),
  'dev-067': find({ rule: { field: 'returns', is: 'gt', value: 10 } }),
  'dev-069': measure({ measures: ['repeat_rate'], rule: country('英国') }),
  'dev-070': measure({ measures: ['new_customers'], period: month('2011-09') }),
  'dev-071': measure({ measures: ['active_customers'], period: lastWeek }),
  'dev-072': measure({ measures: ['revenue'], rule: { field: 'rfm_segment', is: 'eq', value: 'champions' } }),
  'dev-073': find({
    rule: {
      all: [
        { field: 'r_score', is: 'eq', value: 1 },
        { field: 'm_score', is: 'eq', value: 5 },
      ],
    },
  }),
  'dev-074': measure({ measures: ['customers'], rule: { field: 'value_tier', is: 'eq', value: '高价值' } }),
  'dev-075': measure({ measures: ['buyers'], groupBy: ['value_tier'] }),
  'dev-076': measure({ measures: ['customers'], groupBy: ['lifecycle'] }),
  'dev-077': measure({ measures: ['orders'], period: lastMonth, compareWith: 'previous' }),
  'dev-078': measure({
    measures: ['revenue'],
    period: between('2011-12-01', '2011-12-09'),
    compareWith: 'year_before',
  }),
  'dev-079': measure({ measures: ['net_revenue'], period: month('2011-11') }),
  'dev-080': measure({ measures: ['revenue'], period: { span: 'between', from: '2011-10-01' } }),
  'dev-081': measure({ measures: ['average_order_value'], rule: country('法国'), period: thisYear }),
  'dev-082': measure({ measures: ['units'], period: lastWeek }),
  'dev-084': measure({ measures: ['customers'], rule: { field: 'behaviour', is: 'eq', value: '频繁购买型' } }),
  'dev-085': topBy('orders', 10),
  'dev-086': find({
    rule: { all: [notUk, { field: 'orders', is: 'gte', value: 10 }] },
    sort: { measure: 'average_order_value', direction: 'desc' },
    limit: 5,
  }),
  'dev-087': find({ sort: { measure: 'revenue', period: lastMonth, direction: 'desc' }, limit: 10 }),
  'dev-088': find({ sort: { measure: 'refunds', direction: 'desc' }, limit: 3 }),
  'dev-091': find({
    rule: {
      all: [
        notUk,
        { events: 'orders', period: between('2011-12-08', '2011-12-08'), aggregate: 'count', is: 'gt', value: 0 },
      ],
    },
  }),
  'dev-092': measure({ measures: ['revenue'], rule: notUk, groupBy: ['country'], limit: 5 }),
  'dev-093': measure({ measures: ['new_customers'], period: thisYear, groupBy: ['month'] }),
  'dev-094': measure({ measures: ['revenue'], groupBy: ['quarter'] }),
  'dev-095': measure({ measures: ['revenue'], groupBy: ['weekday'] }),
  'dev-096': products({ sort: { measure: 'units', direction: 'desc' }, limit: 5 }),
  'dev-097': measure({ measures: ['buyers'], where: { product: { name: 'rabbit night light' } } }),
  'dev-098': measure({ measures: ['customers'], rule: { all: [bought('22423'), { not: bought('22720') }] } }),
  'dev-099': measure({
    measures: ['customers'],
    rule: {
      all: [
        { field: 'revenue', is: 'gte', value: 5000 },
        { not: { events: 'returns', aggregate: 'count', is: 'gte', value: 1 } },
      ],
    },
  }),
  'dev-100': measure({ measures: ['revenue'], rule: UK, share: true }),
  'dev-101': describe('14646'),
  'dev-103': measure({ measures: ['orders'], period: { span: 'calendar', unit: 'month', offset: 0 } }),
  'dev-109': measure({ measures: ['customers'], rule: { field: 'rfm_segment', is: 'eq', value: 'at_risk' } }),
  'dev-111': find({ sort: { measure: 'revenue', period: month('2011-10'), direction: 'desc' }, limit: 5 }),
  'dev-115': measure({ measures: ['customers'], average: { of: 'age', how: 'mean' } }),
  'dev-116': measure({ measures: ['customers'], rule: country('亚特兰蒂斯') }),
  'dev-055': measure({ measures: ['customers'], rule: { field: 'gender', is: 'eq', value: 'female' } }),
  'dev-058': measure({ measures: ['buyers'], rule: { field: 'city', is: 'eq', value: 'Manchester' } }),
  'dev-119': describe('99999'),
};
