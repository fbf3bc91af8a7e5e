import { addDays } from '../calendar-day.ts';
import { type Absence, isAway } from './absence.ts';

/** What somebody says of being away: another time of it, that they are back from the one that runs, or that none of them holds. */
export type AwayChange = Absence | 'back' | 'none';

/** From when on a day can still be one of work: `firstFree` is today where its reminder is still to come, else tomorrow. */
type Days = { today: string; firstFree: string };

/**
 * All absences after a change, in order and apart from each other; what is past stays. Who says anew when the absence that runs ends means
 * that one; any other that overlaps is added to it.
 */
export function changeAbsences(
  absences: readonly Absence[],
  change: AwayChange,
  { today, firstFree }: Days,
): Absence[] {
  const past = absences.filter(({ until }) => until < today);
  const open = absences.filter(({ until }) => until >= today);
  if (typeof change === 'string') {
    const running = open.filter(({ from }) => from <= today);
    const cut = running
      .map(({ from }) => ({ from, until: addDays(firstFree, -1) }))
      .filter(({ from, until }) => from <= until);
    return inOrder([...past, ...cut, ...(change === 'none' ? [] : open.filter(({ from }) => from > today))]);
  }
  const startOf = ({ from }: Absence) => (from < today ? today : from);
  const said = { from: startOf(change), until: change.until };
  const renewed = open.find((each) => startOf(each) === said.from);
  const others = open.filter((each) => each !== renewed);
  return inOrder([...past, ...joined([...others, { ...said, from: renewed?.from ?? said.from }])]);
}

/** Those that overlap as one. */
function joined(absences: readonly Absence[]): Absence[] {
  const apart: Absence[] = [];
  for (const each of inOrder(absences)) {
    const last = apart.at(-1);
    if (last === undefined || !isAway(each.from, [last])) apart.push({ ...each });
    else if (each.until > last.until) last.until = each.until;
  }
  return apart;
}

function inOrder(absences: readonly Absence[]): Absence[] {
  return absences.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
