import type { Locale } from '../../locale.ts';
import { slotsIn } from '../../written/slot-text.ts';
import { factOf } from '../message/fill-message.ts';
import type { FillableDraft, FillableSentence } from '../message/fillable-draft.ts';

/**
 * A person's own words as a draft. A sentence of the draft before it that they kept keeps what it states and what stands in for it; of a
 * new one its slots say what it states. The closing keeps its own lines.
 */
export function readOwnText(
  { subject, text }: { subject: string | null; text: string },
  before: FillableDraft,
  language: Locale,
): FillableDraft {
  const whole = text.replace(/\r\n?/g, '\n').trim();
  const end = before.closing?.trim() ?? '';
  // Kept at the end of a line of something else, it is on lines of its own all the same.
  const parted = end !== '' && whole.endsWith(end) ? `${whole.slice(0, -end.length)}\n${end}` : whole;
  const lines = parted.split('\n').map((line) => line.trim());
  const closesAt = closingStart(lines, before.closing);
  const sentences = lines
    .slice(0, closesAt)
    .filter((line) => line !== '')
    .flatMap((paragraph) => readParagraph(paragraph, before.sentences, language));
  const closing = lines
    .slice(closesAt)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
  return { subject, sentences, closing: closing === '' ? null : closing };
}

/**
 * The line on which the closing begins: as it was, or, where it was changed, with its names and so many lines tight above them as it had.
 * What somebody writes below it, such as a postscript, stays below it. The number of lines where it is gone.
 */
function closingStart(lines: readonly string[], closing: string | null): number {
  const known = (closing ?? '').split('\n').map((line) => line.trim());
  if (closing === null || known.join('') === '') return lines.length;
  const whole = lines.findLastIndex((_, at) => known.every((line, below) => lines[at + below] === line));
  if (whole !== -1) return whole;
  const named = lines.findIndex((line) => slotsIn(line).length > 0 && known.includes(line));
  if (named === -1) return lines.length;
  const above = lines.slice(Math.max(0, named - known.indexOf(lines[named]!)), named);
  return named - (above.length - 1 - above.lastIndexOf(''));
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
