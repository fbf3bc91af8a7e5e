import type { InputBlock } from '@slack/types';
import type { Bilingual, Locale } from '../../../domain/locale.ts';
import type { Entries } from './entries.ts';
import type { EntryReader } from './entry-reader.ts';

/** Something that a menu offers. */
export type Choice = { value: string; text: string; group?: string };

/** What a form offers to whom it is shown. */
export type FormContext = {
  locale: Locale;
  currency: string;
  segments: readonly Choice[];
  playbooks: readonly Choice[];
  /** By e-mail address. */
  staff: readonly Choice[];
  /** Kinds of important dates in the data. */
  dateKinds: readonly string[];
  /** Names of the company's own fields. */
  customFields: readonly string[];
  mayCallWebhooks: boolean;
  mayAssignByRules: boolean;
};

/** A part of the form: its fields for what is entered so far, what they say, and how a value stands in them. Fields are named within the part. */
export type FormPart<Value> = {
  blocks(entries: Entries, form: FormContext): InputBlock[];
  read(entry: EntryReader): Value;
  fill(value: Value): Entries;
};

/** Of a menu with a fixed set of values. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, Bilingual>>,
  locale: Locale,
): Choice[] {
  return values.map((value) => ({ value, text: labels[value][locale] }));
}
