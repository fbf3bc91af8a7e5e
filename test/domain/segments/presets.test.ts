import { describe, expect, test } from 'vitest';
import { conditionsOf, Rule } from '../../../src/domain/rule/schema.ts';
import type { PresetFacts } from '../../../src/domain/segments/preset.ts';
import { SEGMENT_PRESETS } from '../../../src/domain/segments/presets.ts';

const KNOWN: PresetFacts = {
  homeCountry: 'China',
  homeRegion: 'Shanghai',
  orderValues: { mid: 120, high: 480 },
  bigYear: 2_500,
};
const UNKNOWN: PresetFacts = { homeCountry: null, homeRegion: null, orderValues: null, bigYear: null };

describe('presets', () => {
  test.each(SEGMENT_PRESETS.map((preset) => [preset.key, preset] as const))(
    '%s has a rule that parses',
    (_, preset) => {
      const rule = preset.rule(KNOWN);
      expect(Rule.parse(rule)).toEqual(rule);
    },
  );

  test('keys and names are unique in both languages', () => {
    const unique = (texts: string[]) => expect(new Set(texts).size).toBe(texts.length);
    unique(SEGMENT_PRESETS.map(({ key }) => key));
    unique(SEGMENT_PRESETS.map(({ name }) => name.en.toLowerCase()));
    unique(SEGMENT_PRESETS.map(({ name }) => name.zh));
  });

  test('speak only of segments that are presets too', () => {
    const keys = new Set(SEGMENT_PRESETS.map(({ key }) => key));
    const named = SEGMENT_PRESETS.flatMap(({ rule }) => conditionsOf(rule(KNOWN)!)).flatMap((each) =>
      'segment' in each ? [each.segment] : [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((key) => keys.has(key))).toBe(true);
  });

  test('wait for data that their rule needs', () => {
    const waiting = SEGMENT_PRESETS.filter(({ rule }) => rule(UNKNOWN) === null).map(({ key }) => key);
    expect(waiting).toEqual([
      'high_end_spender',
      'mid_range_spender',
      'standard_spender',
      'big_spender',
      'domestic',
      'international',
      'local',
    ]);
  });
});
