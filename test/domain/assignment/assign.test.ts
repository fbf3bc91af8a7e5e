import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assigner, assign } from '../../../src/domain/assignment/assign.ts';

const people = (count: number, rules = [0]) => Array.from({ length: count }, (_, id) => ({ id: id + 1, rules }));
const ownersOf = (assigners: Assigner[], count: number, loads = new Map<number, number>()) =>
  assign(people(count), assigners, loads).map(({ ownerId }) => ownerId);

test('turns go on from whoever had the last one, and begin anew where they left', () => {
  const turns = { to: 'round_robin' as const, members: [3, 5, 9] };
  expect(ownersOf([{ ...turns, lastId: null }], 4)).toEqual([3, 5, 9, 3]);
  expect(ownersOf([{ ...turns, lastId: 5 }], 4)).toEqual([9, 3, 5, 9]);
  expect(ownersOf([{ ...turns, lastId: 7 }], 2)).toEqual([3, 5]);
});

test('whoever has the fewest gets the next, counting what they just got', () => {
  const loads = new Map([
    [3, 10],
    [5, 8],
  ]);
  expect(ownersOf([{ to: 'least_loaded', members: [3, 5], lastId: null }], 4, loads)).toEqual([5, 5, 3, 5]);
});

test('the first rule that holds and has somebody decides; of no such rule nobody is assigned', () => {
  const empty: Assigner = { to: 'staff', members: [], lastId: null };
  const ann: Assigner = { to: 'staff', members: [1], lastId: null };
  const customers = [
    { id: 1, rules: [0, 1] },
    { id: 2, rules: [0] },
    { id: 3, rules: [] },
  ];
  expect(assign(customers, [empty, ann], new Map())).toEqual([{ customerId: 1, ownerId: 1, rule: 1 }]);
});

test('by load, what people have differs by one at most once there is enough to level it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), fc.nat(40), (had, more) => {
      const members = had.map((_, index) => index + 1);
      const loads = new Map(had.map((count, index) => [index + 1, count]));
      const missing = had.reduce((sum, count) => sum + Math.max(...had) - count, 0);
      const given = ownersOf([{ to: 'least_loaded', members, lastId: null }], missing + more, loads);
      const after = members.map((id) => loads.get(id)! + given.filter((each) => each === id).length);
      expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1);
    }),
  );
});
