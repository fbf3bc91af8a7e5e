import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetricAnswer, TableAnswer } from '../../../src/domain/answer.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { answerMeasure } from '../../../src/services/measures/answer-measure.ts';
import type { MeasureRequest } from '../../../src/services/measures/measure-request.ts';
import { ADMINISTRATOR, type MadeOrder, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');
const order = (placedAt: string, sku: string, totalMinor: number, more: Partial<MadeOrder> = {}): MadeOrder => ({
  placedAt: `${placedAt}T12:00:00Z`,
  lines: [{ sku, quantity: 2, totalMinor }],
  ...more,
});

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(
    database,
    {
      products: [
        { sku: 'LAMP', name: 'Red lamp', category: 'home' },
        { sku: 'MUG', name: 'Blue mug', category: 'kitchen' },
      ],
      customers: [
        {
          id: '1',
          columns: { country: 'United Kingdom', city: 'Leeds' },
          orders: [order('2011-03-01', 'LAMP', 1000), order('2011-05-01', 'MUG', 3000, { channel: 'web' })],
        },
        {
          id: '2',
          columns: { country: 'EIRE' },
          orders: [order('2011-05-02', 'MUG', 500), order('2011-05-20', 'MUG', 200, { status: 'returned' })],
        },
        { id: '3', columns: { country: 'UK' }, orders: [order('2011-05-03', 'LAMP', 700, { status: 'cancelled' })] },
        {
          id: '4',
          columns: { country: 'France' },
          orders: [order('2011-06-14', 'LAMP', 4000), order('2011-06-16', 'LAMP', 9900)],
        },
      ],
    },
    NOW,
  );
});

const reader = (more = {}) =>
  ({ database, settings, asker: ADMINISTRATOR, now: NOW, live: true, locale: 'en', rowLimit: 20, ...more }) as const;
const answer = async (request: MeasureRequest, more = {}) => (await answerMeasure(request, reader(more))).answer;
const value = async (request: MeasureRequest) => ((await answer(request)) as MetricAnswer).value;
const rows = async (request: MeasureRequest) => ((await answer(request)) as TableAnswer).rows;

const may = { span: 'calendar', unit: 'month', offset: -1 } as const;
const ofMug = { product: { sku: 'mug' } } as const;

describe('one figure', () => {
  test.each<[string, MeasureRequest, number | null]>([
    ['money is in major units, completed orders before now only', { measures: ['revenue'] }, 85],
    ['cancelled orders make no buyer', { measures: ['buyers'] }, 3],
    [
      'customers of a country by another of its names',
      { measures: ['customers'], rule: { field: 'country', is: 'eq', value: 'Britain' } },
      2,
    ],
    [
      'a real country nobody is from',
      { measures: ['customers'], rule: { field: 'country', is: 'eq', value: 'Japan' } },
      0,
    ],
    ['only the lines of a product', { measures: ['revenue'], where: ofMug }, 35],
    [
      'whole orders by their total',
      {
        measures: ['orders'],
        where: {
          total: [
            { is: 'gt', value: 5 },
            { is: 'lt', value: 35 },
          ],
        },
      },
      2,
    ],
    ['net of refunds', { measures: ['net_revenue'], period: may }, 33],
    [
      'a ratio of nothing',
      { measures: ['average_order_value'], rule: { field: 'country', is: 'eq', value: 'Japan' } },
      null,
    ],
    [
      'orders of those who bought a product, all of them',
      {
        measures: ['orders'],
        rule: { events: 'orders', where: { product: { sku: 'LAMP' } }, aggregate: 'count', is: 'gte', value: 1 },
      },
      3,
    ],
    [
      'orders in May of those who also bought in March',
      {
        measures: ['orders'],
        period: may,
        rule: {
          events: 'orders',
          period: { span: 'between', from: '2011-03-01', to: '2011-03-31' },
          aggregate: 'count',
          is: 'gte',
          value: 1,
        },
      },
      1,
    ],
    [
      'the share of everybody’s total',
      { measures: ['revenue'], rule: { field: 'country', is: 'eq', value: 'EIRE' }, share: true },
      5 / 85,
    ],
    ['a statistic over buyers', { measures: ['customers'], average: { of: 'revenue', how: 'median' } }, 40],
  ])('%s', async (_, request, expected) => {
    expect(await value(request)).toBe(expected);
  });

  test('carries its unit and currency', async () => {
    expect(await answer({ measures: ['revenue'], period: may }, { locale: 'zh' })).toEqual({
      kind: 'metric',
      label: '销售额，上个月',
      value: 35,
      unit: 'money',
      currency: 'GBP',
    });
  });
});

