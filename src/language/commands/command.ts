import type { ToolCall } from '../../domain/answer.ts';
import type { ListItem } from '../../domain/daily-list/list-item.ts';
import type { Period } from '../../domain/period.ts';
import type { Absence } from '../../domain/reminders/absence.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import type { CreateFollowUpInput } from '../../tools/create-follow-up.ts';
import type { DueBase, DueChange } from '../text/changed-due.ts';
import type { NewSchedule } from './subscriptions/read-new-schedule.ts';
import type { SpokenSubscription } from './subscriptions/read-schedule.ts';

/** Whom a message is for, as the input of a tool says it. */
export type SpokenAudience = { customer: string } | { customers: string[] } | { segment: string } | { rule: Rule };

/** What a closing is about: a follow-up, or a customer who has none. */
export type Closable = { followUp: number } | { customer: string };

/** Where a text says a time that has been, and which day that is, `YYYY-MM-DD`; null of no single one. */
type PastTime = { from: number; to: number; on: string | null };

/** The follow-up that the question before was about, and what of it still waits to be confirmed, by its id. */
export type LastFollowUp = { proposal?: string | undefined } & (
  | {
      kind: 'proposed';
      input: CreateFollowUpInput;
      due: DueBase;
      /** The reason where another customer is meant, by id or name. */
      reasonFor: (customer: string) => Promise<string>;
    }
  | {
      kind: 'kept';
      followUp: number;
      /** The tool that made, changed or showed it. */
      madeBy: string;
      due: DueBase;
      /** How it is moved back, where it was just moved; null where that cannot be. */
      dueBefore: { until: string; anyTime: boolean } | null;
    }
);

/** What a command is read as; with the id of the proposal, not confirmed yet, that it takes the place of. */
export type ReadCall = ToolCall & { replaces?: string };

