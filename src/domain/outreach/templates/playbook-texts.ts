import type { Locale } from '../../locale.ts';
import type { Register } from './template.ts';

/**
 * A sentence as templates write it. A plain one with a slot falls away where its value is missing; an entry without `instead` is needed:
 * who lacks a fact of it gets no message.
 */
export type TemplateSentence = string | { text: string; facts?: readonly string[]; instead?: readonly string[] };

export type Paragraph = readonly TemplateSentence[];

type ByRegister<Text> = Readonly<Record<Register, Text>>;

/** What a playbook says in one language, without its frame (greeting, offer, signature). */
export type TextsOfLanguage = {
  subjects: ByRegister<string>;
  long: ByRegister<readonly Paragraph[]>;
  short: ByRegister<Paragraph>;
  spoken: Paragraph;
};

export type PlaybookTexts = Readonly<Record<Locale, TextsOfLanguage>>;

/** A sentence that the message is about; the facts are those that it states beside its slots. */
export function needed(text: string, ...facts: readonly string[]): TemplateSentence {
  return { text, facts };
}

/** A sentence with slots, and what who lacks a value of them reads in its place. */
export function orElse(text: string, ...instead: readonly string[]): TemplateSentence {
  return { text, instead };
}

/** A sentence for whom a fact without slot holds, and what everybody else reads in its place. */
export function ifSo(fact: string, text: string, instead = ''): TemplateSentence {
  return { text, facts: [fact], instead: [instead] };
}

/** A sentence that leads to the offer, and what is said in its place where there is none. */
export function withOffer(text: string, instead: string): TemplateSentence {
  return { text, facts: ['offer'], instead: [instead] };
}
