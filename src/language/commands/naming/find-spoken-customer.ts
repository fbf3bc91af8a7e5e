import { type FoundCustomer, findCustomerByName } from '../../../services/customers/find-customer-by-name.ts';
import { findCustomersByWords } from '../../../services/customers/find-customers-by-words.ts';
import { findCustomersNamedIn } from '../../../services/customers/find-customers-named-in.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import { wholeName } from '../../text/whole-name.ts';

/** Where a text names a customer whole; offsets into it. */
export type NamedPlace = { customer: string; from: number; to: number };

const VERB =
  'call|ring|phone|e-?mail|mail|write|text|visit|meet|see|contact|message|ping|follow up|check in|check|get back|reach out|speak|talk|chat|send|thank|ask|invite|chase|congratulate|update|tell|show|offer|remind|give|bring|pay|renew|quote';
const PLACES_EN = new RegExp(
  `(?:^|[ ,(])(?:(?:${VERB})(?: (?:to|with|on|back to|by|at|in with|out to))?|to|with|for|from|at|about|of|customer|client)(?= )`,
  'giu',
);
const PLACES_ZH =
  /(?:给|跟(?!进)|和|与|向|对|为|替|找|约见?|问|催|联系|回访|拜访|跟进|致电|电联|通知|询问|感谢|祝贺|打电话给|发邮件给|客户)(?:一?下)?(?:客户)?/gu;
/** Where a name has ended. */
const STOP_EN =
  /^(?:about|regarding|re|concerning|for|because|since|on|in|and|or|to|with|if|whether|when|that|at|by|a|an|the|my|our|his|her|their)$/iu;
const STOP_ZH = /[打发回聊谈寄送做写说要见开续签的关看确讨核沟问再,，。;；:：、()（）!！?？]/u;
const PRONOUN =
  /\b(?:him|her|them|it|this (?:customer|client|one)|that (?:customer|client)|the (?:customer|client))\b|[他她它]|(?:这位|该|这个|此)(?:客户|顾客)/iu;
const NO_NAME =
  /^(?:me|us|him|her|them|it|everybody|everyone|somebody|someone|the|an?|my|our|his|their|back|up)\b|^(?:我|他|她|它|大家)/iu;
/** What may be a customer's id. */
export const ID = /(?:[A-Za-z]{1,6}-?)?\d[\w-]*/gu;
/** Of many companies, or of what is to be done with them. */
const NO_NAME_WORD = new RegExp(
  `^(?:ltd|limited|inc|gmbh|llc|corp|company|group|the|and|new|whether|their|with|from|have|about|${VERB})$`,
  'iu',
);
const SHORTEST_WORD = 3;
const MOST_WORDS = 30;
const MOST_LOOKUPS = 10;
const LONGEST_NAME_WORDS = 4;

/** The customer whose whole name stands in a text; of several the name, for the tool to ask which. */
export async function findNamedPlace(text: string, viewpoint: Viewpoint): Promise<NamedPlace | null> {
  const named = await findCustomersNamedIn(viewpoint, text);
  const [first] = named;
  if (first === undefined) return null;
  const from = text.toLowerCase().indexOf(first.name.toLowerCase());
  return { customer: named.length > 1 ? first.name : first.customerId, from, to: from + first.name.length };
}

/**
 * The customer that a text without its times is about: an id, a part of a name where a name would stand, or the one of the question before;
 * a name that nobody has stays as it was said, for the tool to say so. Null where nobody is named.
 */
export async function findMeantCustomer(
  text: string,
  viewpoint: Viewpoint,
  before: string | null,
): Promise<string | null> {
  const byId = await findById(text, viewpoint);
  if (byId !== null) return byId;
  const spoken = [...namesAfter(text)];
  for (const name of spoken.flatMap(shortened).slice(0, MOST_LOOKUPS)) {
    const found = await findByPart(name, viewpoint);
    if (found.length > 0) return found.length === 1 ? found[0]!.customerId : name;
  }
  if (PRONOUN.test(text) && before !== null) return before;
  return (
    (await findByWords(text, viewpoint)) ??
    spoken.find((name) => /^[\p{Lu}\p{Script=Han}]/u.test(name) || text === name) ??
    null
  );
}

