import { describe, expect, test } from 'vitest';
import { chooseForCustomer } from '../../../src/domain/outreach/choice/choose-for-customer.ts';
import { chooseForCustomers } from '../../../src/domain/outreach/choice/choose-for-customers.ts';
import { chooseForRule } from '../../../src/domain/outreach/choice/choose-for-rule.ts';
import { chooseForSegment } from '../../../src/domain/outreach/choice/choose-for-segment.ts';
import { occasionsOf } from '../../../src/domain/outreach/choice/occasions-of.ts';
import { ContactPolicy } from '../../../src/domain/outreach/contact-policy.ts';
import type { KnownCustomer } from '../../../src/domain/outreach/facts/known-customer.ts';
import type { Occasion, Playbook } from '../../../src/domain/outreach/playbook.ts';
import { PRESET_PLAYBOOKS } from '../../../src/domain/outreach/playbooks/playbooks.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { SEGMENT_PRESETS } from '../../../src/domain/segments/presets.ts';

const PLAYBOOKS: Playbook[] = PRESET_PLAYBOOKS.map((each) => ({ ...each, version: 1 }));
const FACTS = { homeCountry: 'GB', homeRegion: 'London', orderValues: { mid: 20, high: 80 }, bigYear: 900 };
const SEGMENTS = SEGMENT_PRESETS.map(({ key, name, rule }) => ({ key, name, rule: rule(FACTS)! }));
const segmentOf = (key: string) => SEGMENTS.find((each) => each.key === key)!;
const own = (key: string, segments: string[]): Playbook => ({
  ...{ key, name: { en: key, zh: key }, version: 1 },
  strategy: { ...PLAYBOOKS[0]!.strategy, segments },
});

test.each(SEGMENTS.map((each) => [each.key, each] as const))('%s and its rule have the same playbook', (_, segment) => {
  const chosen = chooseForSegment(PLAYBOOKS, segment);
  expect(chosen?.playbook.strategy.segments).toContain(segment.key);
  expect(chooseForRule(PLAYBOOKS, segment.rule, SEGMENTS)?.playbook).toBe(chosen?.playbook);
});

test('of several playbooks for a segment the one for the fewest is chosen', () => {
  const special = own('z_special', ['vip']);
  expect(chooseForSegment([...PLAYBOOKS, special], segmentOf('vip'))?.playbook).toBe(special);
});

describe('for whom a rule finds', () => {
  const french: Rule = { field: 'country', is: 'eq', value: 'France' };
  const lifecycle = (value: string): Rule => ({ field: 'lifecycle', is: 'eq', value });
  test.each<[string, Rule, string | undefined]>([
    ['a narrowed segment', { all: [french, lifecycle('dormant')] }, 'win_back'],
    ['a segment by its key', { all: [french, { segment: 'vip' }] }, 'vip_service'],
    ['segments of one playbook', { field: 'lifecycle', is: 'in', values: ['dormant', 'lost'] }, 'win_back'],
    ['the same, joined', { all: [french, { any: [lifecycle('dormant'), lifecycle('lost')] }] }, 'win_back'],
    ['segments of different playbooks', { field: 'lifecycle', is: 'in', values: ['new', 'lost'] }, undefined],
    ['the opposite of a segment', { not: lifecycle('dormant') }, undefined],
    ['days since the last order', { field: 'recency', is: 'gt', value: 90 }, 'win_back'],
    ['few days since the last order', { field: 'recency', is: 'lt', value: 90 }, undefined],
    ['birthdays', { all: [french, { upcoming: 'birthday', withinDays: 3 }] }, 'birthday'],
    ['prospects', { all: [{ field: 'orders', is: 'eq', value: 0 }, french] }, 'prospect_nurture'],
    ['nothing that speaks for any', french, undefined],
  ])('%s', (_, rule, key) => {
    expect(chooseForRule(PLAYBOOKS, rule, SEGMENTS)?.playbook.key).toBe(key);
  });

  test('the narrower segment prevails', () => {
    const rule: Rule = { all: [french, segmentOf('key_account').rule] };
    const chosen = chooseForRule(PLAYBOOKS, rule, SEGMENTS);
    expect(chosen).toMatchObject({ playbook: { key: 'customised_service' } });
    expect(chosen?.reason.en).toBe('Whom the rule finds belong to the segment Key account.');
  });
});

