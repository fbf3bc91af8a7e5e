import { expect, test } from 'vitest';
import type { AssignmentTarget } from '../../../src/domain/assignment/assignment-rule.ts';
import { joinRules } from '../../../src/domain/assignment/join-rules.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';

const of = (rule: Rule | null, target: object) => ({ rule, target: target as AssignmentTarget });
const to = (staff: string) => ({ to: 'staff', staff });
const VIP: Rule = { field: 'vip', is: 'eq', value: true };
const GERMAN: Rule = { field: 'country', is: 'eq', value: 'DE' };

test('who is said again keeps whose turn was last, and a rule that stood behind another of the same condition goes', () => {
  const turns = of(null, { to: 'round_robin', team: 'North', lastId: 7 });
  const stored = [of(VIP, to('Ann')), of(GERMAN, to('Bo')), of({ all: [VIP] }, to('Cy')), turns];
  const said = [of(null, { to: 'round_robin', team: 'North' }), of({ any: [GERMAN] }, to('Di'))];
  expect(joinRules(stored, said)).toEqual([
    { ...stored[0], is: 'as_before' },
    { ...said[1], is: 'new', former: to('Bo') },
    { ...turns, is: 'there_already' },
  ]);
});
