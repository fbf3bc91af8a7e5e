import { Temporal } from 'temporal-polyfill';
import type { ToolCall } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { nextYearlyDay } from '../../domain/next-yearly-day.ts';
import { localDay, type Period } from '../../domain/period.ts';
import { parseRuleText } from '../../domain/rule/from-text.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { findCustomerByName } from '../../services/customers/find-customer-by-name.ts';
import type { Viewpoint } from '../../services/population/viewpoint.ts';
import { unknownSegment } from '../../services/segments/find-segment.ts';
import { readSegments, type SegmentRow } from '../../services/segments/segment-row.ts';
import type { ThreadContext } from '../../services/threads/find-last-call.ts';
import { notConditions, nothingBefore, unreadDefinition } from '../problems.ts';
import { comingTime } from '../text/coming-time.ts';
import { dateSpanAt, daysOf } from '../text/dates.ts';
import { LONGEST_QUESTION, normalise } from '../text/tokens.ts';
import { OUTREACH_LIFE } from './approve-outreach.ts';
import { ABOUT_MODEL } from './ask-about-model.ts';
import { type Command, type CommandReader, unquoted } from './command.ts';
import { CONTACT_RULES } from './contact-rules.ts';
import { DEFINING } from './define-segments.ts';
import { DISCOVERING } from './discover.ts';
import { OUTREACH_DRAFTS } from './draft-outreach.ts';
import { OFFER_COMMANDS } from './edit-offers.ts';
import { PLAYBOOK_COMMANDS } from './edit-playbooks.ts';
import { LOOKING } from './look-at-segments.ts';
import { matchSpokenPlaybook } from './match-spoken-playbook.ts';
import { matchSpokenSegment } from './match-spoken-segment.ts';
import { OUTREACH_EFFECTS } from './outreach-effect.ts';
import { PERSONAL_DATA } from './personal-data.ts';
import { bareAudience, pointsBack, readAudience } from './read-audience.ts';
import { SCORING } from './score-and-rank.ts';

const COMMANDS = [
  ...CONTACT_RULES,
  ...PERSONAL_DATA,
  ...DEFINING,
  ...LOOKING,
  ...DISCOVERING,
  ...SCORING,
  ...ABOUT_MODEL,
  ...OUTREACH_EFFECTS,
  ...OUTREACH_LIFE,
  ...OUTREACH_DRAFTS,
  ...PLAYBOOK_COMMANDS,
  ...OFFER_COMMANDS,
];

/** Questions that say nothing but a list of people: what follows "segment X:" may leave the noun out. */
const AS_LIST = [
  (words: string) => words,
  (words: string) => `customers ${words}`,
  (words: string) => `${words}的客户`,
];

/** Words of politeness around a command, and signs at its end. */
const POLITE =
  /^(?:(?:please|pls|plz|could you|can you|would you|kindly|let's|i want to|i'd like to|i would like to)[ ,]+|(?:请|麻烦|帮我|帮忙|给我|我想|我要|能否|可以|可否)+(?:你|您)?)+|(?:[ ,]+(?:please|pls|plz))?[\s.?!。？！吗呢吧]*$/giu;

/** Those of the question before. */
const THEM =
  /^(?:them|these|those|they|this list|it|(?:these|those|the) (?:customers|people)|他们|她们|它们|这些|这些客户|这批客户|这些人)$/iu;

/** What reads the customers that a command speaks of, in words that ask for a list. */
export type ListReader = (words: string) => Promise<ToolCall>;

/** A command's call; without one, what hindered a command that the words look like: it is told where they are no other question. */
export type CommandReading = { call: ToolCall | null; hindrance: DomainError | null };

/** Words that say that a name beside them is meant to be a segment's. */
const NAMES_SEGMENT = /segment|archive|unarchive|分群|客群|细分|归档/iu;

/**
 * The call of a command about segments, discovery or prediction, if it is one. Names in it keep their case.
 * @throws {DomainError} when it asks to save or change something and does not say whom or what
 */
export async function readCommand(
  text: string,
  viewpoint: Viewpoint,
  before: ThreadContext['before'],
  readList: ListReader,
): Promise<CommandReading> {
  if (text.length > LONGEST_QUESTION) return NOTHING;
  const said = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const words = said.replace(POLITE, '').replace(POLITE, '').trim();
  const wordsFor = ({ isAsSaid = false }: Command) => (isAsSaid ? said : words);
  const fitting = COMMANDS.filter((each) => each.pattern.test(wordsFor(each)));
  if (fitting.length === 0) return NOTHING;
  const segments = await readSegments(viewpoint.database);
  const missed: string[] = [];
  const read = createReader(viewpoint, segments, before, readList, missed, words);
  let hindrance: DomainError | null = null;
  let isHindered = false;
  for (const each of fitting) {
    const isDefining = DEFINING.includes(each);
    try {
      const call = await each.build(each.pattern.exec(wordsFor(each))?.groups ?? {}, read);
      if (call !== null) return { call, hindrance: null };
      if (missed.length > 0 && NAMES_SEGMENT.test(words)) hindrance ??= unknownSegment(unquoted(missed[0]!), segments);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      hindrance ??= isDefining && error.code === 'not_understood' ? unreadDefinition(error) : error;
    }
    isHindered ||= (isDefining || OUTREACH_DRAFTS.includes(each)) && hindrance !== null;
  }
  // Who asks to save or change says so in the first words: nothing else is meant.
  if (isHindered && hindrance !== null) throw hindrance;
  return { call: null, hindrance };
}

