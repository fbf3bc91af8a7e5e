import { expect, test } from 'vitest';
import { OfferTerms } from '../../../src/domain/outreach/offer.ts';
import { PRESET_OFFERS } from '../../../src/domain/outreach/offers/offers.ts';
import { OCCASIONS, Strategy } from '../../../src/domain/outreach/playbook.ts';
import { PRESET_PLAYBOOKS } from '../../../src/domain/outreach/playbooks/playbooks.ts';
import { SEGMENT_PRESETS } from '../../../src/domain/segments/presets.ts';

const keysOf = (entries: readonly { key: string }[]) => entries.map(({ key }) => key);

test('every preset segment has a playbook, and playbooks name no other', () => {
  const named = PRESET_PLAYBOOKS.flatMap(({ strategy }) => strategy.segments);
  expect(named.toSorted()).toEqual(keysOf(SEGMENT_PRESETS).toSorted());
});

test('there are playbooks for what the brief names', () => {
  expect(keysOf(PRESET_PLAYBOOKS).toSorted()).toEqual(
    [
      ...['vip_service', 'exclusive_discount', 'customised_service', 'win_back', 'prospect_nurture', 'onboarding'],
      ...['birthday', 'anniversary', 'complaint_apology', 'review_request', 'referral', 'points_reminder', 'low_touch'],
      ...['thank_you', 'second_order', 'satisfaction_survey', 'nps_survey', 'deal_follow_up', 'personal_note'],
    ].toSorted(),
  );
});

test.each(PRESET_PLAYBOOKS.map((each) => [each.key, each] as const))('%s is as the schema asks', (_, { strategy }) => {
  expect(Strategy.parse(strategy)).toEqual(strategy);
  for (const offer of strategy.offers) expect(keysOf(PRESET_OFFERS)).toContain(offer);
});

test.each(PRESET_PLAYBOOKS.map((each) => [each.key, each] as const))(
  '%s is written in both languages',
  (_, { name, strategy }) => {
    for (const { en, zh } of [name, strategy.goal, strategy.tone, ...strategy.doNots]) {
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/[,;?!](?!\w)/);
    }
  },
);

test('what is service offers nothing: it needs no consent to advertising', () => {
  for (const { strategy } of PRESET_PLAYBOOKS) {
    if (strategy.purpose === 'service') expect(strategy.offers).toEqual([]);
  }
});

test('each occasion but a bad score, which is a complaint’s, has one playbook', () => {
  const occasions = PRESET_PLAYBOOKS.flatMap(({ strategy }) => strategy.occasion ?? []);
  expect(occasions.toSorted()).toEqual(OCCASIONS.filter((each) => each !== 'bad_score').toSorted());
});

test.each(PRESET_OFFERS.map((each) => [each.key, each] as const))('the offer %s is as the schema asks', (_, offer) => {
  expect(OfferTerms.parse(offer.terms)).toEqual(offer.terms);
  expect(PRESET_PLAYBOOKS.some(({ strategy }) => strategy.offers.includes(offer.key))).toBe(true);
});