describe('a table by group', () => {
  test('calendar groups follow one another, empty ones as zero', async () => {
    expect(await rows({ measures: ['revenue', 'average_order_value'], groupBy: ['month'] })).toEqual([
      ['2011-03', 10, 10],
      ['2011-04', 0, null],
      ['2011-05', 35, 17.5],
      ['2011-06', 40, 40],
    ]);
  });

  test('other groups by the first measure, with shares of the whole before the cut', async () => {
    expect(await rows({ measures: ['revenue'], groupBy: ['country'], share: true, limit: 2 })).toEqual([
      ['France', 40, 40 / 85],
      ['United Kingdom', 40, 40 / 85],
    ]);
  });

  test('products show stock code and name; missing values have a group of their own', async () => {
    expect(await rows({ measures: ['units', 'buyers'], groupBy: ['product'] })).toEqual([
      ['LAMP', 'Red lamp', 4, 2],
      ['MUG', 'Blue mug', 4, 2],
    ]);
    expect(await rows({ measures: ['customers'], groupBy: ['city'] })).toEqual([
      ['(not recorded)', 3],
      ['Leeds', 1],
    ]);
    expect(await rows({ measures: ['orders'], groupBy: ['channel'] })).toEqual([
      ['(not recorded)', 3],
      ['web', 1],
    ]);
  });

  test('having keeps groups by any measure', async () => {
    expect(
      await rows({
        measures: ['orders'],
        groupBy: ['country'],
        having: [{ measure: 'revenue', is: 'gte', value: 40 }],
      }),
    ).toEqual([
      ['United Kingdom', 2],
      ['France', 1],
    ]);
  });

  test('a ranking is of groups with a name, and says so', async () => {
    const byCity: MeasureRequest = { measures: ['revenue'], groupBy: ['city'] };
    const ranked: MeasureRequest = { ...byCity, sort: { measure: 'revenue', direction: 'desc' }, limit: 1 };
    expect((await rows(byCity))[0]).toEqual(['(not recorded)', expect.any(Number)]);
    expect(await answer(ranked)).toMatchObject({
      rows: [['Leeds', expect.any(Number)]],
      title: expect.stringContaining('without those not recorded'),
    });
  });

  test('the total counts the rows before the cut of the reader', async () => {
    const table = (await answer({ measures: ['revenue'], groupBy: ['country'] }, { rowLimit: 1 })) as TableAnswer;
    expect([table.rows.length, table.total]).toEqual([1, 3]);
  });
});

describe('a comparison', () => {
  test('puts the earlier period first and the change as a ratio', async () => {
    expect(
      await rows({ measures: ['revenue'], period: may, compareWith: { span: 'calendar', unit: 'month', offset: -3 } }),
    ).toEqual([
      ['2011-03', 10, null],
      ['2011-05', 35, 2.5],
    ]);
  });

  test('by group has both values side by side', async () => {
    const table = (await answer({
      measures: ['orders'],
      period: may,
      compareWith: 'previous',
      groupBy: ['country'],
    })) as TableAnswer;
    expect(table.columns.map(({ label }) => label)).toEqual(['Country', '2011-04', '2011-05', 'Change']);
    expect(table.rows).toEqual([
      ['EIRE', 0, 1, null],
      ['United Kingdom', 0, 1, null],
    ]);
  });
});

test.each([
  ['en', 'up to 2011-05-31', 'all time'],
  ['zh', '截至2011-05-31', '全部时间'],
])('a time without a beginning is named in words, in %s', async (locale, before, after) => {
  const table = (await answer(
    { measures: ['revenue'], period: { span: 'between', to: '2011-05-31' }, compareWith: { span: 'between' } },
    { locale },
  )) as TableAnswer;
  expect(table.rows.map(([period]) => period).toSorted()).toEqual([before, after].toSorted());
  expect(table.title).not.toContain(' /');
});

