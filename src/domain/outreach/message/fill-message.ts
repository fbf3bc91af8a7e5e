import type { Locale } from '../../locale.ts';
import { slotsIn } from '../../written/slot-text.ts';
import type { OutreachChannel } from '../channel.ts';
import type { FillableDraft } from './fillable-draft.ts';
import { joinMessage } from './join-message.ts';
import { plainLetters } from './plain-letters.ts';
import { plainValue } from './plain-value.ts';
import { showValues } from './show-values.ts';

/** Of one customer: what each slot shows, and keys of facts that hold without a slot. */
export type Recipient = { values: Readonly<Record<string, string>>; facts: ReadonlySet<string> };

/** A message as its recipient reads it. */
export type FilledMessage = {
  subject: string | null;
  text: string;
  /** Its sentences in their order, each with the facts and offers that it states. */
  sentences: { text: string; facts: string[] }[];
  /** The values that stand in it. */
  shown: string[];
};

/** A recipient's own message, or the slot or fact without which there is none. A value that looks like a slot stays as it is. */
export function fillMessage(
  { subject, sentences, closing }: FillableDraft,
  recipient: Recipient,
  about: { channel: OutreachChannel; language: Locale },
): FilledMessage | { missing: string } {
  const known = knownOf(recipient);
  const shown = new Set<string>();
  const isPlain = about.channel === 'sms' && about.language === 'en';
  const fill = (text: string) => {
    const filled = showValues(text, known.values, shown);
    return isPlain ? plainLetters(filled) : filled;
  };
  const lackOf = (text: string, facts: readonly string[]) =>
    slotsIn(text).find((slot) => !known.values.has(slot)) ?? facts.find((fact) => !known.facts.has(fact));

  const said: { text: string; facts: string[]; startsParagraph: boolean }[] = [];
  for (const { text, facts, when = [], instead = [], startsParagraph = false } of sentences) {
    const lack = lackOf(text, [...facts, ...when]);
    const chosen = lack === undefined ? text : instead.find((each) => lackOf(each, []) === undefined);
    if (chosen === undefined) return { missing: lack! };
    const stated =
      lack === undefined
        ? facts
        : facts.filter((fact) => isIn(chosen, fact) || (!isIn(text, fact) && known.facts.has(fact)));
    said.push({ text: fill(chosen), facts: stated, startsParagraph });
  }
  const lines = (closing ?? '').split('\n').filter((line) => !isLoneSlot(line) || known.values.has(slotsIn(line)[0]!));
  const lack = [subject ?? '', ...lines].map((text) => lackOf(text, [])).find((slot) => slot !== undefined);
  if (lack !== undefined) return { missing: lack };
  // A name is the least that stands under a message that is signed at all.
  const signed = slotsIn(closing ?? '');
  if (signed.length > 0 && lines.every((line) => slotsIn(line).length === 0)) return { missing: signed[0]! };
  return {
    subject: subject === null ? null : fill(subject),
    text: joinMessage(said, lines.map(fill), about),
    sentences: said.filter(({ text }) => text !== '').map(({ text, facts }) => ({ text, facts })),
    shown: isPlain ? [...shown].map(plainLetters) : [...shown],
  };
}

/** Values that show something, and every fact that they or the plan stand for. */
function knownOf({ values, facts }: Recipient): { values: ReadonlyMap<string, string>; facts: ReadonlySet<string> } {
  const shown = Object.entries(values).flatMap(([slot, value]) => {
    const plain = plainValue(value);
    return plain === '' ? [] : [[slot, plain] as const];
  });
  // An offer is made to everybody of a plan; one without figures has no slot to show it.
  return { values: new Map(shown), facts: new Set(['offer', ...facts, ...shown.map(([slot]) => factOf(slot))]) };
}

function isLoneSlot(line: string): boolean {
  return /^\{[^{}]+\}$/.test(line) && slotsIn(line).length === 1;
}

function isIn(text: string, fact: string): boolean {
  return slotsIn(text).some((slot) => factOf(slot) === fact);
}

/** The key of the fact or offer that a slot belongs to: `offer.until` is of `offer`. */
export function factOf(slot: string): string {
  return slot.split('.')[0]!;
}
