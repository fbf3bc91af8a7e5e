import type { Queryable } from '../../../db/database.ts';
import { lookUp, STATIC_LEXICON } from '../../../language/lexicon.ts';
import { type Token, tokenise } from '../../../language/text/tokens.ts';
import { findKnownNames } from '../../../services/customers/find-known-names.ts';
import { apart, type Stretch } from './stretch.ts';

/** Longest name that is looked for. */
const MOST_TOKENS = 16;
const MOST_CHARACTERS = 80;

/** Words of the calendar, which the lexicon leaves to its own grammar of dates. */
const CALENDAR_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|last|yesterday|\p{Script=Han}?[年月日周])$/u;

/** Beside these, digits are an amount and no id. */
const BEFORE_AMOUNT =
  /(?:over|above|than|least|most|under|below|between|between \S{1,20} and|exceed(?:s|ing)?|top|first|last|[£$€¥><=]|":|超过|大于|高于|低于|不到|不足|满|达到|至少|最多|前|近)\s*$/iu;
const AFTER_AMOUNT =
  /^\s*(?:[%‰万亿千百元块个位名家笔单件次天日周月年倍]|percent|pounds?|dollars?|euros?|yuan|gbp|usd|eur|cny|rmb|days?|weeks?|months?|years?|times|orders?|customers?|units?)/iu;
const BEFORE_ID =
  /(?:customer|client|account|id|number|no\.?|#|客户|会员|顾客|编号|账号|号|"customers?":\[?)\s*[:：]?[\s"]*$/iu;

type Words = { text: string; phrases: readonly Stretch[]; ownWords: ReadonlySet<string> };

/**
 * Where whole names and ids of customers and staff stand in a text (NFKC, without invisible characters), longest first. Words of
 * everybody's and single ones of the company's own, which some customer may be called, are none.
 */
export async function findNames(
  text: string,
  database: Queryable,
  ownWords: ReadonlySet<string> = new Set(),
): Promise<Stretch[]> {
  const small = smallLetters(text);
  const tokens = tokenise(small);
  const candidates = candidatesOf(text, tokens);
  const known = await findKnownNames(database, [...candidates.keys()]);
  const words = { text, phrases: phrasesOf(tokens), ownWords };
  const found = [...candidates]
    .filter(([phrase]) => known.has(phrase.toLowerCase()))
    .flatMap(([, places]) => places)
    .filter((place) => isName(place, words));
  return apart(found.toSorted((a, b) => b.to - b.from - (a.to - a.from)));
}

/** In small letters, every character at its place. */
function smallLetters(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
}

/** Every row of tokens that may be a name, with its places. */
function candidatesOf(text: string, tokens: readonly Token[]): Map<string, Stretch[]> {
  const candidates = new Map<string, Stretch[]>();
  const offer = (from: number, to: number) => {
    const phrase = text.slice(from, to).replace(/\s+/g, ' ');
    const places = candidates.get(phrase);
    if (phrase.length < 2 && !/\d/.test(phrase)) return;
    if (places === undefined) candidates.set(phrase, [{ from, to }]);
    else places.push({ from, to });
  };
  for (const [at, { from, kind }] of tokens.entries()) {
    if (kind === 'sign') continue;
    for (const { to } of tokens.slice(at, at + MOST_TOKENS)) {
      if (to - from > MOST_CHARACTERS) break;
      offer(from, to);
      if (/'s$/i.test(text.slice(from, to))) offer(from, to - 2);
    }
    const code = /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*/u.exec(text.slice(from, from + MOST_CHARACTERS))?.[0] ?? '';
    if (/\d/.test(code)) offer(from, from + code.replace(/[./-]+$/, '').length);
  }
  return candidates;
}

/** The longest phrases of the lexicon from left to right, as a reader takes them, those of one sign left out. */
function phrasesOf(tokens: readonly Token[]): Stretch[] {
  const phrases: Stretch[] = [];
  for (let at = 0; at < tokens.length; ) {
    const to = lookUp([STATIC_LEXICON], tokens, at)[0]?.to ?? at + 1;
    const phrase = { from: tokens[at]!.from, to: tokens[to - 1]!.to };
    if (phrase.to - phrase.from > 1) phrases.push(phrase);
    at = to;
  }
  return phrases;
}

function isName(place: Stretch, words: Words): boolean {
  const name = words.text.slice(place.from, place.to);
  if (/^[\d\s.,-]+$/.test(name)) return isId(place, words.text);
  const tokens = tokenise(smallLetters(name));
  if (isPhrase(tokens) || words.ownWords.has(name.toLowerCase())) return false;
  return /\p{Script=Han}/u.test(name) ? isHanName(place, words, tokens) : isLatinName(name, tokens);
}

/** Digits alone: an id where they are called one, or too long for the amounts that people ask about. */
function isId({ from, to }: Stretch, text: string): boolean {
  if (BEFORE_ID.test(text.slice(Math.max(0, from - 20), from))) return true;
  const digits = text.slice(from, to);
  if (digits.length < 5 || digits.endsWith('00')) return false;
  return !BEFORE_AMOUNT.test(text.slice(Math.max(0, from - 20), from)) && !AFTER_AMOUNT.test(text.slice(to, to + 20));
}

function isLatinName(name: string, tokens: readonly Token[]): boolean {
  if (!tokens.every((_, at) => isPhrase(tokens.slice(at, at + 1)))) return true;
  // "Will May" is somebody, "will may" is not.
  return tokens.length > 1 && name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
}

/** No part of other words: 高总 in 最高总额 is nobody. Longer names are whole even so: 王小明 in 王小明天天下单. */
function isHanName({ from, to }: Stretch, { phrases }: Words, tokens: readonly Token[]): boolean {
  if (tokens.length === 2) return !phrases.some((phrase) => phrase.from < from && phrase.to > from);
  const within = phrases.filter((phrase) => phrase.from < to && phrase.to > from);
  const covered = within.reduce((sum, phrase) => sum + phrase.to - phrase.from, 0);
  const isWords = covered === to - from && within[0]?.from === from;
  return !isWords;
}

/** Words that everybody uses, as one phrase. */
function isPhrase(tokens: readonly Token[]): boolean {
  if (lookUp([STATIC_LEXICON], tokens, 0).some(({ to }) => to === tokens.length)) return true;
  return tokens.length === 1 && CALENDAR_WORD.test(tokens[0]!.text);
}
