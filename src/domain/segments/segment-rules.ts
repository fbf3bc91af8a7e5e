import { conditionsOf, type Rule } from '../rule/schema.ts';

/** What decides who is in a segment. */
export type RuledSegment = {
  key: string;
  /** Its own rule, without what a ladder adds. */
  rule: Rule;
  /** An archived rung takes nobody from those below it. */
  status: 'active' | 'archived';
  ladderId: number | null;
  /** 1 is the highest of its ladder. */
  rung: number | null;
};

/** The rule that members satisfy, by key: on a rung of a ladder nobody is who satisfies a higher one. Segments are named, not inlined. */
export function effectiveRules(segments: readonly RuledSegment[]): Map<string, Rule> {
  return new Map(
    segments.map(({ key, rule, ladderId, rung }) => {
      const higher = segments.filter(
        (other) => ladderId !== null && other.ladderId === ladderId && other.rung! < rung! && other.status === 'active',
      );
      if (higher.length === 0) return [key, rule];
      return [key, { all: [rule, ...higher.map((other): Rule => ({ not: other.rule }))] }];
    }),
  );
}

/** The rule with each segment that it names replaced by that segment's rule. A segment that is not there holds nobody. */
export function inlineSegments(rule: Rule, rules: ReadonlyMap<string, Rule>): Rule {
  if ('all' in rule) return { all: rule.all.map((part) => inlineSegments(part, rules)) };
  if ('any' in rule) return { any: rule.any.map((part) => inlineSegments(part, rules)) };
  if ('not' in rule) return { not: inlineSegments(rule.not, rules) };
  if ('segment' in rule) return inlineSegments(rules.get(rule.segment) ?? { any: [] }, rules);
  return rule;
}

/** The keys of the segments that a rule names. */
export function segmentsIn(rule: Rule): string[] {
  return conditionsOf(rule).flatMap((each) => ('segment' in each ? [each.segment] : []));
}

/** The keys along which a segment would contain itself, from it back to it; undefined where it does not. */
export function findCycle(key: string, rules: ReadonlyMap<string, Rule>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (from: string, path: readonly string[]): string[] | undefined => {
    const rule = rules.get(from);
    if (rule === undefined) return undefined;
    for (const next of segmentsIn(rule)) {
      if (next === key) return [...path, key];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(key, [key]);
}

/**
 * How many conditions each rule has once the segments that it names are inlined, without inlining them: by a chain of segments
 * that name each other many times over, they would be more than memory holds. No segment may contain itself.
 */
export function inlinedSizes(rules: ReadonlyMap<string, Rule>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const sizeOf = (key: string): number => {
    const known = sizes.get(key);
    if (known !== undefined) return known;
    const conditions = conditionsOf(rules.get(key) ?? { any: [] });
    const size = conditions.reduce((sum, each) => sum + ('segment' in each ? sizeOf(each.segment) : 1), 0);
    sizes.set(key, size);
    return size;
  };
  for (const key of rules.keys()) sizeOf(key);
  return sizes;
}
