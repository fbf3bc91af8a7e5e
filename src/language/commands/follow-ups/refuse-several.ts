import { DomainError } from '../../../domain/errors.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import { blank } from '../../text/blank.ts';
import { type DueStretch, dueText, findDueTimes, type SpokenWhen } from '../../text/due-time.ts';
import { findJoinedCustomers, isClauseJoint } from '../naming/find-joined-customers.ts';
import type { NamedPlace } from '../naming/find-spoken-customer.ts';
import { onlyOneCustomer, onlyOneTime } from './follow-up-problems.ts';

const LEAD = /^remind me to |^提醒我/iu;
/** Up to where the next clause begins. */
const CLAUSE_START =
  /^.*?(?:,|，|;|；|&|\band\b|\bthen\b|和|再|然后|还有)[\s,，]*(?:(?:and then|and|then|再|然后)\s*)?/iu;
const CLAUSE_END = /[\s,，;；]*(?:,|，|;|；|&|\band(?: then)?|\bthen|和|再|然后|还有)?[\s,，]*$/iu;
const TIME_JOINT = /^\s*(?:and|&|和|与|以?及|、|还有)\s*(?:again )?$/iu;

/** @throws {DomainError} 'invalid_input' where a sentence names several customers one after the other, with the sentence about each */
export async function refuseSeveralCustomers(said: string, viewpoint: Viewpoint, when: SpokenWhen): Promise<void> {
  const timeless = findDueTimes(said, when).reduce(blank, said);
  const places = await findJoinedCustomers(timeless, viewpoint);
  if (places.length < 2) return;
  throw onlyOneCustomer(
    places.map(({ customer }) => customer),
    sentencesOf(said, timeless, places),
  );
}

/** Each with the rest of the sentence, or with its own time where one stands between them. */
function sentencesOf(said: string, timeless: string, places: readonly NamedPlace[]): string[] {
  const [first, last] = [places[0]!, places.at(-1)!];
  const isShared = said.slice(first.from, last.to) === timeless.slice(first.from, last.to);
  const head = said.slice(0, first.from);
  if (isShared) return places.map(({ from, to }) => head + said.slice(from, to) + said.slice(last.to));
  const isOfClauses = places.some(({ to }, at) => isClauseJoint(timeless.slice(to, places[at + 1]?.from ?? to)));
  if (isOfClauses) return clausesOf(said, places);
  return places.map(({ from }, at) => {
    const end = places[at + 1]?.from;
    return head + said.slice(from, end).replace(/[\s,，]*(?:,|&|and|和|与|跟|以?及|、|，|还有)?\s*$/iu, '');
  });
}

/** What is to be done about each, as a sentence of its own. */
function clausesOf(said: string, places: readonly NamedPlace[]): string[] {
  const lead = LEAD.exec(said)?.[0] ?? '';
  const starts = places.map(({ from }, at) => {
    const before = places[at - 1]?.to;
    return before === undefined ? 0 : before + (CLAUSE_START.exec(said.slice(before, from))?.[0].length ?? 0);
  });
  return starts.map((start, at) => {
    const clause = said.slice(start, starts[at + 1]).replace(CLAUSE_END, '');
    return at === 0 ? clause : `${lead}${clause}`;
  });
}

/** @throws {DomainError} 'invalid_input' where several times are named one after the other, with the sentence with each */
export function refuseSeveralTimes(text: string, times: readonly DueStretch[], said: string): void {
  const start = times.findIndex(({ to }, at) => TIME_JOINT.test(text.slice(to, times[at + 1]?.from ?? to)));
  if (start < 0) return;
  const joined = [times[start]!];
  for (const each of times.slice(start + 1)) {
    if (!TIME_JOINT.test(text.slice(joined.at(-1)!.to, each.from))) break;
    joined.push(each);
  }
  const spoken = text.slice(joined[0]!.from, joined.at(-1)!.to);
  const names = timeNames(text, joined);
  const isSaid = names !== null && said.includes(spoken);
  throw onlyOneTime(
    joined.map(({ from, to }) => text.slice(from, to).trim()),
    isSaid ? names.map((each) => said.replace(spoken, each).replace(/都(?=提醒|要|叫)/u, '')) : [],
  );
}

/** An hour alone is one of the day before it; null where one of them cannot be read. */
function timeNames(text: string, joined: readonly DueStretch[]): string[] | null {
  try {
    const [day] = joined.map((each) => each.read());
    return joined.map((each) => {
      const due = each.read();
      return due.isDaySaid ? text.slice(each.from, each.to) : dueText({ ...due, on: day!.on }).replace('T', ' ');
    });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
