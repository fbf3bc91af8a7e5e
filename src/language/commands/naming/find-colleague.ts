import type { Queryable } from '../../../db/database.ts';
import { foldTraditional } from '../../../domain/fold-traditional.ts';
import { listStaff, type StaffMember } from '../../../services/staff/list-staff.ts';
import { MONTH_EN } from '../../text/month-words.ts';
import { wholeName } from '../../text/whole-name.ts';

/** The colleague that some words are: by name, a part of it that is a word of its own, or e-mail address; null for anything else. */
export async function findColleague(database: Queryable, spoken: string): Promise<string | null> {
  const wanted = foldTraditional(spoken).trim().toLowerCase();
  const staff = await listStaff(database);
  const found = staff.filter((member) => spokenNamesOf(member).some((name) => name.toLowerCase() === wanted));
  return found.length === 0 ? null : found.length === 1 ? found[0]!.email : spoken.trim();
}

/** The colleague whose name some words begin with, and what follows it; the longest name counts. */
export async function findColleagueAtHead(
  database: Queryable,
  words: string,
): Promise<{ owner: string; rest: string } | null> {
  const named = await listSpokenNames(database);
  const longest = named.find(({ name }) => foldTraditional(words).toLowerCase().startsWith(name.toLowerCase()));
  if (longest === undefined) return null;
  const rest = words.slice(longest.name.length);
  if (/^[a-z]/iu.test(rest) && /[a-z]$/iu.test(longest.name)) return null;
  return { owner: longest.member.email, rest: rest.trim() };
}

/** The colleague whose name stands anywhere in a text, the longest name first, and the text without it. */
export async function findColleagueIn(
  database: Queryable,
  text: string,
): Promise<{ owner: string; rest: string } | null> {
  for (const { name, member } of await listSpokenNames(database)) {
    const found = wholeName(name).exec(foldTraditional(text));
    if (found === null) continue;
    return { owner: member.email, rest: `${text.slice(0, found.index)} ${text.slice(found.index + name.length)}` };
  }
  return null;
}

/** All colleagues whose names stand in a text, by e-mail address or, where several have it, by the name; and the text without them. */
export async function findColleaguesIn(database: Queryable, text: string): Promise<{ staff: string[]; rest: string }> {
  const named = await listSpokenNames(database);
  const staff = new Set<string>();
  let rest = foldTraditional(text);
  for (const { name, member } of named) {
    const found = wholeName(name).exec(rest);
    if (found === null || (A_MONTH.test(name) && !/^['’]s/u.test(rest.slice(found.index + name.length)))) continue;
    const isShared = named.some((each) => each.member !== member && each.name.toLowerCase() === name.toLowerCase());
    staff.add(isShared ? name : member.email);
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  return { staff: [...staff], rest };
}

/** May may be a month, unless something is hers. */
const A_MONTH = new RegExp(`^${MONTH_EN}$`, 'iu');

/** What colleagues may be called, each with whom it names; the longest first. */
export async function listSpokenNames(database: Queryable): Promise<{ name: string; member: StaffMember }[]> {
  const staff = await listStaff(database);
  const named = staff.flatMap((member) => spokenNamesOf(member).map((name) => ({ name, member })));
  return named.toSorted((a, b) => b.name.length - a.name.length);
}

/** What a colleague may be called: their e-mail address, their name, and each word of it. */
function spokenNamesOf({ name, email }: StaffMember): string[] {
  const plain = foldTraditional(name);
  return [...new Set([email, plain, ...plain.split(/\s+/u)])].filter((each) => each.length > 1);
}
