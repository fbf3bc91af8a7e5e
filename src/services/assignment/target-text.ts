import type { AssignmentTarget } from '../../domain/assignment/assignment-rule.ts';
import type { Locale } from '../../domain/locale.ts';
import type { StaffMember } from '../staff/list-staff.ts';
import { ASSIGNMENT_WORDS } from './assignment-words.ts';

/** Who gets the customers of a rule, of the active staff. A rule that gives to somebody who left gives to nobody, and says so. */
export function targetText(target: AssignmentTarget, staff: readonly StaffMember[], locale: Locale): string {
  const words = ASSIGNMENT_WORDS[locale];
  const taker = staff.find((each) => isMeant(target, each));
  const text = words.target(target.to === 'staff' && taker !== undefined ? { ...target, name: taker.name } : target);
  return taker === undefined ? words.nobodyThere(text) : text;
}

/** Teams give to their reps alone. */
export function isMeant(target: AssignmentTarget, { email, role, team }: StaffMember): boolean {
  return target.to === 'staff' ? email === target.staff : role === 'rep' && team === target.team;
}
