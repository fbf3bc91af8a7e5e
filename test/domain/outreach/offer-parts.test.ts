import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedParts, partText } from '../../../src/domain/outreach/named-part.ts';
import type { OfferTerms } from '../../../src/domain/outreach/offer.ts';
import { offerApplies } from '../../../src/domain/outreach/offer-applies.ts';
import { offerParts } from '../../../src/domain/outreach/offer-parts.ts';

test('an offer applies from its first to its last day, both included', () => {
  const terms = { from: '2026-12-01', until: '2026-12-31' };
  const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'];
  expect(days.map((on) => offerApplies(terms, { on }))).toEqual([false, true, true, false]);
  expect(offerApplies({}, { on: '1999-01-01' })).toBe(true);
});

describe('terms in words', () => {
  const gives = (given: OfferTerms['gives']) => partText(offerParts({ gives: given }, 'GBP')[0]!);
  test.each<[OfferTerms['gives'], string, string]>([
    [{ kind: 'percent', percent: 10 }, '10% off', '9 折'],
    [{ kind: 'percent', percent: 15 }, '15% off', '8.5 折'],
    [{ kind: 'percent', percent: 12.5 }, '12.5% off', '8.75 折'],
    [{ kind: 'amount', amountMinor: 1250 }, '£12.50 off', '立减 £12.50'],
    [{ kind: 'points', points: 1500 }, '1,500 points', '1,500 积分'],
    [{ kind: 'free_delivery' }, 'free delivery', '免运费'],
  ])('%o', (given, en, zh) => {
    expect(gives(given)).toEqual({ en, zh });
  });
});

test('what changed between two versions is said by part', () => {
  const before: OfferTerms = { gives: { kind: 'percent', percent: 10 }, until: '2026-12-31', code: 'SAVE' };
  const after: OfferTerms = { gives: { kind: 'percent', percent: 15 }, until: '2026-12-31', timesInAll: 200 };
  const lines = changedParts(offerParts(before, 'GBP'), offerParts(after, 'GBP'));
  expect(lines.map(({ en }) => en)).toEqual([
    'Gives: 10% off → 15% off',
    'Code: SAVE → none',
    'In all: none → 200 customers',
  ]);
  expect(lines[0]!.zh).toBe('内容：9 折 → 8.5 折');
});

test('of lists, what came and went is said, and another order of the same', () => {
  const item = (en: string) => ({ en, zh: en });
  const items = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
  const part = (keys: readonly string[]) => ({ label: item('L'), items: keys.map(item), isList: true });
  fc.assert(
    fc.property(items, items, (first, second) => {
      const [line] = changedParts([part(first)], [part(second)]);
      const added = second.filter((each) => !first.includes(each)).join('; ');
      const removed = first.filter((each) => !second.includes(each)).join('; ');
      const changes = [added && `added ${added}`, removed && `removed ${removed}`].filter(Boolean).join('; ');
      const isSame = first.join() === second.join();
      expect(line?.en).toBe(
        isSame ? undefined : `L: ${changes}`.replace(/^L: $/, `L in this order: ${second.join('; ')}`),
      );
    }),
  );
});
