import type { DatedChange } from '../../domain/rule/nearest/change.ts';
import { changeText } from '../../domain/rule/nearest/change-text.ts';
import { HORIZON_DAYS } from '../../domain/rule/nearest/coming-days.ts';
import type { ExplainedCondition } from '../../domain/rule/ways-over.ts';
import { ruleTextContext } from '../values/resolved-rule-text.ts';
import { conditionText, type ExplainScene } from './explanation-table.ts';
import { numberText, valueText } from './value-text.ts';

const MOST_WAYS = 3;

/**
 * What would turn a verdict over: the nearest changes; where there is none, the conditions that would have to turn for somebody to
 * come in.
 */
export function waysText(
  passes: boolean,
  changes: readonly DatedChange[],
  conditions: readonly (readonly ExplainedCondition[])[],
  scene: ExplainScene,
): string[] {
  const words = WORDS[scene.reader.locale];
  if (changes.length === 0) {
    if (conditions.length === 0) return [words.nothing];
    return passes ? [words.stays] : conditions.slice(0, MOST_WAYS).map((way) => conditionsText(way, scene));
  }
  const texts = changes
    .filter(({ change }) => change !== 'wait')
    .map((change) => changeText(change, ruleTextContext(scene.resolved, scene.reader)));
  const turnsOn = changes.find(({ change }) => change === 'wait')?.on;
  return [
    ...(texts.length > 0 ? [words.ways(passes, texts.join(words.or))] : []),
    ...(turnsOn ? [passes ? words.leavesOn(turnsOn) : words.entersOn(turnsOn)] : []),
  ];
}

function conditionsText(way: readonly ExplainedCondition[], scene: ExplainScene): string {
  const words = WORDS[scene.reader.locale];
  const turned = way.map((condition) => {
    const has = valueText(condition.actual, scene.reader);
    const part = `${conditionText(condition.rule, scene)}${words.now(has, shortBy(condition, scene))}`;
    return condition.passes ? words.stops(part) : words.starts(part);
  });
  return words.in(turned.join(words.and));
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

const WORDS = {
  en: {
    and: ' and ',
    or: ', or ',
    ways: (isIn: boolean, what: string) => `Nearest way ${isIn ? 'out' : 'in'}: ${what}.`,
    leavesOn: (on: string) => `Leaves by itself on ${on} if nothing new is recorded.`,
    entersOn: (on: string) => `Enters by itself on ${on} if nothing new is recorded.`,
    in: (what: string) => `In, if ${what}.`,
    stays: `No new record would end it, nor time within the next ${HORIZON_DAYS} days.`,
    starts: (what: string) => `this held: ${what}`,
    stops: (what: string) => `this held no longer: ${what}`,
    now: (has: string, gap: string | null) => ` (now ${has}${gap ? `, ${gap}` : ''})`,
    short: (gap: string) => `${gap} short`,
    over: (gap: string) => `${gap} too much`,
    nothing: 'No condition decides it: it holds for everybody, or for nobody.',
  },
  zh: {
    and: '且',
    or: '；或',
    ways: (isIn: boolean, what: string) => `最近的${isIn ? '离开' : '进入'}方式：${what}。`,
    leavesOn: (on: string) => `若无新记录，将于 ${on} 自动离开。`,
    entersOn: (on: string) => `若无新记录，将于 ${on} 自动进入。`,
    in: (what: string) => `若${what}，则进入。`,
    stays: `新增记录不会使其离开，未来 ${HORIZON_DAYS} 天内时间推移也不会。`,
    starts: (what: string) => `满足“${what}”`,
    stops: (what: string) => `不再满足“${what}”`,
    now: (has: string, gap: string | null) => `（现为 ${has}${gap ? `，${gap}` : ''}）`,
    short: (gap: string) => `还差 ${gap}`,
    over: (gap: string) => `超出 ${gap}`,
    nothing: '没有起决定作用的条件：该条件对所有人（或无人）成立。',
  },
} as const;
