import { setTimeout as sleep } from 'node:timers/promises';
import type { SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';

/** Slack waits 3 s for a form (docs.slack.dev, view submissions). */
const PATIENCE_MS = 2_000;

/** What was refused, and at which field it is said. */
export type FormRefusal = { field: string; text: string };

type Front = {
  ack: SlackViewMiddlewareArgs<ViewSubmitAction>['ack'];
  /** Says it where the form is closed already. */
  tell: (text: string) => Promise<unknown>;
};

/** Closes the form when what it asks for is done, else says in it what was refused, each at its field; true when it is done. */
export async function answerForm(
  working: Promise<FormRefusal | readonly FormRefusal[] | null>,
  { ack, tell }: Front,
): Promise<boolean> {
  const refused = working.then((refusal) => [refusal ?? []].flat());
  const early = await Promise.race([refused, sleep(PATIENCE_MS, 'late' as const)]);
  if (early === 'late') {
    await ack();
    const late = await refused;
    if (late.length > 0) await tell(late.map(({ text }) => text).join('\n'));
    return late.length === 0;
  }
  const errors = Object.fromEntries(early.map(({ field, text }) => [field, text]));
  await (early.length === 0 ? ack() : ack({ response_action: 'errors', errors }));
  return early.length === 0;
}
