import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Condition } from '../../../src/domain/rule/schema.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { resolveConditions } from '../../../src/services/values/resolve-conditions.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');
const AT = '2011-06-01T09:00:00Z';

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(
    database,
    {
      staff: [{ email: 'rep@example.com', role: 'rep' }],
      products: [{ sku: 'L1', name: 'Red lamp', category: 'Home' }],
      customers: [
        {
          id: 'K1',
          owner: 'rep@example.com',
          columns: { custom: { 'Shoe size': 42, Hobby: 'Chess' }, birth_on: '1980-03-04' },
          events: [
            { at: AT, name: 'Add_To_Cart' },
            { at: '2011-07-01T00:00:00Z', name: 'later' },
          ],
          points: [{ at: AT, points: 5, reason: 'welcome' }],
          dates: [{ kind: 'Renewal', onDay: '2011-07-01' }],
        },
        {
          id: 'K2',
          columns: { custom: { Hobby: 'Go', member: true } },
          interactions: [{ at: AT, outcome: 'Reached' }],
          points: [{ at: AT, points: 5, reason: 'birthday gift' }],
        },
      ],
    },
    NOW,
  );
  await database.execute(
    `insert into segments (key, name_en, name_zh, status) values ('vips', 'Our VIPs', '贵宾群', 'active'), ('old', 'Old ones', '老客', 'archived')`,
  );
  await database.execute(
    `insert into segment_versions (segment_id, version, rule) select id, 1, case key
      when 'vips' then '{"any": [{"custom": "hobby", "is": "eq", "value": "go"}, {"segment": "old"}]}'::jsonb
      else '{"events": "cases", "where": {"product": {"sku": "L1"}}, "aggregate": "count", "is": "gte", "value": 1}' end from segments`,
  );
});

const resolved = (rule: Condition, asker = ADMINISTRATOR) =>
  resolveConditions({ database, settings, asker, now: NOW, live: true }, { rule });

const counted = { aggregate: 'count', is: 'gte', value: 1 } as const;

describe('spoken values are written as the data writes them', () => {
  test.each<[string, Condition, Condition]>([
    [
      'a label',
      { events: 'cases', where: { type: 'Complaint' }, ...counted },
      { events: 'cases', where: { type: 'complaint' }, ...counted },
    ],
    [
      'a Chinese synonym',
      { events: 'interactions', where: { channel: '通话', direction: '外呼' }, ...counted },
      { events: 'interactions', where: { channel: 'call', direction: 'outgoing' }, ...counted },
    ],
    [
      'a stage',
      { events: 'opportunities', where: { stage: '报价' }, ...counted },
      { events: 'opportunities', where: { stage: 'proposal' }, ...counted },
    ],
    [
      'an event name',
      { events: 'events', where: { name: 'add_to_cart' }, ...counted },
      { events: 'events', where: { name: 'Add_To_Cart' }, ...counted },
    ],
    [
      'an outcome',
      { events: 'interactions', where: { outcome: 'reached' }, ...counted },
      { events: 'interactions', where: { outcome: 'Reached' }, ...counted },
    ],
    [
      'both sides of a sequence',
      {
        first: { events: 'points', where: { reason: 'Welcome' } },
        next: { events: 'surveys', where: { kind: '满意度' } },
        withinDays: 3,
      },
      {
        first: { events: 'points', where: { reason: 'welcome' } },
        next: { events: 'surveys', where: { kind: 'csat' } },
        withinDays: 3,
      },
    ],
    [
      'a field of one’s own',
      { custom: 'shoe  size', is: 'gt', value: 40 },
      { custom: 'Shoe size', is: 'gt', value: 40 },
    ],
    ['its text', { custom: 'hobby', is: 'eq', value: 'CHESS' }, { custom: 'Hobby', is: 'eq', value: 'Chess' }],
    ['the birthday', { upcoming: '生日', withinDays: 7 }, { upcoming: 'birthday', withinDays: 7 }],
    ['a kind of date', { upcoming: 'renewal', withinDays: 7 }, { upcoming: 'Renewal', withinDays: 7 }],
    ['a list', { customers: ['k2', 'K1', 'K2'] }, { customers: ['K2', 'K1'] }],
    ['a segment by its name', { segment: 'our vips' }, { segment: 'vips' }],
    ['a segment by its Chinese name', { segment: '贵宾群' }, { segment: 'vips' }],
  ])('%s', async (_, rule, expected) => {
    expect((await resolved(rule)).rule).toEqual(expected);
  });
});

describe('what nobody has is refused', () => {
  test.each<[string, Condition, string, RegExp]>([
    ['a choice', { events: 'cases', where: { type: 'tantrum' }, ...counted }, 'unknown_value', /Complaint/],
    [
      'an event that lies ahead',
      { events: 'events', where: { name: 'later' }, ...counted },
      'unknown_value',
      /Add_To_Cart/,
    ],
    ['a reason', { events: 'points', where: { reason: 'welcom' }, ...counted }, 'unknown_value', /welcome/],
    ['a field of one’s own', { custom: 'hobbies', is: 'missing' }, 'unknown_value', /Hobby/],
    ['its text', { custom: 'Hobby', is: 'eq', value: 'Ches' }, 'unknown_value', /Chess/],
    ['a value of another type', { custom: 'Shoe size', is: 'eq', value: '42' }, 'invalid_input', /number/],
    ['a kind of date', { upcoming: 'renewals', withinDays: 1 }, 'unknown_value', /Renewal/],
    ['a listed customer', { customers: ['K1', 'K9'] }, 'not_found', /K9/],
    [
      'a relative day of a number',
      { field: 'orders', is: 'gt', value: { ago: 3, unit: 'day' } },
      'invalid_input',
      /number|value/,
    ],
    ['a segment', { segment: 'vip' }, 'not_found', /vip/],
  ])('%s', async (_, rule, code, text) => {
    await expect(resolved(rule)).rejects.toMatchObject({ code, message: expect.stringMatching(text) });
  });

  test('within the asker’s own customers', async () => {
    const rep = await askerOf(database, 'rep@example.com');
    await expect(
      resolved({ events: 'points', where: { reason: 'birthday gift' }, ...counted }, rep),
    ).rejects.toMatchObject({ code: 'unknown_value', suggestions: [{ en: 'welcome', zh: 'welcome' }] });
    await expect(resolved({ custom: 'member', is: 'missing' }, rep)).rejects.toMatchObject({ code: 'unknown_value' });
    await expect(resolved({ customers: ['K2'] }, rep)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      resolved({ events: 'interactions', where: { outcome: 'Reached' }, ...counted }, rep),
    ).rejects.toMatchObject({ code: 'unavailable' });
  });
});

test('a segment’s rule is the company’s, whoever asks, with the segments and products within', async () => {
  const rep = await askerOf(database, 'rep@example.com');
  const { segmentRule, productIds, segmentText } = await resolved({ segment: 'vips' }, rep);
  expect(segmentRule('vips')).toEqual({
    any: [
      { custom: 'Hobby', is: 'eq', value: 'Go' },
      { events: 'cases', where: { product: { sku: 'L1' } }, ...counted },
    ],
  });
  expect(productIds({ sku: 'L1' })).toHaveLength(1);
  expect(segmentText('vips')).toEqual({ en: 'Our VIPs', zh: '贵宾群' });
});

test('an archived segment can be named, and is called so', async () => {
  const { rule, segmentText } = await resolved({ segment: 'Old ones' });
  expect(rule).toEqual({ segment: 'old' });
  expect(segmentText('old')).toEqual({ en: 'Old ones (archived)', zh: '老客（已归档）' });
});
