/** Signs of good typesetting, each with the sign of GSM 03.38 that is read for it. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00A0': ' ',
};

/** A text with plain signs: a single curly quote would make an SMS take twice as many messages. */
export function plainLetters(text: string): string {
  return text.replace(/[‘’“”–—…\u00A0]/gu, (sign) => PLAIN[sign]!);
}
