import type { OutreachChannel } from '../../channel.ts';
import type { DraftFlaw } from '../draft-flaw.ts';
import type { DraftPart } from '../draft-part.ts';
import { anyPhrase, anyWord, findWords } from './find-words.ts';

const LINKS: readonly RegExp[] = [
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|tel:)\S*/iu,
  // A name with a dot and a top-level domain; a sentence that ends without a space before the next one has a capital there.
  /(?<![\p{L}\p{N}])[\p{L}\p{N}-]+\.(?:com|net|org|info|biz|io|co|cn|app|dev|shop|store|xyz|top|vip|me|ly|link|site|online|uk|de|fr|eu|us)(?![\p{L}\p{N}])\S*/u,
  /\S+@\S+|(?<!\S)@\S+/u,
];

const PLACEHOLDERS: readonly RegExp[] = [
  /\[[^\]]*\]?|<[^>]*>|[{}]+/u,
  /【[^】\uFFFC]*】|[（(](?:name|date|amount|product|company|姓名|日期|金额|产品|公司)[^)）]*[)）]/iu,
  /_{2,}|\.{4,}|…{2,}[^…]*$/u,
  anyWord('x{2,}', 'tb[dca]', 'n/a', 'undefined|null|nan', 'lorem ipsum', 'insert \\w+ here', 'placeholders?'),
  anyPhrase('某某|某(?:先生|女士|产品|公司)|待(?:定|补充|填写)|占位符|客户姓名|(?:您的)?公司名称'),
];

const MARKDOWN: readonly RegExp[] = [/\*[^*]*\*|`|~~|^\s*(?:#{1,6} |[-*+•] |> |\|)|\|.*\|/mu];

/** Characters that nobody sees: they would break a check or a word. Emoji join theirs by U+200D. */
const HIDDEN =
  /(?!\n)\p{Cc}|(?!\u200D)\p{Cf}|(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|[\uFFFC\p{Co}\p{Cn}\u2028\u2029\u3164\u115F\u1160]/u;

/** An empty text, links and addresses, placeholders that are no slots, markdown, characters that cannot be seen. */
export function findBadForm(part: DraftPart, { channel }: { channel: OutreachChannel }): DraftFlaw[] {
  const { where, text } = part;
  const hidden = HIDDEN.exec(text)?.[0];
  return [
    ...(text.trim() === '' ? [{ kind: 'empty', where, found: '' } as const] : []),
    ...findWords(part, LINKS, 'link'),
    ...findWords(channel === 'call_script' ? withoutDirections(part) : part, PLACEHOLDERS, 'placeholder'),
    ...findWords(part, MARKDOWN, 'markdown'),
    ...(hidden === undefined ? [] : [{ kind: 'hidden_character', where, found: codePoint(hidden) } as const]),
  ];
}

/** A script without what it tells its caller in brackets: when to say a line. */
function withoutDirections(part: DraftPart): DraftPart {
  return { ...part, written: part.written.replace(/\[(?:If|如果)\s?[^[\]{}<>]+\]/gu, ' ') };
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
