import type { Locale } from '../../locale.ts';
import type { FillableDraft } from '../message/fillable-draft.ts';

/** A draft with its slots as a person writes it: a paragraph a line, the closing last. */
export function plainDraftText({ sentences, closing }: FillableDraft, language: Locale): string {
  const paragraphs: string[][] = [];
  for (const { text, startsParagraph } of sentences) {
    if (paragraphs.length === 0 || startsParagraph) paragraphs.push([]);
    paragraphs.at(-1)!.push(text);
  }
  const lines = paragraphs.map((paragraph) => paragraph.join(language === 'zh' ? '' : ' '));
  return [...lines, ...(closing === null ? [] : [closing])].join('\n\n');
}
