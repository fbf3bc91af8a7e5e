/** Days on which somebody is away, both included, by their own calendar. */
export type Absence = { from: string; until: string };

export function isAway(on: string, absences: readonly Absence[]): boolean {
  return absences.some(({ from, until }) => from <= on && on <= until);
}