describe('a comparison by group', () => {
  const byCountry: MeasureRequest = {
    measures: ['orders'],
    period: may,
    compareWith: { span: 'calendar', unit: 'month', offset: -3 },
    groupBy: ['country'],
  };

  test('keeps the groups whose later figure satisfies having, also by a measure that is not shown', async () => {
    expect(await rows({ ...byCountry, having: [{ measure: 'revenue', is: 'lt', value: 30 }] })).toEqual([
      ['EIRE', 0, 1, null],
    ]);
  });

  test('sorts by a measure that is not shown, then cuts', async () => {
    const sort = (direction: 'asc' | 'desc') => ({ measure: 'revenue', direction }) as const;
    const first = async (direction: 'asc' | 'desc') =>
      (await rows({ ...byCountry, sort: sort(direction), limit: 1 })).map(([country]) => country);
    expect(await first('asc')).toEqual(['EIRE']);
    expect(await first('desc')).toEqual(['United Kingdom']);
  });
});

test.each<[string, MeasureRequest, string]>([
  [
    'the share of a comparison',
    { measures: ['orders'], period: may, compareWith: 'previous', share: true },
    'by itself',
  ],
  ['the share of two figures', { measures: ['orders', 'revenue'], share: true }, 'each by itself'],
  [
    'the share of a statistic',
    { measures: ['customers'], average: { of: 'revenue', how: 'sum' }, share: true },
    'share',
  ],
  [
    'the comparison of a statistic',
    { measures: ['customers'], average: { of: 'revenue', how: 'sum' }, compareWith: may },
    'over all time',
  ],
  ['a whole without a share', { measures: ['orders'], among: { all: [] } }, 'with a share'],
  ['a whole with groups', { measures: ['orders'], among: { all: [] }, share: true, groupBy: ['city'] }, 'by group'],
  ['a bound without groups', { measures: ['orders'], having: [{ measure: 'orders', is: 'gt', value: 5 }] }, 'groups'],
  ['an order without groups', { measures: ['orders'], sort: { measure: 'orders', direction: 'asc' } }, 'first rows'],
  ['a cut without groups', { measures: ['orders'], period: may, compareWith: 'previous', limit: 1 }, 'first rows'],
  ['a comparison without a period', { measures: ['orders'], compareWith: 'previous' }, 'needs a period'],
])('%s is refused, never half answered', async (_, request, text) => {
  const error = await answerMeasure(request, reader()).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid_input', text: { en: expect.stringContaining(text) } });
  expect(error.text.zh).toMatch(/\p{Script=Han}/u);
});

describe('a refusal says what would work', () => {
  test.each<[string, MeasureRequest, string]>([
    ['customers of a period', { measures: ['customers'], period: may }, 'invalid_input'],
    ['customers compared over time', { measures: ['customers'], compareWith: may }, 'invalid_input'],
    ['first orders of a product', { measures: ['new_customers'], where: ofMug }, 'invalid_input'],
    [
      'a period that has not begun',
      { measures: ['revenue'], period: { span: 'between', from: '2011-07-01' } },
      'invalid_input',
    ],
    [
      'a period that ends before it begins',
      { measures: ['revenue'], period: { span: 'between', from: '2011-05-02', to: '2011-05-01' } },
      'invalid_input',
    ],
    [
      'a comparison month by month',
      { measures: ['revenue'], period: may, compareWith: 'previous', groupBy: ['month'] },
      'invalid_input',
    ],
    [
      'what came before a time without a beginning',
      { measures: ['revenue'], period: { span: 'between', to: '2011-05-31' }, compareWith: 'previous' },
      'invalid_input',
    ],
    ['groups by something that is no group', { measures: ['revenue'], groupBy: ['name'] }, 'invalid_input'],
    [
      'a text compared with a number',
      { measures: ['buyers'], rule: { field: 'orders', is: 'gte', value: 'many' } },
      'invalid_input',
    ],
    [
      'a country that is none',
      { measures: ['customers'], rule: { field: 'country', is: 'eq', value: 'Wakanda' } },
      'unknown_value',
    ],
    [
      'a product that nobody sells',
      { measures: ['buyers'], where: { product: { name: 'spaceship' } } },
      'unknown_value',
    ],
    [
      'a field that nobody has',
      { measures: ['customers'], rule: { field: 'gender', is: 'eq', value: 'female' } },
      'unavailable',
    ],
    ['the average of such a field', { measures: ['customers'], average: { of: 'age', how: 'mean' } }, 'unavailable'],
    [
      'an unknown customer',
      { measures: ['revenue'], rule: { field: 'customer_id', is: 'eq', value: '99' } },
      'not_found',
    ],
  ])('%s', async (_, request, code) => {
    await expect(answerMeasure(request, reader())).rejects.toMatchObject({ code });
  });

  test('an unknown value comes with the nearest known ones', async () => {
    const error = await answerMeasure(
      { measures: ['customers'], rule: { field: 'country', is: 'eq', value: 'Frence' } },
      reader(),
    ).catch((thrown) => thrown);
    expect(error.suggestions).toEqual([{ en: 'France', zh: '法国' }]);
  });
});

