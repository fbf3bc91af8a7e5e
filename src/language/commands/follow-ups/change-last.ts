import type { ToolCall } from '../../../domain/answer.ts';
import {
  type Command,
  type CommandReader,
  command,
  type LastFollowUp,
  type Pieces,
  type ReadCall,
} from '../command.ts';
import { type ChangeWord, isUnsure, notMeant, takeAnyTime, takeChangeWords } from './change-words.ts';
import { keepsCustomer, nothingMade, notUndone } from './follow-up-problems.ts';

/** "Make it 4pm", 不要了, "sorry, I meant Grace": changes of the follow-up that was just proposed, made, changed or shown. */
export const CHANGING_THE_LAST: readonly Command[] = [{ ...command('(?<words>.{1,80})', changeLast), isAsSaid: true }];

/** Null where a word is left over, or the question before was about no follow-up. */
async function changeLast({ words = '' }: Pieces, read: CommandReader): Promise<ReadCall | null> {
  const { isAnyTime, rest: said } = takeAnyTime(words);
  if (!read.isAfterFollowUp || isUnsure(said)) return null;
  const { says, rest } = takeChangeWords(await withoutNotMeant(said, read));
  const isTakenBack = (['cancels', 'drops', 'undoes'] as const).some((each) => says.has(each));
  const last = rest !== '' || isTakenBack || isAnyTime ? await read.lastFollowUp() : null;
  if (last === null) return null;
  if (rest === '') return isTakenBack ? takeBack(says, last) : isAnyTime ? movedTo(last, { anyTime: true }) : null;
  // "Cancel the one on Friday" is another one; "never mind, make it Friday" is this one.
  if (says.has('cancels') || says.has('undoes')) return null;
  return changeTo(rest, { says, isAnyTime }, last, read);
}

/** A time or a person is not meant; anything else that "not" stands before is left for others to read. */
async function withoutNotMeant(words: string, read: CommandReader): Promise<string> {
  for (const { other, rest } of notMeant(words))
    if (/^\d{1,2}(?:[:.]\d{2})?$/.test(other) || read.isTime(other) || (await read.person(other)) !== null) return rest;
  return words;
}

function takeBack(says: ReadonlySet<ChangeWord>, last: LastFollowUp): ToolCall | null {
  if (['moves', 'later', 'earlier'].some((each) => says.has(each as ChangeWord))) return null;
  // What still waits to be confirmed is withdrawn before anything is read (route-question.ts).
  if (last.kind === 'proposed') throw nothingMade();
  const { followUp, madeBy, dueBefore } = last;
  // "Never mind" after a look at a follow-up is said of nothing that was done.
  if (!says.has('cancels') && !says.has('undoes') && madeBy !== 'create_follow_up') return null;
  if (!says.has('undoes') || madeBy === 'create_follow_up') return { tool: 'cancel_follow_up', input: { followUp } };
  if (madeBy !== 'snooze_follow_up' || says.has('cancels')) return null;
  if (dueBefore === null) throw notUndone(followUp);
  return {
    tool: 'snooze_follow_up',
    input: { followUp, until: dueBefore.until, ...(dueBefore.anyTime && { anyTime: true }) },
  };
}

async function changeTo(
  rest: string,
  { says, isAnyTime }: { says: ReadonlySet<ChangeWord>; isAnyTime: boolean },
  last: LastFollowUp,
  read: CommandReader,
): Promise<ReadCall | null> {
  const isCorrected = says.has('corrects') || (says.has('moves') && says.has('points'));
  const due = dueOf(rest, says, last, read);
  // A day alone is a question where nothing was proposed: "today?" after a follow-up was shown.
  if (due !== null)
    return says.size > 0 || last.proposal !== undefined ? movedTo(last, { until: due, anyTime: isAnyTime }) : null;
  if (!isCorrected || isAnyTime) return null;
  const named = await read.people(rest);
  const whom = named.customer ?? named.owner;
  const person = whom === undefined ? await read.person(rest) : named;
  const time = whom === undefined ? '' : takeChangeWords(named.rest).rest.replace(CONTACTS, '');
  if (person === null) return null;
  const until = time === '' ? undefined : dueOf(time, says, last, read);
  return until === null ? null : withPerson(last, person, until);
}

/** "Call Grace instead." */
const CONTACTS =
  /^(?:call|ring|phone|contact|visit|meet|see|follow up with|e-?mail|with)\b\s*|^(?:给|跟|和|联系|打给|打电话给?|拜访|回访)+/iu;

/** By a length only where a word says to which side. */
function dueOf(
  words: string,
  says: ReadonlySet<ChangeWord>,
  { due }: LastFollowUp,
  read: CommandReader,
): string | null {
  const length = words.replace(/^(?:another|one more)(?= )/iu, 'a');
  const to = read.changedDue({ to: words }, due);
  if (to !== null || says.has('later') === says.has('earlier')) return to;
  return read.changedDue(says.has('later') ? { later: length } : { earlier: length }, due);
}

/** Where it is to be due, with the hour that the words leave it. */
function movedTo(last: LastFollowUp, { until, anyTime }: { until?: string; anyTime: boolean }): ReadCall | null {
  const at = until ?? last.due.on;
  const due = anyTime ? at.slice(0, DAY_LENGTH) : at;
  if (last.kind === 'proposed') return isOneDay(last) ? anew(last, { due }) : null;
  const { followUp, proposal } = last;
  return {
    tool: 'snooze_follow_up',
    input: { followUp, until: due, ...(anyTime && { anyTime }) },
    ...(proposal !== undefined && { replaces: proposal }),
  };
}

/** `YYYY-MM-DD` */
const DAY_LENGTH = 10;

/** What comes on several days cannot be moved to one. */
function isOneDay({ input: { repeat } }: Extract<LastFollowUp, { kind: 'proposed' }>): boolean {
  return repeat?.weekdays === undefined && repeat?.days === undefined;
}

async function withPerson(
  last: LastFollowUp,
  { customer, owner }: { customer?: string; owner?: string },
  until: string | undefined,
): Promise<ReadCall | null> {
  const due = until === undefined ? {} : { due: until };
  if (last.kind === 'proposed') {
    if (customer === undefined) return anew(last, { ...due, ...(owner !== undefined && { owner }) });
    return anew(last, { ...due, customer, reason: await last.reasonFor(customer) });
  }
  if (customer === undefined) return null;
  throw keepsCustomer(last.followUp);
}

function anew(last: Extract<LastFollowUp, { kind: 'proposed' }>, changed: object): ReadCall {
  return {
    tool: 'create_follow_up',
    input: { ...last.input, ...changed },
    ...(last.proposal !== undefined && { replaces: last.proposal }),
  };
}
