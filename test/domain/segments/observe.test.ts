import { expect, test } from 'vitest';
import type { RecordSource } from '../../../src/domain/catalogue/field.ts';
import type { GroupFigures } from '../../../src/domain/segments/group-figures.ts';
import type { Observed, ObservedSegment, SegmentMove } from '../../../src/domain/segments/observations/observation.ts';
import { observe } from '../../../src/domain/segments/observe.ts';

/** Of 1,000 customers: as much revenue and as many orders as before, one in ten complains, nine in ten are satisfied. */
const EVERYBODY: GroupFigures = {
  customers: 1000,
  orders: 4000,
  revenueMinor: 100_000_00,
  recentOrders: 400,
  recentMinor: 10_000_00,
  beforeOrders: 400,
  beforeMinor: 10_000_00,
  satisfied: 180,
  answers: 200,
  complaints: 100,
  complaintsBefore: 100,
};

/** A tenth of everything. */
const TENTH: GroupFigures = {
  customers: 100,
  orders: 400,
  revenueMinor: 10_000_00,
  recentOrders: 40,
  recentMinor: 1_000_00,
  beforeOrders: 40,
  beforeMinor: 1_000_00,
  satisfied: 18,
  answers: 20,
  complaints: 10,
  complaintsBefore: 10,
};

type Making = {
  key?: string;
  figures?: Partial<GroupFigures>;
  moves?: readonly SegmentMove[];
  dependsOn?: readonly RecordSource[];
};

const segment = ({ key = 'gold', figures, moves = [], dependsOn = ['attributes'] }: Making): ObservedSegment => ({
  key,
  name: { en: key, zh: `“${key}”` },
  figures: { ...TENTH, ...figures },
  moves,
  dependsOn: new Set(dependsOn),
});

const company = (segments: readonly Making[], more: Partial<Observed> = {}): Observed => ({
  segments: segments.map(segment),
  everybody: EVERYBODY,
  currency: 'EUR',
  comparable: true,
  ...more,
});

const rulesOf = (observed: Observed) => observe(observed, 9).map(({ rule }) => rule);

const aged = (move: Partial<SegmentMove> = {}): SegmentMove => ({
  ...{ entered: false, cause: 'ageing', customers: 14, revenueMinor: 12_300_00, fewestDaysSinceOrder: 91 },
  ...move,
});

test('where nothing is notable nothing is said', () => {
  expect(observe(company([{}, { key: 'silver' }]), 3)).toEqual([]);
  expect(observe(company([]), 3)).toEqual([]);
});

test('customers of worth who stopped ordering are named with what they brought and since when', () => {
  const [told] = observe(company([{ moves: [aged()], dependsOn: ['orders'] }]), 3);
  expect(told).toMatchObject({ rule: 'left_by_ageing', segment: 'gold', stake: 0.123 });
  expect(told!.text.en).toBe(
    'gold lost 14 customers worth €12,300 so far as time passed: none of them has ordered for at least 91 days.',
  );
  expect(told!.text.zh).toContain('14 位客户（累计消费 €12,300）');
  expect(told!.figures.map(({ value }) => value)).toEqual([14, 12_300_00, 0.123, 91]);
});

test.each([
  ['too few of them', aged({ customers: 4 })],
  ['worth no more than others', aged({ revenueMinor: 1_300_00 })],
  ['one of them ordered lately', aged({ fewestDaysSinceOrder: 29 })],
  ['never ordered', aged({ fewestDaysSinceOrder: null })],
  ['own orders took them out', aged({ cause: 'own_event' })],
  ['they came', aged({ entered: true })],
])('no loss by ageing: %s', (_, move) => {
  expect(rulesOf(company([{ moves: [move], dependsOn: ['orders'], figures: { customers: 5000 } }]))).toEqual([]);
});

test('whom the calendar moves, such as a birthday, is no loss', () => {
  expect(rulesOf(company([{ moves: [aged()], dependsOn: ['attributes'] }]))).toEqual([]);
});

test('complaints are told where they rose by more than chance', () => {
  const rose = (complaints: number) => company([{ figures: { complaints } }]);
  expect(observe(rose(28), 3)[0]!.text.en).toBe('28 complaints came from gold, up from 10 in the time before.');
  expect(rulesOf(rose(20))).toEqual([]);
  expect(rulesOf(company([{ figures: { complaints: 28 }, dependsOn: ['cases'] }]))).toEqual([]);
  expect(rulesOf({ ...rose(28), comparable: false })).toEqual([]);
  // The company's rise is told rather than a part of it.
  const everywhere = { ...rose(28), everybody: { ...EVERYBODY, complaints: 160 } };
  expect(observe(everywhere, 1)[0]!.text.en).toBe(
    '160 complaints came from all customers, up from 100 in the time before.',
  );
});

