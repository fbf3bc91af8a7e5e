import type { Locale } from '../../locale.ts';
import type { OutreachChannel } from '../channel.ts';
import type { FillableDraft } from '../message/fillable-draft.ts';
import type { OfferTerms } from '../offer.ts';

/** How close a text comes to its reader. */
export const REGISTERS = ['formal', 'casual'] as const;
export type Register = (typeof REGISTERS)[number];

/** For letters and e-mails; for messages of a few lines; for what is said over the telephone. */
export const TEXT_LENGTHS = ['long', 'short', 'spoken'] as const;
export type TextLength = (typeof TEXT_LENGTHS)[number];

/** Which template, and how it is framed. */
export type TemplateChoice = {
  channel: OutreachChannel;
  language: Locale;
  /** The offer that it makes; null: none, whatever the playbook has. */
  terms: OfferTerms | null;
  /** From 0; counts on over all texts of its length. */
  variant: number;
  /** Null: as the channel has it. */
  register: Register | null;
  length: TextLength | null;
};

/** Its name says of which choice it came, for `readTemplateName`. */
export type Template = { name: string; draft: FillableDraft };
