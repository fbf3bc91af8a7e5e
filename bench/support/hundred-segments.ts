import type { Rule } from '../../src/domain/rule/schema.ts';

const DAYS = [14, 30, 60, 90] as const;
const COUNTRIES = ['Germany', 'France', 'Japan', 'Spain', 'Italy'] as const;
const last = (count: number) => ({ period: { span: 'last', count, unit: 'day' } }) as const;
const atLeast = (value: number) => ({ aggregate: 'count', is: 'gte', value }) as const;

const ofAttributes = COUNTRIES.flatMap((country, at): Rule[] => [
  {
    all: [
      { field: 'country', is: 'eq', value: country },
      { field: 'vip', is: 'eq', value: true },
    ],
  },
  {
    all: [
      { field: 'country', is: 'eq', value: country },
      { field: 'membership_tier', is: 'in', values: ['Gold', 'Platinum'] },
      { not: { field: 'tags', is: 'contains', value: 'newsletter' } },
    ],
  },
  {
    all: [
      { field: 'city', is: 'eq', value: `City ${at + 7}` },
      { field: 'kind', is: 'eq', value: 'business' },
    ],
  },
]);

const ofMetrics = [20, 30, 40, 60].flatMap((orders, at): Rule[] => [
  { field: 'orders', is: 'gte', value: orders },
  {
    all: [
      { field: 'revenue', is: 'gte', value: 40 * orders },
      { field: 'recency', is: 'lte', value: DAYS[at]! },
    ],
  },
  {
    all: [
      { field: 'average_order_value', is: 'gte', value: 90 + 5 * at },
      { field: 'orders', is: 'gte', value: 2 },
    ],
  },
  {
    all: [
      { field: 'purchase_interval', is: 'lte', value: 10 + at },
      { field: 'returns', is: 'gte', value: 1 },
    ],
  },
]);

const ofScores = [1, 2, 3, 4].flatMap((score): Rule[] => [
  {
    all: [
      { field: 'r_score', is: 'eq', value: score },
      { field: 'f_score', is: 'eq', value: 5 },
    ],
  },
  {
    all: [
      { field: 'm_score', is: 'eq', value: score + 1 },
      { field: 'lifecycle', is: 'eq', value: 'dormant' },
    ],
  },
]);

const ofWindows = DAYS.flatMap((days, at): Rule[] => [
  { events: 'orders', ...last(days), ...atLeast(3) },
  { events: 'orders', where: { channel: 'phone' }, ...last(days), ...atLeast(2) },
  { events: 'orders', where: { product: { category: `Category ${at}` } }, ...last(2 * days), ...atLeast(1) },
  { events: 'orders', ...last(days), aggregate: 'sum', is: 'gte', value: 300 },
  { events: 'returns', ...last(days), ...atLeast(1) },
  {
    all: [
      { events: 'orders', ...last(days), ...atLeast(1) },
      { events: 'orders', ...last(365), aggregate: 'count', is: 'lte', value: 2 },
    ],
  },
]);

const ofRecords = DAYS.flatMap((days): Rule[] => [
  { events: 'cases', where: { type: 'complaint' }, ...last(days), ...atLeast(1) },
  {
    all: [
      { events: 'cases', where: { status: 'open' }, ...atLeast(1) },
      { field: 'orders', is: 'gte', value: days },
    ],
  },
  { events: 'surveys', where: { kind: 'nps', score: [{ is: 'lte', value: 6 }] }, ...last(days), ...atLeast(1) },
  { events: 'surveys', where: { kind: 'csat' }, ...last(4 * days), aggregate: 'average', is: 'lt', value: 3 },
  { events: 'interactions', where: { channel: 'call', direction: 'incoming' }, ...last(days), ...atLeast(1) },
]);

const ofSequences = DAYS.flatMap((days): Rule[] => [
  {
    first: { events: 'cases', where: { type: 'complaint' } },
    next: { events: 'orders' },
    withinDays: days,
    ...last(180),
  },
  {
    first: { events: 'events', where: { name: 'add_to_cart' } },
    next: { events: 'orders' },
    withinDays: 3,
    followed: false,
    ...last(days),
  },
]);

const ofMore: Rule[] = [
  { upcoming: 'birthday', withinDays: 7 },
  {
    all: [
      { consent: { channel: 'email', purpose: 'marketing' }, is: 'withdrawn' },
      { field: 'orders', is: 'gte', value: 5 },
    ],
  },
  {
    all: [
      { consent: { channel: 'sms', purpose: 'marketing' }, is: 'granted' },
      { upcoming: 'birthday', withinDays: 30 },
    ],
  },
];

/** A rule as a manager may build it: nested, over attributes, scores, windows, complaints and a sequence. */
export const NESTED_RULE: Rule = {
  all: [
    {
      any: [
        { field: 'country', is: 'in', values: ['China', 'France'] },
        { field: 'membership_tier', is: 'eq', value: 'Gold' },
      ],
    },
    {
      any: [
        { events: 'orders', ...last(180), ...atLeast(3) },
        {
          all: [
            { field: 'f_score', is: 'gte', value: 4 },
            { field: 'recency', is: 'lte', value: 60 },
          ],
        },
      ],
    },
    { not: { events: 'cases', where: { type: 'complaint' }, ...last(90), ...atLeast(1) } },
    {
      not: {
        first: { events: 'cases', where: { type: 'complaint' } },
        next: { events: 'orders' },
        withinDays: 30,
        followed: false,
        ...last(365),
      },
    },
  ],
};

const OWN: readonly Rule[] = [
  ...ofAttributes,
  ...ofMetrics,
  ...ofScores,
  ...ofWindows,
  ...ofRecords,
  ...ofSequences,
  ...ofMore,
];

/** Rules that name earlier ones. */
const OF_SEGMENTS: readonly Rule[] = [
  { all: [{ segment: 's_16' }, { not: { segment: 's_41' } }] },
  { any: [{ segment: 's_1' }, { segment: 's_4' }] },
  { all: [{ segment: 's_24' }, { field: 'country', is: 'eq', value: 'China' }] },
  { all: [{ any: [{ segment: 's_70' }, { segment: 's_75' }] }, { not: { field: 'vip', is: 'eq', value: true } }] },
  { all: [{ segment: 's_39' }, { segment: 's_17' }] },
  NESTED_RULE,
];

/** A hundred rules of every sort, each named by its place from 1 on. */
export const HUNDRED_SEGMENTS: readonly { name: string; rule: Rule }[] = [...OWN, ...OF_SEGMENTS].map((rule, at) => ({
  name: `S ${at + 1}`,
  rule,
}));