describe('for one customer', () => {
  const choose = (occasions: Occasion[], segments: string[], playbooks = PLAYBOOKS) =>
    chooseForCustomer(playbooks, { occasions, segments: segments.map(segmentOf) })?.playbook.key;

  test('the most urgent occasion comes first, then the segment that asks for most care', () => {
    expect(choose(['complaint', 'birthday'], ['vip'])).toBe('complaint_apology');
    expect(choose(['bad_score'], ['vip'])).toBe('complaint_apology');
    expect(choose([], ['individual', 'vip', 'high_frequency', 'domestic'])).toBe('vip_service');
    expect(choose([], ['vip', 'rfm_cant_lose'])).toBe('win_back');
    expect(choose([], ['existing', 'domestic'])).toBe('low_touch');
  });

  test('nobody is sent a survey for being a customer, and who is in nothing has no playbook', () => {
    expect(choose([], ['existing', 'vocal', 'big_spender'])).toBeUndefined();
  });

  test('the company’s own playbooks come before the built-in ones', () => {
    expect(choose([], ['vip', 'steady'], [...PLAYBOOKS, own('wholesale', ['steady'])])).toBe('wholesale');
  });
});

test('several customers get what suits each, else what suits most without their occasions', () => {
  const situation = (occasions: Occasion[], ...segments: string[]) => ({
    occasions,
    segments: segments.map(segmentOf),
  });
  const birthdays = [situation(['birthday'], 'vip'), situation(['birthday'], 'lost')];
  expect(chooseForCustomers(PLAYBOOKS, birthdays)?.playbook.key).toBe('birthday');
  const mixed = [...birthdays, situation([], 'vip'), situation([])];
  expect(chooseForCustomers(PLAYBOOKS, mixed)).toMatchObject({
    playbook: { key: 'vip_service' },
    reason: { en: 'It suits most of them: 2 of 4.' },
  });
  expect(chooseForCustomers(PLAYBOOKS, [situation([])])).toBeNull();
});

describe('occasions', () => {
  const nobody = { orders: 5, birthOn: null, lastOrderOn: '2026-06-10', lastOrder: null, points: null } as const;
  const known = (facts: Partial<KnownCustomer>) =>
    ({ ...nobody, complaint: null, score: null, anniversaries: [], ...facts }) as KnownCustomer;
  const complaint = (isOpen: boolean) => ({ subject: null, resolvedOn: null, isOpen });
  const order = (totalMinor: number) => ({ product: null, totalMinor, usualMinor: 1000 });
  const points = (expiresOn: string | null) => ({ balance: 10, expiring: 5, expiresOn });
  const anniversary = (onDay: string, yearly: boolean) => [{ kind: 'anniversary', label: null, onDay, yearly }];
  test.each<[Partial<KnownCustomer>, Occasion[]]>([
    [{}, []],
    [{ complaint: complaint(true) }, ['complaint']],
    [{ complaint: complaint(false) }, []],
    [{ score: { kind: 'csat', score: 2, on: '2026-05-16' } }, ['bad_score']],
    [{ score: { kind: 'csat', score: 2, on: '2026-05-15' } }, []],
    [{ score: { kind: 'csat', score: 3, on: '2026-06-14' } }, []],
    [{ score: { kind: 'nps', score: 6, on: '2026-06-14' } }, ['bad_score']],
    [{ birthOn: '1980-06-18' }, ['birthday']],
    [{ birthOn: '1980-06-19' }, []],
    [{ birthOn: '1980-06-14' }, []],
    [{ points: points('2026-06-29') }, ['points_expiring']],
    [{ points: points('2026-06-30') }, []],
    [{ points: points('2026-06-14') }, []],
    [{ lastOrder: order(3000) }, ['big_order']],
    [{ lastOrder: order(2999) }, []],
    [{ lastOrder: { ...order(3000), usualMinor: null } }, []],
    [{ orders: 1 }, ['first_order']],
    [{ orders: 1, lastOrderOn: '2026-05-15' }, []],
    [{ anniversaries: anniversary('2020-06-16', true) }, ['anniversary']],
    [{ anniversaries: anniversary('2020-06-16', false) }, []],
    [{ complaint: complaint(true), birthOn: '1980-06-15', orders: 1 }, ['complaint', 'birthday', 'first_order']],
  ])('%o', (facts, occasions) => {
    expect(occasionsOf(known(facts), ContactPolicy.parse({}), '2026-06-15')).toEqual(occasions);
  });
});
