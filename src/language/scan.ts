import type { Temporal } from 'temporal-polyfill';
import type { ProductIndex } from '../services/products/product-index.ts';
import { type Lexicon, lookUp, STATIC_LEXICON } from './lexicon.ts';
import type { Item, Sense } from './sense.ts';
import { dateSpanAt, durationAt } from './text/dates.ts';
import { numeralAt } from './text/numerals.ts';
import type { Token } from './text/tokens.ts';

/** What the asker's own data adds to the words that everybody uses. */
export type Vocabulary = {
  values: Lexicon;
  /** The company's own fields. */
  custom: Lexicon;
  /** Colleagues whose customers are asked about. */
  owners: Lexicon;
  /** Names of saved segments. */
  segments: Lexicon;
  /** Single words of those values, to offer for a misspelt one. */
  names: readonly string[];
  products: Pick<ProductIndex, 'findBySku' | 'matchProducts' | 'knowsWord'>;
  /** Ids of customers in scope among the codes of this question. */
  customerIds: ReadonlySet<string>;
};

export type Question = { text: string; tokens: readonly Token[] };

const PEOPLE_NOUN = /(?:customer|client|account|buyer|shopper|member)s?$|(?:客户|顾客|会员|用户|买家)$/;

/** Longest product phrase in tokens. */
const LONGEST_PRODUCT = 12;

/** Reads a question from left to right into items: at each place the longest thing that anything knows, with all its readings. */
export function scan(question: Question, vocabulary: Vocabulary, today: Temporal.PlainDate): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < question.tokens.length; ) {
    const item = longestAt(question, at, vocabulary, today) ?? {
      from: at,
      to: at + 1,
      senses: [{ kind: 'unknown' } as const],
    };
    items.push(item);
    at = item.to;
  }
  return readProducts(joinUnknown(items).map(settleCode), question, vocabulary);
}

/** Codes as people write them, digits with letters, dashes or dots: customer ids and stock codes. */
export function codesOf(text: string): string[] {
  return [...text.matchAll(/[a-z0-9][a-z0-9_./-]*/g)]
    .map(([code]) => code.replace(/[./-]+$/, ''))
    .filter((code) => /\d/.test(code));
}

function longestAt(question: Question, at: number, vocabulary: Vocabulary, today: Temporal.PlainDate): Item | null {
  const candidates: Item[] = [];
  const offer = (to: number | null, ...senses: Sense[]) => {
    if (to !== null && to > at && senses.length > 0) candidates.push({ from: at, to, senses });
  };
  const { tokens, text } = question;
  const start = tokens[at]!.from;
  // "top -5": no figure here is negative, and a dash must not make it five.
  const isNegative =
    tokens[at]!.text === '-' && /\d/.test(text[start + 1] ?? '') && /^$|\s/.test(text[start - 1] ?? '');
  if (isNegative) return { from: at, to: at + 2, senses: [{ kind: 'unknown' }] };
  const date = dateSpanAt(text, start, today);
  if (date !== null) offer(tokenEnding(tokens, at, date.to), { kind: 'period', ...date.value });
  const duration = durationAt(text, start);
  if (duration !== null) offer(tokenEnding(tokens, at, duration.to), { kind: 'duration', duration: duration.value });
  const numeral = numeralAt(text, start);
  if (numeral !== null) offer(tokenEnding(tokens, at, numeral.to), { kind: 'number', value: numeral.value });
  for (const hit of lookUp(
    [vocabulary.owners, vocabulary.values, vocabulary.custom, vocabulary.segments, STATIC_LEXICON],
    tokens,
    at,
  ).slice(0, 1))
    offer(hit.to, ...hit.senses);
  const code = codeAt(text, start);
  if (code !== null)
    offer(tokenEnding(tokens, at, code.to), ...codeSenses(code.code, vocabulary), ...unknownCode(code.code));
  const quoted = quotedAt(text, start);
  if (quoted !== null) offer(tokenEnding(tokens, at, quoted.to), ...productSenses(quoted.words, vocabulary));
  const longest = Math.max(0, ...candidates.map(({ to }) => to));
  const senses = candidates.filter(({ to }) => to === longest).flatMap((candidate) => candidate.senses);
  if (senses.length === 0) return null;
  const noun = tokens[longest - 1]!;
  const plural = noun.kind === 'word' && noun.text !== noun.stem && noun.text.endsWith('s');
  const arePeople = senses.some((sense) => sense.kind === 'counter' && /^(?:people|customers)$/.test(sense.of));
  const inNumber = dataFirst(senses).map((sense) => {
    const ofPeople = arePeople && (sense.kind === 'measure' || sense.kind === 'cue');
    return plural && (ofPeople || sense.kind === 'field' || sense.kind === 'grouping') ? { ...sense, plural } : sense;
  });
  const isCondition = senses.some(({ kind }) => kind === 'value' || kind === 'condition');
  const namesPeople = isCondition && (plural || PEOPLE_NOUN.test(text.slice(start, noun.to)));
  return {
    ...{ from: at, to: longest, senses: inNumber },
    ...(plural && { plural }),
    ...(namesPeople && { namesPeople }),
  };
}

/** Digits that are a known customer or stock code are a number only beside a word that wants one: "over 12347", "12347 pounds". */
function settleCode(item: Item, at: number, items: readonly Item[]): Item {
  const codes = item.senses.filter(({ kind }) => kind === 'customer' || kind === 'product');
  const hasNumber = item.senses.some(({ kind }) => kind === 'number');
  if (codes.length === 0 || !hasNumber) return item;
  const isAmount = wantsNumber(items[at - 1], false) || wantsNumber(items[at + 1], true);
  return { ...item, senses: isAmount ? item.senses.filter((sense) => !codes.includes(sense)) : codes };
}

