import type { Queryable } from '../../../db/database.ts';
import type { Locale } from '../../../domain/locale.ts';
import { findBesideSlot } from '../../../domain/written/find-beside-slot.ts';
import { findNumberWord } from '../../../domain/written/find-number-word.ts';
import { fillSlots } from '../../../domain/written/slot-text.ts';
import { findNames } from '../question/find-names.ts';
import type { Slots } from '../slots.ts';
import { findClaim } from './find-claim.ts';
import { findFigure } from './find-figure.ts';
import { findForeignWord } from './find-foreign-word.ts';
import { findHiddenCharacter, findMarkup } from './find-markup.ts';
import { findWrongRow } from './find-wrong-row.ts';
import { withoutNumberedNames } from './known-words.ts';
import { type MaskedText, maskSlots } from './masked-text.ts';

/** The question in the person's own words, and where names are looked up. */
export type ReadingContext = { question: string; locale: Locale; database: Queryable };

/** A text that people may see, or why not, for the log: `reason: what was found`. */
export type CheckedReading = { reading: string } | { flaw: string };

/** Longest text of a model, slots counted as written. */
const LONGEST_READING = 700;

/**
 * A model's last words with its slots filled in. Void where it writes a figure, a name, a unit beside a slot, a link, says that
 * something was done, or says of one row what is another's; code alone does that (check-reading.test.ts). Linear in the text.
 */
export async function checkReading(text: string, slots: Slots, about: ReadingContext): Promise<CheckedReading> {
  const words = text.trim();
  if (words === '') return { flaw: 'empty' };
  if (words.length > LONGEST_READING) return { flaw: `too_long: ${words.length}` };
  const hidden = findHiddenCharacter(words);
  if (hidden !== undefined) return { flaw: `hidden_character: ${hidden}` };
  const masked = maskSlots(words, slots);
  if ('unknown' in masked) return { flaw: `unknown_slot: ${masked.unknown}` };
  const flaw = findFlaw(words, masked, slots, about) ?? (await findTypedName(masked, slots, about));
  if (flaw !== undefined) return { flaw };
  return { reading: fillSlots(words, (name) => slots.display(name)!) };
}

function findFlaw(words: string, masked: MaskedText, slots: Slots, about: ReadingContext): string | undefined {
  const { question, locale } = about;
  const plain = withoutNumberedNames(masked.text);
  const raw = fillSlots(words, () => '');
  const findings: [string, () => string | undefined][] = [
    ['markup', () => findMarkup(masked.text)],
    ['beside_slot', () => findBesideSlot(masked)],
    ['figure', () => findFigure({ raw, text: plain }, question)],
    ['number_word', () => findNumberWord(plain, question)],
    ['foreign_word', () => findForeignWord(masked.text, { question, labels: shownLabels(slots), locale })],
    ['claim', () => findClaim(masked.text)],
    ['wrong_row', () => findWrongRow(masked, slots.labels())],
  ];
  for (const [reason, find] of findings) {
    const found = find();
    if (found !== undefined) return `${reason}: ${found}`;
  }
  return undefined;
}

/** A customer or colleague by name, whom only a slot may name. A single small word is no name. */
async function findTypedName(
  { text }: MaskedText,
  slots: Slots,
  { question, database }: ReadingContext,
): Promise<string | undefined> {
  const said = [question.normalize('NFKC'), ...shownLabels(slots)].map((each) => each.toLowerCase());
  const names = (await findNames(text, database)).map(({ from, to }) => text.slice(from, to));
  const name = names.find(
    (each) => !/^\p{Ll}+$/u.test(each) && !said.some((words) => words.includes(each.toLowerCase())),
  );
  return name && `name: ${name}`;
}

function shownLabels(slots: Slots): string[] {
  return slots.labels().flatMap(({ label, display }) => (label === 'shown' ? [display] : []));
}
