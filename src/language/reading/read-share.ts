import type { Temporal } from 'temporal-polyfill';
import type { CallContext } from '../call/call-context.ts';
import { peopleRule, ruleOf } from '../call/rule-of.ts';
import type { Cue, Item } from '../sense.ts';
import type { Token } from '../text/tokens.ts';
import { readItems } from './read-items.ts';
import type { Reading } from './reading.ts';

/** Words between the whole and its part: "of German customers | are VIPs", 德国客户 | 里 | VIP的占比. */
const BETWEEN_ZH = /^(?:里|里面|中|当中|里头)$/;
const BETWEEN_EN: readonly Cue[] = ['be', 'with', 'who'];

/**
 * The reading of a question for a share within a group, with the group as `among`; null when no group is set apart from the part. Without
 * it, who is the whole would be a guess.
 */
export function readShareWithin(
  items: readonly Item[],
  tokens: readonly Token[],
  today: Temporal.PlainDate,
  isChinese: boolean,
  context: CallContext,
): Reading | null {
  const share = items.findIndex((item) => hasCue(item, ['share']));
  if (share < 0) return null;
  const between = items.findIndex((item, at) =>
    isChinese ? BETWEEN_ZH.test(textOf(item, tokens)) : at > share + 1 && isBetween(item, tokens),
  );
  if (between <= 0) return null;
  const whole = readItems(items.slice(0, between), today, isChinese);
  const part = readItems(items.slice(between + 1), today, isChinese);
  const others = (people: Reading['people']) =>
    people.filter((one) => one !== 'customers').flatMap((one) => peopleRule(one, undefined, context));
  const isBuyers = whole.people.includes('buyers');
  const among = ruleOf(whole, isBuyers ? [] : others(whole.people));
  const rule = ruleOf(part, others(part.people));
  const isPlain = whole.events.length + whole.products.length + part.products.length + part.measures.length === 0;
  if (among === undefined || rule === undefined || !isPlain || whole.rank !== null || part.rank !== null) return null;
  return {
    ...part,
    measures: whole.measures,
    people: whole.measures.length > 0 ? [] : [isBuyers ? 'buyers' : 'customers'],
    values: [],
    events: [],
    rules: [rule],
    among,
    periods: [...whole.periods, ...part.periods],
    cues: new Set([...whole.cues, ...part.cues]),
    undecided: [...whole.undecided, ...part.undecided],
    leftover: [...whole.leftover, ...part.leftover],
  };
}

function isBetween(item: Item, tokens: readonly Token[]): boolean {
  return hasCue(item, BETWEEN_EN) || /^come/.test(textOf(item, tokens));
}

function hasCue({ senses }: Item, cues: readonly Cue[]): boolean {
  return senses.some((sense) => sense.kind === 'cue' && cues.includes(sense.cue));
}

function textOf({ from, to }: Item, tokens: readonly Token[]): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
}
