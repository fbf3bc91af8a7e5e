/** How calendars name days on which somebody works although the week says otherwise. */
const WORKING =
  /补班|调休上班|上班|[（(]班[）)]|(?:^|\s)班(?:\s|$)|\b(?:working|make-?up) ?(?:day|saturday|sunday)?\b/iu;

/** Whether the name of a day in a calendar says that it is worked on. */
export function saysWorking(name: string): boolean {
  return WORKING.test(name);
}
