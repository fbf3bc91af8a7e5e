import type { Template } from '../../../domain/outreach/templates/template.ts';
import type { TextScene, WrittenText } from './write-texts.ts';

/** The version of a template that grants a wish; null where the words are no such wish, or the text is none of a template. */
export function reviseTemplate(_scene: TextScene, _text: WrittenText, _instruction: string): Template | null {
  return null;
}
