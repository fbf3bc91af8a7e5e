import type { Locale } from '../../locale.ts';
import type { Register } from './template.ts';

/**
 * A sentence as templates write it. A plain one with a slot falls away where its value is missing; an entry without `instead` is needed:
 * who lacks a fact of it gets no message. What is said `onPaper` stands in letters, which nobody answers by a reply.
 */
export type TemplateSentence = WrittenSentence | { onPaper: WrittenSentence; otherwise: WrittenSentence };

export type WrittenSentence =
  | string
  | { text: string; facts?: readonly string[]; when?: readonly string[]; instead?: readonly string[] };

export type Paragraph = readonly TemplateSentence[];

type ByRegister<Text> = Readonly<Record<Register, Text>>;

/** What a message says in one language, without its frame (greeting, offer, signature). */
export type TextsOfLanguage = {
  subjects: ByRegister<string>;
  long: ByRegister<readonly Paragraph[]>;
  short: ByRegister<Paragraph>;
  /** A line each; [brackets] tell the caller when to say it. */
  spoken: Paragraph;
  /** It asks its reader to open a link, so it is neither spoken nor printed. */
  isOfLink?: true;
  /** A call asks whether all is well, so its offer waits for the answer. */
  asksHowItWent?: true;
  /** What leads to an offer, up to its colon or comma; without it the frame's own words do. */
  bridge?: string;
};

export type PlaybookTexts = Readonly<Record<Locale, TextsOfLanguage>>;

/** A sentence that the message is about; the facts are those that it states beside its slots. */
export function needed(text: string, ...facts: readonly string[]): WrittenSentence {
  return { text, facts };
}

/** A sentence with slots, and what who lacks a value of them reads in its place. */
export function orElse(text: string, ...instead: readonly string[]): WrittenSentence {
  return { text, instead };
}

/** A sentence that states a fact without slot, and what everybody else reads in its place. */
export function ifSo(fact: string, text: string, instead = ''): WrittenSentence {
  return { text, facts: [fact], instead: [instead] };
}

/** A sentence for those of whom a fact holds that it does not state, and what everybody else reads in its place. */
export function toThose(fact: string, text: string, ...instead: readonly string[]): WrittenSentence {
  return { text, when: [fact], instead: instead.length === 0 ? [''] : instead };
}

/** A sentence of letters, and the one of all that is read on a screen. */
export function onPaper(paper: WrittenSentence, otherwise: WrittenSentence): TemplateSentence {
  return { onPaper: paper, otherwise };
}
