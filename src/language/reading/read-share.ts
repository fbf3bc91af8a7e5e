import type { Temporal } from 'temporal-polyfill';
import type { CallContext } from '../call/call-context.ts';
import { peopleRule, ruleOf } from '../call/rule-of.ts';
import type { Cue, Item } from '../sense.ts';
import type { Token } from '../text/tokens.ts';
import { readItems } from './read-items.ts';
import type { Reading } from './reading.ts';

/** Words between the whole and its part: "of German customers | are VIPs". */
const BETWEEN: readonly Cue[] = ['be', 'with', 'who'];

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
  const inside = items.findIndex((item, at) => at > 0 && hasCue(item, ['inside']));
  const between = isChinese
    ? inside
    : items.findIndex((item, at) => at > share + 1 && (hasCue(item, BETWEEN) || /^come/.test(textOf(item, tokens))));
  // "VIPs among German customers" has the whole behind, 德国客户里VIP before.
  const isBehind = !isChinese && inside > share;
  const at = isBehind ? inside : between;
  if (at <= 0) return null;
  const [before, after] = [items.slice(0, at), items.slice(at + 1)].map((part) => readItems(part, today, isChinese));
  const [whole, part] = isBehind ? [after!, before!] : [before!, after!];
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

function hasCue({ senses }: Item, cues: readonly Cue[]): boolean {
  return senses.some((sense) => sense.kind === 'cue' && cues.includes(sense.cue));
}

function textOf({ from, to }: Item, tokens: readonly Token[]): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
}
