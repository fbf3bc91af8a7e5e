import type { AssignmentTarget } from './assignment-rule.ts';

/** A rule as it decides: who may get customers by it, in the order of turns, and who of them got the last one. */
export type Assigner = { to: AssignmentTarget['to']; members: readonly number[]; lastId: number | null };

export type Assignment = {
  customerId: number;
  ownerId: number;
  /** Which rule decided, from 0. */
  rule: number;
};

/**
 * Who gets each customer by the first rule that holds of them and has somebody, in the order given; customers of no such rule are left out.
 * Loads, the customers that each member has, grow with what they get.
 */
export function assign(
  customers: readonly { id: number; rules: readonly number[] }[],
  assigners: readonly Assigner[],
  loads: ReadonlyMap<number, number>,
): Assignment[] {
  const load = new Map(loads);
  const last = assigners.map(({ lastId }) => lastId);
  return customers.flatMap(({ id, rules }) => {
    const rule = rules.find((each) => assigners[each]!.members.length > 0);
    if (rule === undefined) return [];
    const ownerId = choose(assigners[rule]!, last[rule]!, load);
    last[rule] = ownerId;
    load.set(ownerId, (load.get(ownerId) ?? 0) + 1);
    return [{ customerId: id, ownerId, rule }];
  });
}

function choose({ to, members }: Assigner, lastId: number | null, load: ReadonlyMap<number, number>): number {
  if (to === 'least_loaded')
    return members.reduce((least, each) => ((load.get(each) ?? 0) < (load.get(least) ?? 0) ? each : least));
  // Whoever got the last one may have left the team: then turns begin anew.
  return members[(members.indexOf(lastId ?? -1) + 1) % members.length]!;
}
