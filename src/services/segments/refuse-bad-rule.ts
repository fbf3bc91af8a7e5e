import { DomainError } from '../../domain/errors.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import {
  effectiveRules,
  findCycle,
  inlinedSizes,
  type RuledSegment,
  segmentsIn,
} from '../../domain/segments/segment-rules.ts';
import { MOST_CONDITIONS, tooManyConditions } from '../values/most-conditions.ts';
import { unknownSegment } from './find-segment.ts';
import type { SegmentRow } from './segment-row.ts';

/**
 * Refuses a rule that names a segment which is not there.
 * @throws {DomainError} 'not_found'
 */
export function refuseUnknownSegments(rule: Rule, segments: readonly SegmentRow[]): void {
  const unknown = segmentsIn(rule).find((key) => !segments.some((segment) => segment.key === key));
  if (unknown !== undefined) throw unknownSegment(unknown, segments);
}

/**
 * Refuses rules by which a segment would contain itself or grow too long: any, since the edit of one is an edit of those that name it
 * and, on a ladder, of those below it.
 * @throws {DomainError} 'invalid_input', naming the segments along the way
 */
export function refuseBadRules(segments: readonly (RuledSegment & NamedSegment)[]): void {
  const rules = effectiveRules(segments);
  refuseCycles(rules, segments);
  const [longest] = [...inlinedSizes(rules)].find(([, size]) => size > MOST_CONDITIONS) ?? [];
  if (longest === undefined) return;
  const { name } = segments.find(({ key }) => key === longest)!;
  const { en, zh } = tooManyConditions();
  throw new DomainError('invalid_input', { en: `${name.en}: ${en}`, zh: `${name.zh}：${zh}` });
}

function refuseCycles(rules: ReadonlyMap<string, Rule>, segments: readonly (RuledSegment & NamedSegment)[]): void {
  const cycle = segments.map(({ key }) => findCycle(key, rules)).find((found) => found !== undefined);
  if (cycle === undefined) return;
  const names = (locale: 'en' | 'zh', join: string) =>
    cycle.map((key) => segments.find((each) => each.key === key)!.name[locale]).join(join);
  throw new DomainError('invalid_input', {
    en: `A segment cannot contain itself: ${names('en', ' → ')}.`,
    zh: `分群不能包含自身：${names('zh', ' → ')}。`,
  });
}

type NamedSegment = Pick<SegmentRow, 'name'>;
