import type { Paragraph, TextsOfLanguage } from './playbook-texts.ts';
import type { Register, TextLength } from './template.ts';

/** The paragraphs of a playbook's text. What is said over the telephone is a line each, in one register. */
export function bodyOf(texts: TextsOfLanguage, length: TextLength, register: Register): readonly Paragraph[] {
  switch (length) {
    case 'long':
      return texts.long[register];
    case 'short':
      return [texts.short[register]];
    case 'spoken':
      return texts.spoken.map((sentence) => [sentence]);
  }
}
