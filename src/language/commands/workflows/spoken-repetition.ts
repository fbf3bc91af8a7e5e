import { ORDINAL_EN, ORDINAL_ZH, ordinalOf } from '../../text/ordinal-words.ts';
import type { Pieces } from '../command.ts';
import { COUNT, daysOf, LENGTH_EN, LENGTH_ZH } from './spoken-days.ts';

/** What comes so often, at least, in so many days; without any for exactly the so-many-eth time. */
export type Repetition = { what: string; times: number; days?: number };

const SPAN_EN = `(?:in|within) ${LENGTH_EN.replace('<count>', '<many>')}`;
const SPAN_ZH = `(?:在)?${LENGTH_ZH.replace('<count>', '<many>')}(?:之?内|里)`;
const NTH = `(?<nth>${ORDINAL_EN}) time`;

/** What is counted by its name, where a verb is counted by times: "three complaints", 三单. */
const COUNTED = '(?<noun>orders|purchases|returns|refunds|complaints|cases|tickets|issues|requests|questions)';
const MORE = '(?:(?<more>more than|over) |(?:at least|a total of) )?';
const MANY = `(?:${MORE}${COUNT} times|${MORE}${COUNT} ${COUNTED})`;
const MORE_ZH = '(?:(?<more>超过|多于)|达到|满|够|到|足|至少|了|过)*';
const MANY_ZH = `(?:${MORE_ZH} ?${COUNT}(?:次|笔|个|回)(?:以上)?|(?<=下)${MORE_ZH} ?${COUNT}(?:个|笔)?(?<noun>单))`;

const WITHIN = phrases(
  `(?<what>.+?) ${MANY} ${SPAN_EN}`,
  `(?<what>.+?) (?:(?<twice>twice|again)|(?:for )?(?:the|a) ${NTH}) ${SPAN_EN}`,
  `the ${NTH}(?: that)? (?<what>.+?) ${SPAN_EN}`,
  `(?<who>.*?)${SPAN_ZH}(?:(?<twice>再次|再度|又)|第${COUNT}[次回])(?<what>.+?)`,
  `(?<who>.*?)${SPAN_ZH}(?<what>.+?)${MANY_ZH}`,
);
const EVER = phrases(
  `the ${NTH}(?: that)? (?<what>.+)`,
  `(?<what>.+?) (?:for )?(?:the|a) ${NTH}`,
  `(?<who>.*?)(?<nth>${ORDINAL_ZH})[次回](?<what>.+?)`,
  `(?<what>.+?) ${MANY}`,
  `(?<what>.+?)${MANY_ZH}`,
);

/** "complains twice in a month", 两周内第二次投诉, "the third time that they return something"; null for what is not said to come again. */
export function repetitionIn(said: string): Repetition | null {
  const within = piecesOf(WITHIN, said);
  const pieces = within ?? piecesOf(EVER, said);
  if (pieces === undefined) return null;
  const times = timesOf(pieces);
  const { who = '', noun = '' } = pieces;
  const verb = pieces.what!.replace(/累计|总共|一共|总计/u, '');
  const what = /[a-z]/iu.test(noun) ? `${verb} ${noun}` : `${who}${verb}${noun}`;
  if (times === null) return null;
  // "下了一单" is any order.
  if (within === undefined) return times === 1 && pieces.nth === undefined ? null : { what, times };
  const days = daysOf({ ...pieces, count: pieces.many });
  return days === null ? null : { what, times, days };
}

function phrases(...sources: string[]): RegExp[] {
  return sources.map((source) => new RegExp(`^(?:${source})$`, 'iu'));
}

function piecesOf(patterns: readonly RegExp[], said: string): Pieces | undefined {
  return patterns.map((pattern) => pattern.exec(said)?.groups).find(Boolean);
}

function timesOf({ twice, nth, count, more }: Pieces): number | null {
  if (twice !== undefined) return 2;
  if (nth !== undefined) return ordinalOf(nth);
  const counted = daysOf({ count });
  return counted === null || more === undefined ? counted : counted + 1;
}
