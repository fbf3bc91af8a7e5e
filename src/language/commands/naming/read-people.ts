import type { ToolCall } from '../../../domain/answer.ts';
import { DomainError } from '../../../domain/errors.ts';
import { parseRuleText } from '../../../domain/rule/from-text.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import type { SegmentRow } from '../../../services/segments/segment-row.ts';
import type { ThreadContext } from '../../../services/threads/find-last-call.ts';
import { notConditions, nothingBefore } from '../../problems.ts';
import { firstUnderstood } from '../first-understood.ts';
import { peopleWithout } from '../segments/customers-without.ts';
import { matchSpokenSegment } from '../segments/match-spoken-segment.ts';

/** Those of the question before. */
const THEM =
  /^(?:them|these|those|they|this list|it|(?:these|those|the) (?:customers|people)|他们|她们|它们|这些|这些客户|这批客户|这些人)$/iu;

/** All but some: 除了VIP其他客户. */
const THE_OTHERS = /^除了?(?<who>.+?)(?:以外|之外|外)?的?[,，]?(?:其他|其它|其余|剩下|别)的?(?:所有)?(?:客户|人)?$/u;

/** Questions that say nothing but a list of people: what follows "segment X:" may leave the noun out. */
const AS_LIST = [
  (words: string) => words,
  (words: string) => `customers ${words}`,
  (words: string) => `${words}的客户`,
];

/** From where words for people are read. */
type Scene = {
  viewpoint: Viewpoint;
  segments: readonly SegmentRow[];
  before: ThreadContext['before'];
  /** What reads words that ask for a list. */
  list: (words: string) => Promise<ToolCall>;
};

/**
 * The customers that some words mean: those of the question before, a saved segment, a rule's own sentence, or a question that lists people.
 * @throws {DomainError} what the words lack
 */
export async function readPeople(spoken: string, { viewpoint, segments, before, list }: Scene): Promise<Rule> {
  const words = spoken.replace(THE_OTHERS, '除了$<who>以外的客户');
  if (THEM.test(words.trim())) {
    const those = ruleOf(before);
    if (those === null) throw nothingBefore();
    return those;
  }
  const key = matchSpokenSegment(segments, words)?.key;
  if (key !== undefined) return { segment: key };
  const rule =
    readSentence(words, viewpoint, segments) ??
    peopleWithout(words) ??
    (await firstUnderstood(
      AS_LIST.map((asList) => asList(words)),
      async (wording) => ruleOf(await list(wording)),
    ));
  if (rule === null) throw notConditions();
  return rule;
}

/** A rule's own sentence, as it stands under answers. */
function readSentence(words: string, { settings }: Viewpoint, segments: readonly SegmentRow[]): Rule | null {
  try {
    return parseRuleText(words, 'either', {
      currency: settings.currency,
      segmentKey: (name) => matchSpokenSegment(segments, name)?.key,
    });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Whom a call is about, where a rule says it whole. */
function ruleOf(call: ThreadContext['before']): Rule | null {
  if (call === null || call === 'declined') return null;
  const { rule, sort, limit, limitPercent } = call.input as {
    rule?: Rule;
    sort?: unknown;
    limit?: number;
    limitPercent?: number;
  };
  const isCut =
    call.tool === 'find_customers' && (limit !== undefined || limitPercent !== undefined || sort !== undefined);
  return rule !== undefined && !isCut && OF_PEOPLE.includes(call.tool) ? rule : null;
}

/** Tools whose rule is whom they are about. */
const OF_PEOPLE = [
  'find_customers',
  'measure',
  'preview_segment',
  'save_segment',
  'segment_profile',
  'predict',
  'suggest_segments',
];