test('low satisfaction is of valuable members, against everybody else, and beyond chance', () => {
  const low = { satisfied: 10, revenueMinor: 20_000_00 };
  expect(observe(company([{ figures: low }]), 3)[0]!.text.en).toBe(
    'CSAT of gold is 50% (20 answers in a year), of everybody else 94% (180).',
  );
  expect(rulesOf(company([{ figures: { ...low, revenueMinor: 5_000_00 } }]))).toEqual([]);
  expect(rulesOf(company([{ figures: { ...low, satisfied: 16 } }]))).toEqual([]);
  expect(rulesOf(company([{ figures: { ...low, answers: 19, satisfied: 9 } }]))).toEqual([]);
  expect(rulesOf(company([{ figures: low, dependsOn: ['surveys'] }]))).toEqual([]);
});

test('revenue that falls or grows unlike that of others is told, unless orders make the members', () => {
  const fell = { recentOrders: 20, recentMinor: 500_00, beforeOrders: 60, beforeMinor: 1_500_00 };
  expect(observe(company([{ figures: fell }]), 3)[0]).toMatchObject({
    rule: 'revenue_fell',
    text: { en: 'Revenue of gold went from €1,500 to €500 (−67%); that of everybody else changed by +12%.' },
  });
  const grew = { recentOrders: 60, recentMinor: 1_500_00, beforeOrders: 20, beforeMinor: 500_00 };
  expect(rulesOf(company([{ figures: grew }]))).toEqual(['revenue_grew']);
  expect(rulesOf(company([{ figures: grew, dependsOn: ['scores'] }]))).toEqual([]);
  // One large order is no growth.
  expect(rulesOf(company([{ figures: { recentMinor: 1_400_00 } }]))).toEqual([]);
});

test('a company that sells clearly more or less says so', () => {
  const everybody = { ...EVERYBODY, recentOrders: 500, recentMinor: 12_000_00 };
  expect(observe(company([], { everybody }), 3)[0]).toMatchObject({
    rule: 'company_revenue',
    text: { en: 'Revenue of all customers went from €10,000 to €12,000 (+20%), on 500 orders after 400.' },
  });
  expect(rulesOf(company([], { everybody: { ...everybody, recentOrders: 410 } }))).toEqual([]);
});

test('members who brought much and ordered nothing are told with their share', () => {
  const idle = { recentOrders: 0, recentMinor: 0, revenueMinor: 30_000_00 };
  expect(observe(company([{ figures: idle, dependsOn: ['orders'] }]), 3)[0]!.text.en).toBe(
    'The 100 customers of gold brought €30,000 so far, 30% of all revenue, and ordered nothing in the period.',
  );
  expect(rulesOf(company([{ figures: { ...idle, revenueMinor: 9_000_00 } }]))).toEqual([]);
});

test('a segment that shrank or grew is told by customers, edits aside', () => {
  const move = (entered: boolean, customers: number, cause = 'own_event'): SegmentMove => ({
    ...{ entered, cause, customers, revenueMinor: customers * 100_00, fewestDaysSinceOrder: 1 },
  });
  const shifted = (moves: SegmentMove[]) => company([{ moves, dependsOn: ['orders'] }]);
  expect(observe(shifted([move(true, 5), move(false, 30)]), 3)[0]!.text.en).toBe(
    'gold shrank by 25 customers (−20%): 5 came, 30 went.',
  );
  expect(rulesOf(shifted([move(true, 30), move(false, 25)]))).toEqual([]);
  expect(rulesOf(shifted([move(false, 30, 'rule_edited')]))).toEqual([]);
});

test('few customers who bring most are told, and larger orders where orders do not make the members', () => {
  const rich = { recentMinor: 6_000_00, beforeMinor: 6_000_00 };
  expect(observe(company([{ figures: rich, dependsOn: ['orders'] }]), 3)[0]!.text.en).toBe(
    'gold is 10% of the customers and brings 60% of the revenue of the period.',
  );
  const large = { recentMinor: 3_000_00, beforeMinor: 3_000_00 };
  expect(observe(company([{ figures: large }]), 3)[0]!.text.zh).toBe('““gold””的客单价为 €75，其他客户为 €19。');
  expect(rulesOf(company([{ figures: large, dependsOn: ['orders'] }]))).toEqual([]);
});

test('urgent things first, one of each rule, no segment twice, no more than asked for', () => {
  const idle = { recentOrders: 0, recentMinor: 0, revenueMinor: 30_000_00 };
  const observed = company([
    { key: 'lost', figures: idle, dependsOn: ['orders'] },
    { key: 'old', figures: { ...idle, revenueMinor: 40_000_00 }, dependsOn: ['orders'] },
    { key: 'gold', moves: [aged()], dependsOn: ['orders'], figures: { recentMinor: 6_000_00 } },
    { key: 'silver', dependsOn: ['orders'], figures: { recentMinor: 5_500_00 } },
  ]);
  const told = observe(observed, 3).map(({ rule, segment: key }) => [rule, key]);
  expect(told).toEqual([
    ['left_by_ageing', 'gold'],
    ['idle_value', 'old'],
    ['concentration', 'silver'],
  ]);
  expect(observe(observed, 1)).toHaveLength(1);
});
