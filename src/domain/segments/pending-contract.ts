import { conditionsOf, type Rule } from '../rule/schema.ts';

export function clockCandidatesSql(rule: Rule, _context: unknown): string[] | 'everybody' {
  const moves = conditionsOf(rule).some(
    (each) =>
      ('field' in each && ['recency', 'lifecycle', 'age', 'behaviour'].includes(each.field)) ||
      ('value' in each && typeof each.value === 'object') ||
      'period' in each ||
      'first' in each ||
      'consent' in each ||
      'upcoming' in each,
  );
  return moves ? 'everybody' : [];
}
