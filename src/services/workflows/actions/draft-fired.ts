import type { Database } from '../../../db/database.ts';
import { addDays } from '../../../domain/calendar-day.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { localDay } from '../../../domain/period.ts';
import type { ActionResult } from '../../../domain/workflows/action-result.ts';
import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { readSettings } from '../../deployment/read-settings.ts';
import { keepIfSendable } from '../../outreach/care/keep-if-sendable.ts';
import { draftOutreach } from '../../outreach/draft-outreach.ts';
import type { WriteDraft } from '../../outreach/drafting/write-draft.ts';
import { getPlaybook } from '../../playbooks/get-playbook.ts';
import type { WaitingFiring } from '../claim-waiting.ts';
import { failureText, type OnFailure } from '../failure-text.ts';
import type { Actor } from '../find-actor.ts';

type DraftAction = Extract<WorkflowAction, { do: 'draft' }>;
type DraftScene = {
  database: Database;
  actor: Actor;
  now: Date;
  writeDraft: WriteDraft | undefined;
  onFailure: OnFailure | undefined;
};

/** Days after which a draft that nobody approved is no use any more. */
const FRESH_DAYS = 14;

/** Drafts a message to the customer in the name of whoever switched the rule on; it waits for a person's approval. Once a firing. */
export async function draftFired(
  { playbook, channel }: DraftAction,
  { firing, place }: { firing: WaitingFiring; place: number },
  { database, actor, now, writeDraft, onFailure }: DraftScene,
): Promise<ActionResult> {
  const refused = (reason: Bilingual): ActionResult => ({ do: 'draft', state: 'refused', reason });
  if (firing.externalId === null) return refused(GONE);
  const settings = await readSettings(database);
  // Drafts of occasions lapse after the day at the end of their key (outreach/care/lapse-care.ts).
  const freshDays = Math.max(FRESH_DAYS, daysBefore(firing));
  const untilOn = addDays(localDay(firing.decidedAt, settings.timeZone), freshDays);
  const occasionKey = `workflow ${firing.id} ${place} ${untilOn}`;
  const context = { database, settings, asker: actor.asker, now, live: true, locale: actor.locale, rowLimit: 1 };
  try {
    const sendAt = await findGreetingDay(playbook, firing, { database, now, timeZone: settings.timeZone });
    const request = { customer: firing.externalId, playbook, channel, sendAt, occasionKey };
    await draftOutreach(request, { ...context, writeDraft });
  } catch (error) {
    if (error instanceof DomainError) return refused(error.text);
    if (!isMadeAlready(error)) {
      onFailure?.(error, { rule: firing.ruleId });
      return { do: 'draft', state: 'waiting', attempts: 0, failure: failureText(error) };
    }
  }
  if (!(await keepIfSendable(database, occasionKey))) return refused(NOBODY);
  const [made] = await database.query<{ id: number }>('select id from outreach where occasion_key = $1', [occasionKey]);
  return { do: 'draft', state: 'done', made: made?.id };
}

/** How many days before a day of the customer a rule fires. */
function daysBefore({ definition: { trigger } }: WaitingFiring): number {
  return trigger.when === 'date' ? Math.max(0, -trigger.offsetDays) : 0;
}

/** The coming day of the customer that a message greets: it is to leave then and not before; undefined: at once. */
async function findGreetingDay(
  playbook: string,
  firing: WaitingFiring,
  { database, now, timeZone }: { database: Database; now: Date; timeZone: string },
): Promise<string | undefined> {
  const { occasion } = (await getPlaybook(database, playbook)).strategy;
  const on = addDays(localDay(firing.at, timeZone), daysBefore(firing));
  return (occasion === 'birthday' || occasion === 'anniversary') && on > localDay(now, timeZone) ? on : undefined;
}

/** A crash came between the draft and its writing down. */
function isMadeAlready(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

const GONE: Bilingual = { en: 'The customer is not there any more.', zh: '该客户已不存在。' };
const NOBODY: Bilingual = {
  en: 'The customer may not be written to by this channel, or lacks what the text needs.',
  zh: '该客户不可通过此渠道联系，或缺少文案所需的信息。',
};
