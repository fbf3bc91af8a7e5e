import type { Locale } from '../../locale.ts';
import { slotsIn } from '../../written/slot-text.ts';
import { factOf } from '../message/fill-message.ts';
import type { FillableDraft, FillableSentence } from '../message/fillable-draft.ts';

/**
 * A person's own words as a draft. A sentence of the draft before it that they kept keeps what it states and what stands in for it; of a
 * new one its slots say what it states. A closing that they kept is one.
 */
export function readOwnText(
  { subject, text }: { subject: string | null; text: string },
  before: FillableDraft,
  language: Locale,
): FillableDraft {
  const whole = text.replace(/\r\n?/g, '\n').trim();
  const { closing } = before;
  const keepsClosing = closing !== null && whole.endsWith(closing.trim());
  const body = keepsClosing ? whole.slice(0, whole.length - closing.trim().length) : whole;
  const sentences = body
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((paragraph) => readParagraph(paragraph, before.sentences, language));
  return { subject, sentences, closing: keepsClosing ? closing : null };
}

function readParagraph(paragraph: string, known: readonly FillableSentence[], language: Locale): FillableSentence[] {
  const sentences: FillableSentence[] = [];
  for (let rest = paragraph; rest !== ''; ) {
    const kept = known
      .filter(({ text }) => text.trim() !== '' && rest.startsWith(text.trim()))
      .toSorted((a, b) => b.text.length - a.text.length)[0];
    const said = kept?.text.trim() ?? firstSentence(rest, known, language);
    const { startsParagraph: _, ...same } = kept ?? { text: said.trim(), facts: factsOf(said) };
    sentences.push({ ...same, ...(sentences.length === 0 && { startsParagraph: true }) });
    rest = rest.slice(said.length).trimStart();
  }
  return sentences;
}

/** Up to the end of the sentence, or to where one begins that was kept. */
function firstSentence(rest: string, known: readonly FillableSentence[], language: Locale): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(rest);
  const starts = known.map(({ text }) => (text.trim() === '' ? -1 : rest.indexOf(text.trim()))).filter((at) => at > 0);
  return rest.slice(0, Math.min(first!.segment.length, ...starts));
}

function factsOf(text: string): string[] {
  return [...new Set(slotsIn(text).map(factOf))];
}
