/** A name for what some words of a question say, and the words; in the order in which they are taken. */
export type PartWords<Part extends string> = readonly (readonly [Part, RegExp])[];

const SIGNS = /[\s,，、;；:：。!！?？-]+/gu;

/** What some words say in parts that are known, in any order, and the words that are left over. */
export function takeParts<Part extends string>(
  words: string,
  known: PartWords<Part>,
  fillers: RegExp,
): { parts: ReadonlySet<Part>; rest: string } {
  const parts = new Set<Part>();
  let rest = words;
  for (const [name, pattern] of known) {
    rest = rest.replace(pattern, () => {
      parts.add(name);
      return ' ';
    });
  }
  return { parts, rest: rest.replace(fillers, ' ').replace(SIGNS, ' ').trim() };
}

/** English as whole words, Chinese anywhere. */
export function part(english: string, chinese: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${english})(?![a-z])|${chinese}`, 'giu');
}
