import type { Bilingual, Locale } from '../../locale.ts';

/** What members were at some time; `ordered` of those looked at. Null where the segment's history begins later. */
export type PastMembers = { members: number; looked: number; ordered: number } | null;

/** Everything that a review of one segment follows from. */
export type ReviewedSegment = {
  key: string;
  name: Bilingual;
  members: number;
  /** As it is now by the history. */
  present: PastMembers;
  /** One and three months ago. */
  past: readonly [month: PastMembers, quarter: PastMembers];
  /** Variance of members ÷ variance of all customers, over the figures that the rule leaves open; null where none is. */
  spread: number | null;
  /** The segment that it shares most with, unless one rule is made of the other. */
  nearest: { key: string; name: Bilingual; jaccard: number } | null;
  /** Parts of its rule without which the same customers are members, and the rule without them, in words. */
  idle: readonly { part: Bilingual; rest: Bilingual; kind: 'narrows' | 'adds' }[];
  /** Whether its rule looks at orders: then who orders is so by definition. */
  isOfOrders: boolean;
};

/** What a review says of a segment, and the question that looks into it or carries it out. */
export type ReviewFinding = { text: Bilingual; question: Bilingual };

/** With fewer members nothing is said of shares and spreads. */
export const FEWEST_MEMBERS = 30;
const LARGEST_DRIFT = 0.25;
const LARGEST_SHIFT = 0.1;
const WIDEST_SPREAD = 0.9;
const CLOSEST = 0.8;
const MOST_NAMES = 5;

/** What is worth looking at, by what it is about: parts that decide nothing, drift, overlap, spread; within it the largest first. */
export function findFindings(segments: readonly ReviewedSegment[]): ReviewFinding[] {
  const bySize = segments.toSorted((a, b) => b.members - a.members || (a.key < b.key ? -1 : 1));
  const [held, empty] = [bySize.filter(({ members }) => members > 0), bySize.filter(({ members }) => members === 0)];
  return [
    ...held.flatMap(({ name, idle }) => idle.map((part) => idlePart(name, part))),
    ...held.flatMap(sizeDrift),
    ...held.flatMap(orderShift),
    ...held.filter((each) => isFirstOfPair(each, segments)).flatMap(closeOverlap),
    ...empty.map(emptySegment),
    ...wideSpread(held),
  ];
}

/** Two segments that share most with each other are told of once. */
function isFirstOfPair({ key, nearest }: ReviewedSegment, segments: readonly ReviewedSegment[]): boolean {
  const other = segments.find((each) => each.key === nearest?.key);
  return other?.nearest?.key !== key || key < other.key;
}

function emptySegment({ name }: ReviewedSegment): ReviewFinding {
  return {
    text: { en: `${name.en} holds nobody.`, zh: `“${name.zh}”没有成员。` },
    question: { en: `Archive the segment ${name.en}`, zh: `归档分群${name.zh}` },
  };
}

function idlePart(name: Bilingual, { part, rest, kind }: ReviewedSegment['idle'][number]): ReviewFinding {
  const decides =
    kind === 'narrows'
      ? { en: 'everybody passes it', zh: '所有人都满足' }
      : { en: 'it adds nobody', zh: '没有带来任何人' };
  return {
    text: {
      en: `${name.en}: the part “${part.en}” decides nothing (${decides.en}).`,
      zh: `“${name.zh}”：条件“${part.zh}”不起作用（${decides.zh}）。`,
    },
    question: {
      en: `What would change if the segment ${name.en} was: ${rest.en}`,
      zh: `如果把分群${name.zh}改为：${rest.zh}`,
    },
  };
}

function sizeDrift({ name, members, past: [month, quarter] }: ReviewedSegment): ReviewFinding[] {
  const [before, months] = quarter === null ? [month, 1] : [quarter, 3];
  if (before === null || before.members < FEWEST_MEMBERS) return [];
  const change = (members - before.members) / before.members;
  if (Math.abs(change) < LARGEST_DRIFT) return [];
  const [grew, percent] = [change > 0, Math.round(Math.abs(change) * 100)];
  const days = 30 * months;
  const since = { en: `last ${days} days`, zh: `近${days}天` };
  return [
    {
      text: {
        en: `${name.en} ${grew ? 'grew' : 'shrank'} by ${percent}% in the ${since.en}, from ${before.members} to ${members}: does its rule still mean whom it is to mean?`,
        zh: `“${name.zh}”${since.zh}${grew ? '增长' : '减少'} ${percent}%，从 ${before.members} 到 ${members}：条件是否仍符合本意？`,
      },
      question: {
        en: `Why did ${name.en} ${grew ? 'grow' : 'shrink'} in the ${since.en}?`,
        zh: `${since.zh}${name.zh}为什么${grew ? '增长' : '减少'}了？`,
      },
    },
  ];
}

/** The share of those looked at who ordered; null of too few. */
export function orderedShare(of: PastMembers): number | null {
  return of === null || of.looked < FEWEST_MEMBERS ? null : of.ordered / of.looked;
}

function orderShift({ name, present, past: [month, quarter], isOfOrders }: ReviewedSegment): ReviewFinding[] {
  const [was, is] = [orderedShare(quarter ?? month), orderedShare(present)];
  if (isOfOrders || was === null || is === null || Math.abs(is - was) < LARGEST_SHIFT) return [];
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return [
    {
      text: {
        en: `${name.en}: ${percent(is)} of its members ordered within 90 days; of those of then it was ${percent(was)}.`,
        zh: `“${name.zh}”：现在的成员有 ${percent(is)} 在 90 天内下单，当时的成员是 ${percent(was)}。`,
      },
      question: { en: `Summary of ${name.en}`, zh: `${name.zh}的概况` },
    },
  ];
}

function closeOverlap({ name, members, nearest }: ReviewedSegment): ReviewFinding[] {
  if (nearest === null || members < FEWEST_MEMBERS || nearest.jaccard < CLOSEST) return [];
  const percent = Math.round(nearest.jaccard * 100);
  return [
    {
      text: {
        en: `${name.en} and ${nearest.name.en} are nearly the same: ${percent}% of those in either are in both.`,
        zh: `“${name.zh}”与“${nearest.name.zh}”几乎相同：两者合计的客户中有 ${percent}% 同时属于两者。`,
      },
      question: { en: `Compare ${name.en} and ${nearest.name.en}`, zh: `比较${name.zh}和${nearest.name.zh}` },
    },
  ];
}

/** All in one: that people of one city differ in what they spend is no fault of a rule. */
function wideSpread(segments: readonly ReviewedSegment[]): ReviewFinding[] {
  const wide = segments.filter(
    ({ members, spread }) => spread !== null && members >= FEWEST_MEMBERS && spread >= WIDEST_SPREAD,
  );
  const [first] = wide;
  if (first === undefined) return [];
  const names = (locale: Locale) => {
    const shown = wide.slice(0, MOST_NAMES).map(({ name }) => name[locale]);
    return `${shown.join(locale === 'zh' ? '、' : ', ')}${wide.length > MOST_NAMES ? ' …' : ''}`;
  };
  return [
    {
      text: {
        en: `Members of ${wide.length} ${wide.length === 1 ? 'segment' : 'segments'} differ from each other about as much as customers at large, so that one message may not fit them all: ${names('en')}.`,
        zh: `有 ${wide.length} 个分群的成员差异与全体客户相当，同一条信息未必适合所有人：${names('zh')}。`,
      },
      question: { en: `What makes ${first.name.en} different?`, zh: `${first.name.zh}有什么特点？` },
    },
  ];
}
