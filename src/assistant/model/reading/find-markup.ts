import { MASK } from '../../../domain/written/slot-text.ts';

/** What nobody sees or what stands for something else than its looks; emoji hold digits and medals. */
const HIDDEN_OR_PICTURE =
  /[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Me}\p{Default_Ignorable_Code_Point}\uFFFC]|(?![\n\t])\p{Cc}|\p{Extended_Pictographic}|\p{RI}/u;

/** Code, mentions, links, images, what is struck out, and what a chat might make one of these. */
const MARKUP = [
  /[`<>@~{}|\\]/,
  /\/\/|[a-z]:[a-z]|\bwww\b|\bmailto\b/i,
  /\]\s?[[(:]|!\[/,
  /\s\. ?[a-z]|&#/i,
  /#[\p{L}_]/u,
  new RegExp(`[\\p{L}\\p{N}${MASK}-][.。．][a-z]{2,}|[a-z]\\.${MASK}`, 'iu'),
];

/** A character of a model's text that a person does not read as such; undefined where all are plain. */
export function findHiddenCharacter(text: string): string | undefined {
  const found = HIDDEN_OR_PICTURE.exec(text)?.[0];
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase()}`;
}

/** A mark that leads somewhere or is no prose, in a text with its slots masked. */
export function findMarkup(text: string): string | undefined {
  return MARKUP.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}
