import type { MessageFactKey } from '../facts/message-facts.ts';

/** A fact of the customer, or that the message makes an offer. */
export type NeededKey = MessageFactKey | 'offer';

/** What must hold of whoever gets a message: all of these, one of these, none of these. */
export type Needs = {
  all?: readonly NeededKey[];
  any?: readonly NeededKey[];
  none?: readonly NeededKey[];
};

/** What keeps a message from a customer: facts of which they would need one, or one that speaks against it. */
export type UnmetNeed = { missing: readonly NeededKey[] } | { against: NeededKey };

/** What somebody of whom these facts hold lacks for a message; null: it is for them. */
export function findUnmetNeed({ all = [], any = [], none = [] }: Needs, held: ReadonlySet<string>): UnmetNeed | null {
  const against = none.find((key) => held.has(key));
  if (against !== undefined) return { against };
  const missing = all.find((key) => !held.has(key));
  if (missing !== undefined) return { missing: [missing] };
  return any.length === 0 || any.some((key) => held.has(key)) ? null : { missing: any };
}
