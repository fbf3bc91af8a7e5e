import type { ToolCall } from '../../domain/answer.ts';
import type { Period } from '../../domain/period.ts';
import type { Rule } from '../../domain/rule/schema.ts';

/** Whom a message is for, as the input of a tool says it. */
export type SpokenAudience = { customer: string } | { customers: string[] } | { segment: string } | { rule: Rule };

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
  /** The outreach of a number; without one that of the question before. */
  outreach: (digits: string | undefined) => number | null;
  /** A time that comes, local to the business: `YYYY-MM-DDTHH:mm`. */
  time: (words: string) => string | null;
};

/** The pieces that a pattern's groups took, by name. */
export type Pieces = Readonly<Record<string, string | undefined>>;

/** One way to ask for a tool that is no figure and no list: a pattern over the whole text, and what its pieces become. */
export type Command = {
  pattern: RegExp;
  /** The pattern is matched to the text with its politeness: 可以给王芳发短信吗 asks, 给王芳发短信 tells. */
  isAsSaid?: boolean;
  build: (pieces: Pieces, read: CommandReader) => Promise<ToolCall | null> | ToolCall | null;
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