/** The customers of some words as a whole: of an id, a name, or whole words of one. */
export async function findSpokenCustomers(words: string, viewpoint: Viewpoint): Promise<FoundCustomer[]> {
  const match = await findCustomerByName(viewpoint, words);
  if (match === undefined || match.by !== 'part') return match?.customers ?? [];
  return words.length >= 2 && !NO_NAME.test(words) ? findByPart(words, viewpoint) : [];
}

async function findById(text: string, viewpoint: Viewpoint): Promise<string | null> {
  for (const [id] of [...text.matchAll(ID)].slice(0, MOST_LOOKUPS)) {
    const match = await findCustomerByName(viewpoint, id);
    if (match?.by === 'id') return match.customers[0]!.customerId;
  }
  return null;
}

/** The customer one of whose names stands anywhere; of several who share a capitalised one, that word, for the tool to ask which. */
async function findByWords(text: string, viewpoint: Viewpoint): Promise<string | null> {
  const words = [...text.matchAll(/\p{L}[\p{L}-]+/gu)].map(([word]) => word);
  const wanted = words.filter((word) => word.length >= SHORTEST_WORD && !NO_NAME_WORD.test(word)).slice(0, MOST_WORDS);
  const found = await findCustomersByWords(
    viewpoint,
    wanted.map((word) => word.toLowerCase()),
  );
  for (const word of wanted) {
    const named = found.filter(({ name }) =>
      name
        .toLowerCase()
        .split(/[ ,.&()]+/u)
        .includes(word.toLowerCase()),
    );
    if (named.length === 1) return named[0]!.customerId;
    if (named.length > 1 && /^\p{Lu}/u.test(word)) return word;
  }
  return null;
}

/** Customers of whose name some words are whole words. */
async function findByPart(name: string, viewpoint: Viewpoint): Promise<FoundCustomer[]> {
  const match = await findCustomerByName(viewpoint, name);
  const isLatin = /[A-Za-z]/u.test(name);
  const whole = wholeName(name);
  return (match?.customers ?? []).filter((each) => !isLatin || whole.test(each.name ?? each.customerId));
}

/** What stands where a name would, most likely first; a name in Latin letters within Chinese is one anywhere. */
function* namesAfter(text: string): Generator<string> {
  if (/\p{Script=Han}/u.test(text)) {
    for (const [latin] of text.matchAll(/[A-Za-z][\w&.'-]*(?: [A-Za-z][\w&.'-]*)*/gu)) yield latin;
    for (const { index, 0: place } of text.matchAll(PLACES_ZH)) {
      const rest = text.slice(index + place.length).trimStart();
      const end = rest.slice(1).search(STOP_ZH);
      const name = rest.slice(0, end < 0 ? 12 : end + 1).trim();
      if (name.length >= 2 && name.length <= 12 && !NO_NAME.test(name)) yield name;
    }
    return;
  }
  for (const { index, 0: place } of text.matchAll(PLACES_EN)) {
    const words = text
      .slice(index + place.length)
      .trim()
      .split(/ /u);
    const end = words.findIndex((word, at) => STOP_EN.test(word) || (at > 0 && /[,;:.()]$/u.test(words[at - 1]!)));
    const name = words.slice(0, Math.min(end < 0 ? words.length : end, LONGEST_NAME_WORDS)).join(' ');
    const bare = name.replace(/[,;:.()!?]+$|^\(/gu, '').replace(/['’]s$/u, '');
    if (bare.length >= 2 && !NO_NAME.test(bare)) yield bare;
  }
}

/** The name, and what it is without its last words or signs; Foxglove's quote is about Foxglove. */
function shortened(name: string): string[] {
  if (/\p{Script=Han}/u.test(name))
    return [name, ...[4, 3, 2].filter((length) => length < name.length).map((length) => name.slice(0, length))];
  const words = name.split(' ');
  const prefixes = words.map((_, at) => words.slice(0, words.length - at).join(' '));
  return prefixes.flatMap((each) => [...new Set([each, each.replace(/['’]s$/u, '')])]);
}
