/** Characters that a person does not see: zero-width, bidirectional, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as it looks: compatibility forms folded, one kind of apostrophe, nothing invisible. */
export function visibleText(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/[‘’ʼ]/g, "'");
}