const NOTHING: CommandReading = { call: null, hindrance: null };

function createReader(
  viewpoint: Viewpoint,
  segments: readonly SegmentRow[],
  before: ThreadContext['before'],
  readList: ListReader,
  missed: string[],
  said: string,
): CommandReader {
  const { now, settings } = viewpoint;
  const today = Temporal.PlainDate.from(localDay(now, settings.timeZone));
  const keyOf = (words: string) => matchSpokenSegment(segments, words)?.key ?? null;
  const segment = (words: string) => {
    const key = keyOf(words);
    if (key === null) missed.push(words);
    return key;
  };
  const period = (words: string): Period | null => {
    const spoken = normalise(words.trim())
      .replace(/^(?:in|over|during|within|from) (?:the )?/, '')
      .trim();
    const found = [spoken, normalise(words.trim())].map((each) => ({ each, span: dateSpanAt(each, 0, today) }));
    return found.find(({ each, span }) => span !== null && span.to === each.length)?.span?.value.period ?? null;
  };
  const day = (words: string): string | null => {
    const end = END_OF.exec(normalise(words));
    if (end !== null) return lastDayOf(period(end[1] ?? end[2] ?? ''), today);
    return onlyDayOf(period(words), today);
  };
  const reader: CommandReader = {
    segment,
    playbook: (words) => matchSpokenPlaybook(viewpoint.database, words),
    period,
    day,
    comingDay: (words) => nextOf(day(words), words, today),
    customer: async (words) => {
      const match = await findCustomerByName(viewpoint, unquoted(words).replace(/^(?:customer|client|客户)\s*/iu, ''));
      if (match === undefined || match.by === 'part') return null;
      return match.customers.length === 1 ? match.customers[0]!.customerId : null;
    },
    who: async (words) => {
      if (THEM.test(words.trim())) {
        const those = ruleOf(before);
        if (those === null) throw nothingBefore();
        return those;
      }
      const key = keyOf(words);
      if (key !== null) return { segment: key };
      const rule = readSentence(words, viewpoint, segments) ?? (await readPeople(words, readList));
      if (rule === null) throw notConditions();
      return rule;
    },
    isNamed: async (words) => {
      const bare = bareAudience(words, viewpoint);
      if (pointsBack(bare)) return before !== null && before !== 'declined';
      return (await reader.customer(bare)) !== null || keyOf(bare) !== null;
    },
    said,
    audience: (words) => readAudience(words, reader, { viewpoint, before }),
    outreach: (digits) => (digits === undefined ? outreachOf(before) : Number(digits)),
    time: (words) => comingTime(words, today),
  };
  return reader;
}

/** The outreach that the question before was about. */
function outreachOf(before: ThreadContext['before']): number | null {
  if (before === null || before === 'declined') return null;
  const { outreach } = before.input as { outreach?: unknown };
  return typeof outreach === 'number' ? outreach : null;
}

/** "the end of last month", 上个月底. */
const END_OF = /^(?:the )?end of (.+)$|^(.+?)[底末]$/u;

/** The last day of a week, month, year or named stretch. */
function lastDayOf(period: Period | null, today: Temporal.PlainDate): string | null {
  if (period?.span === 'calendar' && (period.unit === 'day' || period.unit === 'quarter')) return null;
  return (period && daysOf(period, today)?.to) ?? null;
}

/** A year, or a day that today decides. */
const SAYS_YEAR = /\d{4}|ago|yesterday|last|past|昨|前天|上|去年/iu;

/** The day in the first year in which it is not past, unless its words say the year. */
function nextOf(on: string | null, words: string, today: Temporal.PlainDate): string | null {
  if (on === null || on >= today.toString() || SAYS_YEAR.test(words)) return on;
  return nextYearlyDay(on, today.toString());
}

/** The day that a period is, if it is one. */
function onlyDayOf(period: Period | null, today: Temporal.PlainDate): string | null {
  const days = period && daysOf(period, today);
  return days?.from !== undefined && days.from === days.to ? days.from : null;
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
