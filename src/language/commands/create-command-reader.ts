import { Temporal } from 'temporal-polyfill';
import type { ToolCall } from '../../domain/answer.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay, type Period } from '../../domain/period.ts';
import { findCustomerByName } from '../../services/customers/find-customer-by-name.ts';
import type { Viewpoint } from '../../services/population/viewpoint.ts';
import type { SegmentRow } from '../../services/segments/segment-row.ts';
import type { ThreadContext } from '../../services/threads/find-last-call.ts';
import { daysOf } from '../text/dates.ts';
import { dueTime } from '../text/due-time.ts';
import { comingDay, spokenDay, spokenPeriod } from '../text/spoken-period.ts';
import { type CommandReader, unquoted } from './command.ts';
import { firstUnderstood } from './first-understood.ts';
import { createFollowUpReader } from './follow-ups/follow-up-reader.ts';
import { bareAudience, pointsBack, readAudience } from './naming/read-audience.ts';
import { readPeople } from './naming/read-people.ts';
import { matchSpokenPlaybook } from './outreach/match-spoken-playbook.ts';
import { matchSpokenSegment } from './segments/match-spoken-segment.ts';

/** What reads words that are a question of their own. */
type QuestionReader = (words: string) => Promise<ToolCall>;

/** What reads the pieces of a command that are questions of their own: of people, or of anything. */
export type QuestionReaders = { list: QuestionReader; question: QuestionReader };

type Scene = {
  viewpoint: Viewpoint;
  segments: readonly SegmentRow[];
  before: ThreadContext['before'];
  readers: QuestionReaders;
  /** All that was said, without politeness. */
  said: string;
  /** Gets names that no segment has. */
  missed: string[];
  /** Gets how words were read that may be read otherwise. */
  remarks: Bilingual[];
};

/** What the pieces of commands are read as, for who asks and after the question before. */
export function createCommandReader({
  viewpoint,
  segments,
  before,
  readers,
  said,
  missed,
  remarks,
}: Scene): CommandReader {
  const { list, question } = readers;
  const today = Temporal.PlainDate.from(localDay(viewpoint.now, viewpoint.settings.timeZone));
  const keyOf = (words: string) => matchSpokenSegment(segments, words)?.key ?? null;
  const reader: CommandReader = {
    ...createFollowUpReader({ viewpoint, before, said, remarks }),
    said,
    asker: viewpoint.asker.email,
    isRep: viewpoint.asker.role === 'rep',
    currency: viewpoint.settings.currency,
    workflowBefore: workflowOf(before),
    segment: (words) => {
      const key = keyOf(words);
      if (key === null) missed.push(words);
      return key;
    },
    customer: (words) => findWholeName(words, viewpoint),
    playbook: (words) => matchSpokenPlaybook(viewpoint.database, words),
    period: (words) => spokenPeriod(words, today),
    stretch: (words) => stretchAhead(spokenPeriod(words, today), today),
    day: (words) => spokenDay(words, today),
    comingDay: (words) => comingDay(words, today),
    time: (words) => sendingTime(words, viewpoint),
    who: (words) => readPeople(words, { viewpoint, segments, before, list }),
    audience: (words) => readAudience(words, reader, { viewpoint, before }),
    isNamed: async (words) => {
      const bare = bareAudience(words, viewpoint);
      if (pointsBack(bare)) return before !== null && before !== 'declined';
      return (await reader.customer(bare)) !== null || keyOf(bare) !== null;
    },
    outreach: (digits) => (digits === undefined ? outreachOf(before) : Number(digits)),
    question: async (...wordings) => {
      const { tool, input } = (await firstUnderstood(wordings, question))!;
      return { tool, input };
    },
  };
  return reader;
}

async function findWholeName(words: string, viewpoint: Viewpoint): Promise<string | null> {
  const match = await findCustomerByName(viewpoint, unquoted(words).replace(/^(?:customer|client|客户)\s*/iu, ''));
  if (match === undefined || match.by === 'part') return null;
  return match.customers.length === 1 ? match.customers[0]!.customerId : null;
}

function stretchAhead(period: Period | null, today: Temporal.PlainDate): { from: string; to: string } | null {
  const { from, to } = (period && daysOf(period, today)) ?? {};
  return from === undefined || to === undefined || to < today.toString() ? null : { from, to };
}

/** When a day was said without an hour: people are at work, and no quiet hours hold. */
const USUAL_HOUR = '09:00';

/** A coming time by the business's own clock. */
function sendingTime(words: string, { now, settings: { timeZone } }: Viewpoint): string | null {
  const due = dueTime(words, { now, timeZone });
  return due === null ? null : `${due.on}T${due.hour ?? USUAL_HOUR}`;
}

/** The rule that the question before was about. */
function workflowOf(before: ThreadContext['before']): string | null {
  if (before === null || before === 'declined') return null;
  const { workflow } = before.input as { workflow?: unknown };
  return typeof workflow === 'string' ? workflow : null;
}

/** The outreach that the question before was about. */
function outreachOf(before: ThreadContext['before']): number | null {
  if (before === null || before === 'declined') return null;
  const { outreach } = before.input as { outreach?: unknown };
  return typeof outreach === 'number' ? outreach : null;
}
