/** Everything that holds of a recipient: what has a value, what simply is so, and that they are made an offer. */
export function heldFacts(
  { values, facts }: { values: Readonly<Record<string, string>>; facts: Iterable<string> },
  { hasOffer }: { hasOffer: boolean },
): ReadonlySet<string> {
  return new Set([...Object.keys(values), ...facts, ...(hasOffer ? ['offer'] : [])]);
}