/** What a piece of a command can be read as; null when it is nothing of the kind, so that the command does not fit. */
export type CommandReader = {
  /** The name of a saved segment in either language, as its key. */
  segment: (words: string) => string | null;
  /** Customers in words: a saved segment, a rule's own sentence, or a question that lists people; "them" are those of the question before. */
  who: (words: string) => Promise<Rule | null>;
  /** One customer in scope by id or whole name, as the company's id. */
  customer: (words: string) => Promise<string | null>;
  /** A playbook by its name, or by what people say for a built-in one, as its key. */
  playbook: (words: string) => Promise<string | null>;
  period: (words: string) => Period | null;
  /** The first and last day of one that is not over. */
  stretch: (words: string) => { from: string; to: string } | null;
  /** A single day, `YYYY-MM-DD`. */
  day: (words: string) => string | null;
  /** The same, ahead: a day of a month without a year is the next one. */
  comingDay: (words: string) => string | null;
  /** Whom a message is for: one or some customers, a segment, people in words, or those of the question before. */
  audience: (words: string) => Promise<SpokenAudience | null>;
  /** Whether some words are a customer's whole name, a saved segment's, or those of the question before. */
  isNamed: (words: string) => Promise<boolean>;
  /** All that was said, without politeness. */
  said: string;
  /** The e-mail address of who says it. */
  asker: string;
  /** Whether they are neither manager nor administrator. */
  isRep: boolean;
  /** The company's currency, ISO 4217. */
  currency: string;
  /** The rule of the question before; null without one. */
  workflowBefore: string | null;
  /** The outreach of a number; without one that of the question before. */
  outreach: (digits: string | undefined) => number | null;
  /** A time that comes, local to the business: `YYYY-MM-DDTHH:mm`. */
  time: (words: string) => string | null;
  /** When something is due, as tools take it, local to the asker; told what may be read otherwise. */
  due: (words: string) => string | null;
  isTime: (words: string) => boolean;
  /** Where a text says coming times, in order. */
  days: (words: string) => readonly { from: number; to: number }[];
  /** Where a text says times that have been, in order; of what is told to have been done on any day. */
  pastTimes: (words: string, isTold?: boolean) => readonly PastTime[];
  /** The coming day of some words, local to the asker; null for an hour, which no day is. */
  dayAhead: (words: string) => string | null;
  /** Days on which somebody is away, local to the asker. */
  absence: (words: string) => Absence | null;
  /** The same from today up to the day before they are back. */
  absenceUntil: (words: string) => Absence | null;
  /** The follow-up of a number; without one that of the question before. */
  followUp: (digits: string | undefined) => number | null;
  /** Whether the question before was about one follow-up. */
  isAfterFollowUp: boolean;
  /** That follow-up; null where there is none in sight. */
  lastFollowUp: () => Promise<LastFollowUp | null>;
  /** When a follow-up is due; null for one out of sight. */
  dueOf: (followUp: number) => Promise<DueBase | null>;
  /** When something is due that was due at another time; null for other words. */
  changedDue: (change: DueChange, base: DueBase) => string | null;
  /** What a customer's contact closes, by id or whole name: their one open follow-up, else nothing but their line of the list. */
  closable: (words: string) => Promise<Closable | null>;
  /** The one open follow-up of a customer by id or whole name; null for other words. */
  openFollowUp: (words: string) => Promise<number | null>;
  /** The follow-up that a sentence means; null without a time where it need not mean one. */
  followUpSentence: (
    words: string,
    options: { owner?: string; customer?: string; isSure?: boolean },
  ) => Promise<ToolCall | null>;
  /** The customer and the colleague who are named in a text, and the rest of it. */
  people: (words: string) => Promise<{ customer?: string; owner?: string; rest: string }>;
  /** Whom some words are as a whole: a customer, by part of the name, too, or a colleague. */
  person: (words: string) => Promise<{ customer: string } | { owner: string } | null>;
  /** A colleague by e-mail address or name. */
  staff: (words: string) => Promise<string | null>;
  /** All colleagues who are named in a text, and the rest of it. */
  colleagues: (words: string) => Promise<{ staff: string[]; rest: string }>;
  /** The customer of the question before, where some words mean them. */
  customerBefore: (words: string) => string | null;
  /** Why a customer stands on the asker's daily list, by id. @throws {DomainError} 'not_found' where they do not */
  listLine: (customer: string) => Promise<Pick<ListItem, 'reason' | 'followUpId'>>;
  /** What comes again, with its hour, channel and the words besides; null without a schedule. */
  scheduled: (words: string) => SpokenSubscription | null;
  /** Other days, another hour or channel of what comes again; null for other words. */
  newSchedule: (words: string) => NewSchedule | null;
  /** What the first of some wordings asks that is understood, whatever the question before was. @throws {DomainError} of the first, where none is */
  question: (...wordings: string[]) => Promise<ToolCall>;
  /** The colleague whose name some words begin with, and the rest of them. */
  colleagueAtHead: (words: string) => Promise<{ owner: string; rest: string } | null>;
};

/** The pieces that a pattern's groups took, by name. */
export type Pieces = Readonly<Record<string, string | undefined>>;

/** One way to ask for a tool that is no figure and no list: a pattern over the whole text, and what its pieces become. */
export type Command = {
  pattern: RegExp;
  /** The pattern is matched to the text with its politeness: 可以给王芳发短信吗 asks, 给王芳发短信 tells. */
  isAsSaid?: boolean;
  build: (pieces: Pieces, read: CommandReader) => Promise<ReadCall | null> | ReadCall | null;
};

/** A pattern in which `{name}` stands for some words; it is matched to the whole text, in any case. */
export function command(template: string, build: Command['build']): Command {
  const source = template.replace(/\{(\w+)\}/g, '(?<$1>.+?)');
  return { pattern: new RegExp(`^(?:${source})$`, 'iu'), build };
}

/** A name without the quotes around it. */
export function unquoted(words: string): string {
  return words
    .trim()
    .replace(/^["'“”‘’「『《]+|["'“”‘’」』》]+$/gu, '')
    .trim();
}
