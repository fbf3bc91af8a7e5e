/** Value tier by M (SEMANTICS.md): 5 high, 3–4 mid, 1–2 standard. */
export function valueTier(m: number): 'high' | 'mid' | 'standard' {
  if (m === 5) return 'high';
  return m >= 3 ? 'mid' : 'standard';
}
