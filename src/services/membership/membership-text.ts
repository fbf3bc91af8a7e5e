import { minorPerMajor } from '../../domain/money.ts';
import { localDay } from '../../domain/period.ts';
import type { ExplainedCondition } from '../../domain/rule/ways-over.ts';
import type { OrdersNeeded } from '../../domain/rule/with-order.ts';
import { CAUSE_NAMES } from '../segment-members/cause-names.ts';
import { conditionText, type ExplainScene } from './explanation-table.ts';
import type { Standing } from './find-standing.ts';
import { numberText, valueText } from './value-text.ts';

export type Verdict = {
  name: string;
  /** The segment; undefined of a rule. */
  subject: string | undefined;
  passes: boolean;
  standing: Standing | undefined;
  ways: readonly (readonly ExplainedCondition[])[];
  /** The day on which it turns by itself. */
  turnsOn: string | undefined;
  orders: OrdersNeeded | undefined;
};

const MOST_WAYS = 3;

/** The verdict in words: in or not, since when and why, and what would change it. */
export function membershipText(verdict: Verdict, scene: ExplainScene): { title: string; lines: string[] } {
  const { name, subject, passes, standing, ways, turnsOn, orders } = verdict;
  const { locale, settings } = scene.reader;
  const words = WORDS[locale];
  const of = subject ?? words.thisRule;
  const lines = [
    ...(standing ? [standingText(standing, passes, scene)] : []),
    ...(orders ? [words.byOrders(orders, amountOf(orders, settings.currency))] : []),
    ...(turnsOn ? [passes ? words.leavesOn(turnsOn) : words.entersOn(turnsOn)] : []),
    ...ways.slice(0, MOST_WAYS).map((way) => wayText(way, passes, scene)),
  ];
  const title = passes ? words.isIn(name, of) : words.isOut(name, of);
  return { title, lines: lines.length > 0 ? lines : [words.nothing] };
}

function standingText({ isMember, last }: Standing, passes: boolean, { reader }: ExplainScene): string {
  const { locale, settings } = reader;
  const words = WORDS[locale];
  const on = last && localDay(last.at, settings.timeZone);
  const cause = last && CAUSE_NAMES[last.cause][locale];
  const since = last === null ? words.never : last.entered ? words.enteredOn(on!, cause!) : words.leftOn(on!, cause!);
  return isMember === passes ? since : `${since}${words.space}${words.awaitsRefresh}`;
}

function wayText(way: readonly ExplainedCondition[], passes: boolean, scene: ExplainScene): string {
  const words = WORDS[scene.reader.locale];
  const parts = way.map((condition) => {
    const has = valueText(condition.actual, scene.reader);
    return `${conditionText(condition.rule, scene)}${words.now(has, shortBy(condition, scene))}`;
  });
  const turned = way.map((condition, at) => (condition.passes ? words.stops(parts[at]!) : words.starts(parts[at]!)));
  return passes ? words.wayOut(turned.join(words.and)) : words.wayIn(turned.join(words.and));
}

/** How far a number is from what is asked for; null where it is no matter of numbers. */
function shortBy({ actual, threshold, passes }: ExplainedCondition, { reader }: ExplainScene): string | null {
  if (passes || typeof threshold.value !== 'number') return null;
  const has = actual.value ?? 0;
  if (typeof has !== 'number' || has === threshold.value) return null;
  const words = WORDS[reader.locale];
  const gap = numberText(Math.abs(threshold.value - has), threshold.unit, reader.settings.currency);
  return has < threshold.value ? words.short(gap) : words.over(gap);
}

function amountOf({ totalMinor }: OrdersNeeded, currency: string): string | null {
  return totalMinor === 0 ? null : numberText(totalMinor / minorPerMajor(currency), 'money', currency);
}

const WORDS = {
  en: {
    thisRule: 'this rule',
    space: ' ',
    and: ' and ',
    isIn: (name: string, of: string) => `${name} is in ${of}`,
    isOut: (name: string, of: string) => `${name} is not in ${of}`,
    never: 'Was never a member.',
    enteredOn: (on: string, cause: string) => `Member since ${on}; came by: ${cause}.`,
    leftOn: (on: string, cause: string) => `Left on ${on}; by: ${cause}.`,
    awaitsRefresh: 'The members kept are of the last refresh; the next one will change this.',
    leavesOn: (on: string) => `Leaves by itself on ${on} if nothing new is recorded.`,
    entersOn: (on: string) => `Enters by itself on ${on} if nothing new is recorded.`,
    byOrders: ({ orders, until }: OrdersNeeded, amount: string | null) =>
      `Nearest way in: ${orders === 1 ? 'one order' : `${orders} orders`}${amount ? ` of the usual ${amount}` : ''}${until ? `, by ${until} at the latest` : ''}.`,
    wayIn: (what: string) => `In, if ${what}.`,
    wayOut: (what: string) => `Out, if ${what}.`,
    starts: (what: string) => `this held: ${what}`,
    stops: (what: string) => `this held no longer: ${what}`,
    now: (has: string, gap: string | null) => ` (now ${has}${gap ? `, ${gap}` : ''})`,
    short: (gap: string) => `${gap} short`,
    over: (gap: string) => `${gap} too much`,
    nothing: 'No condition decides it: it holds for everybody, or for nobody.',
  },
  zh: {
    thisRule: '该条件',
    space: '',
    and: '且',
    isIn: (name: string, of: string) => `${name} 属于${of}`,
    isOut: (name: string, of: string) => `${name} 不属于${of}`,
    never: '从未是成员。',
    enteredOn: (on: string, cause: string) => `${on} 起为成员，原因：${cause}。`,
    leftOn: (on: string, cause: string) => `${on} 离开，原因：${cause}。`,
    awaitsRefresh: '当前成员名单来自上次刷新，下次刷新后会改变。',
    leavesOn: (on: string) => `若无新记录，将于 ${on} 自动离开。`,
    entersOn: (on: string) => `若无新记录，将于 ${on} 自动进入。`,
    byOrders: ({ orders, until }: OrdersNeeded, amount: string | null) =>
      `最近的进入方式：再下 ${orders} 单${amount ? `（按平均金额 ${amount}）` : ''}${until ? `，最迟 ${until}` : ''}。`,
    wayIn: (what: string) => `若${what}，则进入。`,
    wayOut: (what: string) => `若${what}，则离开。`,
    starts: (what: string) => `满足“${what}”`,
    stops: (what: string) => `不再满足“${what}”`,
    now: (has: string, gap: string | null) => `（现为 ${has}${gap ? `，${gap}` : ''}）`,
    short: (gap: string) => `还差 ${gap}`,
    over: (gap: string) => `超出 ${gap}`,
    nothing: '没有起决定作用的条件：该条件对所有人（或无人）成立。',
  },
} as const;
