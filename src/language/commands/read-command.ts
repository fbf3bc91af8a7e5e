import { Temporal } from 'temporal-polyfill';
import type { ToolCall } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { localDay, type Period } from '../../domain/period.ts';
import { parseRuleText } from '../../domain/rule/from-text.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { findCustomerByName } from '../../services/customers/find-customer-by-name.ts';
import type { Viewpoint } from '../../services/population/viewpoint.ts';
import { matchSegment } from '../../services/segments/find-segment.ts';
import { readSegments, type SegmentRow } from '../../services/segments/segment-row.ts';
import type { ThreadContext } from '../../services/threads/find-last-call.ts';
import { dateSpanAt } from '../text/dates.ts';
import { LONGEST_QUESTION, normalise } from '../text/tokens.ts';
import { type CommandReader, unquoted } from './command.ts';
import { DEFINING } from './define-segments.ts';
import { DISCOVERING } from './discover.ts';
import { LOOKING } from './look-at-segments.ts';

const COMMANDS = [...DEFINING, ...LOOKING, ...DISCOVERING];

/** Questions that say nothing but a list of people: what follows "segment X:" may leave the noun out. */
const AS_LIST = [
  (words: string) => words,
  (words: string) => `customers ${words}`,
  (words: string) => `${words}的客户`,
];

/** Words of politeness around a command, and signs at its end. */
const POLITE =
  /^(?:(?:please|could you|can you|would you|kindly|let's|i want to|i'd like to|i would like to)[ ,]+|(?:请|麻烦|帮我|帮忙|给我|我想|我要|能否|可以|可否)+(?:你|您)?)+|(?:[ ,]+please)?[\s.?!。？！吗呢吧]+$/giu;

/** Those of the question before. */
const THEM =
  /^(?:them|these|those|they|this list|it|(?:these|those|the) (?:customers|people)|他们|她们|它们|这些|这些客户|这批客户|这些人)$/iu;

/** What reads the customers that a command speaks of, in words that ask for a list. */
export type ListReader = (words: string) => Promise<ToolCall>;

/**
 * The call of a command about segments, discovery or prediction, or null for any other question. Names in it keep their case.
 */
export async function readCommand(
  text: string,
  viewpoint: Viewpoint,
  before: ThreadContext['before'],
  readList: ListReader,
): Promise<ToolCall | null> {
  if (text.length > LONGEST_QUESTION) return null;
  const words = text.normalize('NFKC').trim().replace(POLITE, '').replace(POLITE, '').trim();
  const fitting = COMMANDS.filter(({ pattern }) => pattern.test(words));
  if (fitting.length === 0) return null;
  const read = createReader(viewpoint, await readSegments(viewpoint.database), before, readList);
  let unread: DomainError | null = null;
  for (const each of fitting) {
    try {
      const call = await each.build(each.pattern.exec(words)?.groups ?? {}, read);
      if (call !== null) return call;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (DEFINING.includes(each)) unread ??= error;
    }
  }
  // Who asks to save or change says so in the first words: what is missing is the people's description.
  if (unread !== null) throw unread;
  return null;
}

function createReader(
  viewpoint: Viewpoint,
  segments: readonly SegmentRow[],
  before: ThreadContext['before'],
  readList: ListReader,
): CommandReader {
  const { now, settings } = viewpoint;
  const today = Temporal.PlainDate.from(localDay(now, settings.timeZone));
  const segment = (words: string) =>
    matchSegment(segments, bareName(words))?.key ?? matchSegment(segments, unquoted(words))?.key ?? null;
  const period = (words: string): Period | null => {
    const spoken = normalise(words.trim())
      .replace(/^(?:in|over|during|within|from) (?:the )?/, '')
      .trim();
    const found = [spoken, normalise(words.trim())].map((each) => ({ each, span: dateSpanAt(each, 0, today) }));
    return found.find(({ each, span }) => span !== null && span.to === each.length)?.span?.value.period ?? null;
  };
  return {
    segment,
    period,
    day: (words) => {
      const span = period(words);
      return span?.span === 'between' && span.from !== undefined && span.from === span.to
        ? span.from
        : dayOf(span, today);
    },
    customer: async (words) => {
      const match = await findCustomerByName(viewpoint, unquoted(words).replace(/^(?:customer|client|客户)\s*/iu, ''));
      if (match === undefined || match.by === 'part') return null;
      return match.customers.length === 1 ? match.customers[0]!.customerId : null;
    },
    who: async (words) => {
      if (THEM.test(words.trim())) return ruleOf(before);
      const key = segment(words);
      if (key !== null) return { segment: key };
      return readSentence(words, viewpoint, segments) ?? (await readPeople(words, readList));
    },
  };
}

function dayOf(period: Period | null, today: Temporal.PlainDate): string | null {
  if (period?.span !== 'calendar' || period.unit !== 'day') return null;
  return today.add({ days: period.offset }).toString();
}

/** "the VIP segment", “VIP”分群 and "VIP customers" name VIP. */
function bareName(words: string): string {
  return unquoted(words)
    .replace(/^(?:the |our |segment )+/iu, '')
    .replace(/(?: segments?| customers?| people)$|(?:分群|客群|客户们?)$/iu, '');
}

/** A rule's own sentence, as it stands under answers. */
function readSentence(words: string, { settings }: Viewpoint, segments: readonly SegmentRow[]): Rule | null {
  try {
    return parseRuleText(words, 'either', {
      currency: settings.currency,
      segmentKey: (name) => matchSegment(segments, name)?.key,
    });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** People in free words; a ranking or a figure is no rule. @throws {DomainError} what the words lack */
async function readPeople(words: string, readList: ListReader): Promise<Rule | null> {
  let first: unknown = null;
  for (const asList of AS_LIST) {
    try {
      const rule = ruleOf(await readList(asList(words)));
      if (rule !== null) return rule;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      first ??= error;
    }
  }
  if (first !== null) throw first;
  return null;
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
  const isOfPeople = [
    'find_customers',
    'measure',
    'preview_segment',
    'save_segment',
    'segment_profile',
    'predict',
    'suggest_segments',
  ].includes(call.tool);
  return rule !== undefined && !isCut && isOfPeople ? rule : null;
}
