import type { ToolCall } from '../../../domain/answer.ts';
import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import { DomainError, type ProblemCode } from '../../../domain/errors.ts';
import { type Due, dueToday, readDue } from '../../../domain/follow-ups/due.ts';
import type { FollowUpOutcome } from '../../../domain/follow-ups/follow-up.ts';
import { isFollowUpOpen } from '../../../services/follow-ups/is-follow-up-open.ts';
import { claimListLine, releaseListLine } from '../../../services/notices/claim-list-line.ts';
import type { ListLine } from '../../../services/notices/get-list-line.ts';
import { keepFollowUpOfLine } from '../../../services/notices/keep-follow-up-of-line.ts';
import { runConfirmed } from '../../../tools/run-confirmed.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { type Line, settledAlready } from './find-line.ts';

/** What a person said in a form about a line. */
export type Deed =
  | { handling: 'done'; outcome: FollowUpOutcome; because?: string | undefined; again?: string | undefined }
  | { handling: 'snoozed'; until: string }
  | { handling: 'not_useful'; because: string };

/** Why it was not done, in the person's language. */
export type Refusal = { code: ProblemCode; text: string };

/**
 * Does what was said about a line, once however often it is sent; null when it is done. A line is claimed before anything is done about it:
 * if the process ends in between, the customer stands on tomorrow's list again.
 */
export async function settleLine(line: Line, deed: Deed, context: ToolContext): Promise<Refusal | null> {
  if (line.kind === 'follow_up') return runAll(callsOnFollowUp(line.followUp, deed), context);
  const { database, now, locale } = context;
  if (!(await claimListLine(database, line.line, { handling: deed.handling, now })))
    return refusalOf(settledAlready(), locale);
  try {
    const refusal = await runAll(await callsOnLine(line.line, deed, context), context);
    if (refusal !== null) await releaseListLine(database, line.line);
    return refusal;
  } catch (error) {
    await releaseListLine(database, line.line);
    if (error instanceof DomainError) return refusalOf(error, locale);
    throw error;
  }
}

async function callsOnLine(line: ListLine, deed: Deed, context: ToolContext): Promise<ToolCall[]> {
  const { asker, settings, now } = context;
  const timeZone = askerTimeZone(asker, settings);
  const keep = (due: Due) =>
    context.database.transaction((database) => keepFollowUpOfLine({ ...context, database }, line, due));
  switch (deed.handling) {
    case 'done':
      return callsOnFollowUp(await keep(dueToday(timeZone, now)), deed);
    case 'snoozed': {
      if (line.followUpId !== null) return callsOnFollowUp(line.followUpId, deed);
      await keep(readDue(deed.until, timeZone, now));
      return [];
    }
    case 'not_useful': {
      const { customer, reason } = line.item;
      // A first try that got no further may have ended it already.
      const own =
        line.followUpId !== null && (await isFollowUpOpen(context.database, line.followUpId))
          ? callsOnFollowUp(line.followUpId, deed)
          : [];
      return [...own, { tool: 'mark_not_useful', input: { customer: customer.id, reason, because: deed.because } }];
    }
  }
}

function callsOnFollowUp(followUp: number, deed: Deed): ToolCall[] {
  switch (deed.handling) {
    case 'done': {
      const { outcome, because, again } = deed;
      return [{ tool: 'close_follow_up', input: { followUp, outcome, because, again } }];
    }
    case 'snoozed':
      return [{ tool: 'snooze_follow_up', input: { followUp, until: deed.until } }];
    case 'not_useful':
      return [{ tool: 'close_follow_up', input: { followUp, outcome: 'not_useful', because: deed.because } }];
  }
}

/** The form that was sent is the person's word for exactly these calls. */
async function runAll(calls: readonly ToolCall[], context: ToolContext): Promise<Refusal | null> {
  for (const call of calls) {
    const { answer } = await runConfirmed(call, context);
    if (answer.kind === 'problem') return { code: answer.code, text: [answer.text, ...answer.suggestions].join('\n') };
    if (answer.kind === 'confirm') return { code: 'conflict', text: answer.text };
  }
  return null;
}

function refusalOf({ code, text }: DomainError, locale: ToolContext['locale']): Refusal {
  return { code, text: text[locale] };
}