test('a question about the past is computed from the events before it, also its scores', async () => {
  const past = { now: new Date('2011-05-10T00:00:00Z'), live: false };
  expect(await answer({ measures: ['customers'], rule: { field: 'orders', is: 'gte', value: 2 } }, past)).toMatchObject(
    { value: 1 },
  );
  expect(
    await answer({ measures: ['customers'], rule: { field: 'r_score', is: 'gte', value: 1 } }, past),
  ).toMatchObject({ value: 2 });
  expect(await answer({ measures: ['revenue'] }, past)).toMatchObject({ value: 45 });
});

describe('what is not over yet says so', () => {
  const june = { span: 'calendar', unit: 'month', offset: 0 } as const;
  const title = async (request: MeasureRequest, more = {}) => ((await answer(request, more)) as TableAnswer).title;

  test.each([
    ['en', 'Revenue, 2011-05 → 2011-06 so far'],
    ['zh', '销售额，2011-05 → 2011-06（截至目前）'],
  ])('in a comparison, in %s; the labels of its rows stay as they are', async (locale, said) => {
    const request: MeasureRequest = { measures: ['revenue'], period: june, compareWith: 'previous' };
    expect(await title(request, { locale })).toBe(said);
    expect((await rows(request)).map(([period]) => period)).toEqual(['2011-05', '2011-06']);
  });

  test('in the name of the period, by whatever words it was asked', async () => {
    const byName = { span: 'between', from: '2011-06-01', to: '2011-06-30' } as const;
    const labels = [june, byName, may].map(
      (period) => answer({ measures: ['revenue'], period }) as Promise<MetricAnswer>,
    );
    expect((await Promise.all(labels)).map(({ label }) => label)).toEqual([
      'Revenue, this month so far',
      'Revenue, June 2011 so far',
      'Revenue, last month',
    ]);
  });

  test('in a course of time whose last unit is running, unless that is whole or left out', async () => {
    const byMonth: MeasureRequest = { measures: ['revenue'], groupBy: ['month'] };
    expect(await title(byMonth)).toBe('Revenue by month (2011-06 so far)');
    expect(await title(byMonth, { locale: 'zh' })).toBe('销售额（按月份）（2011-06 截至目前）');
    expect(await title(byMonth, { now: new Date('2011-05-31T23:00:00Z'), live: false })).toBe('Revenue by month');
    expect(await title({ ...byMonth, period: may })).toBe('Revenue by month, last month');
  });
});

test('months in their order are a line, the best months bars', async () => {
  const chartOf = async (request: MeasureRequest) => ((await answer(request)) as TableAnswer).chart?.type;
  const byMonth: MeasureRequest = { measures: ['revenue'], groupBy: ['month'] };
  expect(await chartOf(byMonth)).toBe('line');
  expect(await chartOf({ ...byMonth, sort: { measure: 'revenue', direction: 'desc' }, limit: 3 })).toBe('bar');
});