function wantsNumber(item: Item | undefined, isBehind: boolean): boolean {
  return (
    item?.senses.some(
      (sense) =>
        sense.kind === 'currency' ||
        (sense.kind === 'comparison' && sense.after === isBehind) ||
        (!isBehind && sense.kind === 'cue' && sense.cue === 'top'),
    ) ?? false
  );
}

/** A country as the data writes it hides the same country as the world names it. */
function dataFirst(senses: Sense[]): Sense[] {
  const countries = senses.filter((sense) => sense.kind === 'value' && sense.field === 'country');
  return senses.filter((sense) => !countries.includes(sense) || sense === countries[0]);
}

function tokenEnding(tokens: readonly Token[], at: number, offset: number): number | null {
  for (let to = at; to < tokens.length && tokens[to]!.to <= offset; to += 1)
    if (tokens[to]!.to === offset) return to + 1;
  return null;
}

function codeAt(text: string, from: number): { code: string; to: number } | null {
  const match = /[a-z0-9][a-z0-9_./-]*/y;
  match.lastIndex = from;
  const code = match.exec(text)?.[0].replace(/[./-]+$/, '');
  return code !== undefined && /\d/.test(code) ? { code, to: from + code.length } : null;
}

function codeSenses(code: string, { customerIds, products }: Vocabulary): Sense[] {
  const id = [...customerIds].find((candidate) => candidate.toLowerCase() === code);
  const product = products.findBySku(code);
  return [
    ...(id === undefined ? [] : [{ kind: 'customer', id } as const]),
    ...(product === undefined ? [] : [{ kind: 'product', match: { sku: product.sku } } as const]),
  ];
}

/** Letters and digits together name something, known or not: "C99999". */
function unknownCode(code: string): Sense[] {
  return /^[a-z]+-?\d{3,}$/.test(code) ? [{ kind: 'code', code: code.toUpperCase() }] : [];
}

function quotedAt(text: string, from: number): { words: string; to: number } | null {
  if (text[from] !== '"') return null;
  const end = text.indexOf('"', from + 1);
  return end <= from + 1 ? null : { words: text.slice(from + 1, end), to: end + 1 };
}

function productSenses(words: string, { products }: Vocabulary): Sense[] {
  if (isTooShort(words)) return [];
  const hit = products.matchProducts(words);
  if (hit === undefined) return [];
  return [{ kind: 'product', match: hit.by === 'sku' ? { sku: hit.products[0]!.sku } : { name: words } }];
}

function joinUnknown(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last !== undefined && isUnknown(last) && isUnknown(item)) joined[joined.length - 1] = { ...last, to: item.to };
    else joined.push(item);
  }
  return joined;
}

function isUnknown({ senses }: Item): boolean {
  return senses.every(({ kind }) => kind === 'unknown');
}

/** A stretch that nobody knows may begin the name of a product, which may go on over words that mean something else elsewhere ("set of 3 tins"). */
function readProducts(items: readonly Item[], question: Question, vocabulary: Vocabulary): Item[] {
  const read: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const item = isUnknown(items[at]!) ? productAt(items, at, question, vocabulary) : items[at]!;
    while (items[at] !== undefined && items[at]!.from < item.to) at += 1;
    while (read.length > 0 && read.at(-1)!.to > item.from) read.pop();
    read.push(item);
  }
  return read;
}

function productAt(items: readonly Item[], at: number, question: Question, { products }: Vocabulary): Item {
  const wordsOf = (from: number, to: number) =>
    question.text.slice(question.tokens[from]!.from, question.tokens[to - 1]!.to);
  const starts = [items[at - 1]?.senses.some(({ kind }) => kind === 'number') ? at - 1 : at, at];
  for (const first of new Set(starts)) {
    for (let last = Math.min(items.length - 1, at + LONGEST_PRODUCT); last >= at; last -= 1) {
      const [from, to] = [items[first]!.from, items[last]!.to];
      const words = wordsOf(from, to);
      if (to - from > LONGEST_PRODUCT || isTooShort(words) || !products.knowsWord(words)) continue;
      const hit = products.matchProducts(words);
      const fits =
        hit !== undefined && (hit.by === 'name' || (first === at && hit.by === 'words' && !isSteering(items[last]!)));
      if (fits) return { from, to, senses: [{ kind: 'product', match: { name: words }, loose: to - from === 1 }] };
    }
  }
  const item = items[at]!;
  const words = wordsOf(item.from, item.to);
  const isPart =
    item.to - item.from <= LONGEST_PRODUCT && !isTooShort(words) && products.matchProducts(words) !== undefined;
  return isPart ? { ...item, senses: [{ kind: 'product', match: { name: words }, loose: true }] } : item;
}

/** A word that carries nothing or steers the reading does not end a product's name: "red retrospot in" November. */
function isSteering({ senses }: Item): boolean {
  return senses.some(({ kind }) => kind === 'filler' || kind === 'cue');
}

/** A name holds a word of three letters, a number or two Han signs: "w/c" is none. */
function isTooShort(words: string): boolean {
  return !/[\p{L}--\p{Script=Han}]{3}|\d|\p{Script=Han}{2}/v.test(words);
}
