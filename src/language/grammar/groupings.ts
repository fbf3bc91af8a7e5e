import { a, cue, maybe, type Reduction, rule } from '../reduce.ts';
import { isGroupable, isText } from './field-tests.ts';
import { isSmall } from './quantity-tests.ts';

/** What figures are broken down by: by country, each month, which city. */
export const GROUPINGS: readonly Reduction[] = [
  rule(
    [cue('by', 'each'), maybe(cue('by', 'each')), a('field', (sense) => isGroupable(sense) && isText(sense))],
    (_, __, { field }) => ({
      kind: 'group',
      by: field,
      which: false,
    }),
  ),
  rule([cue('by', 'each'), maybe(cue('by', 'each')), a('grouping')], (_, __, { grouping }) => ({
    kind: 'group',
    by: grouping,
    which: false,
  })),
  rule([cue('which'), a('field', (sense) => isGroupable(sense) && isText(sense))], (_, { field, plural }) => ({
    kind: 'group',
    by: field,
    which: true,
    plural,
  })),
  rule(
    [cue('which'), a('number', isSmall), a('field', (sense) => isGroupable(sense) && isText(sense))],
    (_, { value }, { field }) => ({ kind: 'rank', direction: 'desc', count: value, of: field, best: true }),
  ),
  // "split orders across days of the week"
  rule([cue('by', 'each'), a('field', isGroupable), cue('spread')], (_, { field }) => ({
    kind: 'group',
    by: field,
    which: false,
  })),
  rule([a('field', (sense) => isGroupable(sense) && isText(sense)), cue('spread')], ({ field }) => ({
    kind: 'group',
    by: field,
    which: false,
    spread: true,
  })),
  rule([cue('spread'), maybe(cue('of', 'by', 'in')), a('field', isGroupable)], (_, __, { field }) => ({
    kind: 'group',
    by: field,
    which: false,
    spread: true,
  })),
  rule([cue('spread'), maybe(cue('of', 'by', 'in')), a('grouping')], (_, __, { grouping }) => ({
    kind: 'group',
    by: grouping,
    which: false,
  })),
  rule([cue('which'), a('grouping')], (_, { grouping, plural }) => ({
    kind: 'group',
    by: grouping,
    which: true,
    plural,
  })),
  // 分布在哪些国家
  rule([cue('spread'), maybe(cue('in')), a('group', ({ which }) => which)], (_, __, { by }) => ({
    kind: 'group',
    by,
    which: false,
    spread: true,
  })),
];
