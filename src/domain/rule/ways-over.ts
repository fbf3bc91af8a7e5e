import type { Explanation } from './explain.ts';

export type ExplainedCondition = Extract<Explanation, { part: 'condition' }>;

/**
 * The conditions that would have to turn for a verdict to turn, as alternatives, those with the fewest first: of one who is out the
 * ways in, of one who is in the ways out. Where several must turn at once, only the easiest way of each is given.
 */
export function waysOver(explanation: Explanation): ExplainedCondition[][] {
  switch (explanation.part) {
    case 'condition':
      return [[explanation]];
    case 'not':
    case 'segment':
      return waysOver(explanation.of);
    default: {
      const { part, parts, passes } = explanation;
      // One part decides where all must hold and do, or any may and none does; else every part that stands against it must turn.
      const isOneEnough = (part === 'all') === passes;
      if (isOneEnough) return parts.flatMap(waysOver).toSorted((a, b) => a.length - b.length);
      const against = parts.filter((each) => each.passes === passes).map(waysOver);
      if (against.length === 1) return against[0]!;
      return against.length === 0 ? [] : [against.flatMap(([easiest]) => easiest ?? [])];
    }
  }
}
