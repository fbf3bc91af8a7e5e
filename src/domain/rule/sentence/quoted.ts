import type { Locale } from '../../locale.ts';
import { expectHere, type Reader, skipSpaces } from './reader.ts';

/** Any of these opens and closes a value, as keyboards and Slack exchange them. */
const QUOTES = '"“”„＂';
const CORNERS: Readonly<Record<string, string>> = { '「': '」', '『': '』' };
const ESCAPED = /["“”„＂\\]/g;

/** A value in the quotes of a language; quotes and backslashes in it stand behind a backslash. */
export function quoted(text: string, locale: Locale): string {
  const escaped = text.replace(ESCAPED, '\\$&');
  return locale === 'zh' ? `“${escaped}”` : `"${escaped}"`;
}

/** Takes a value in quotes. */
export function takeQuoted(reader: Reader): string | undefined {
  skipSpaces(reader);
  const { text } = reader;
  const opening = text[reader.at] ?? '';
  const closing = opening !== '' && QUOTES.includes(opening) ? QUOTES : CORNERS[opening];
  if (closing === undefined) {
    return expectHere(reader, { en: 'a value in quotes', zh: '引号中的值' });
  }
  let value = '';
  for (let at = reader.at + 1; at < text.length; at += 1) {
    const sign = text[at]!;
    if (closing.includes(sign)) {
      reader.at = at + 1;
      return value;
    }
    const next = text[at + 1] ?? '';
    const isEscape = sign === '\\' && next !== '' && (next === '\\' || QUOTES.includes(next) || closing.includes(next));
    if (isEscape) at += 1;
    value += text[at];
  }
  return expectHere(reader, { en: 'a value whose quotes are closed', zh: '引号成对的值' });
}
