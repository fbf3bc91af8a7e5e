import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { readSettings } from '../../../services/deployment/read-settings.ts';
import { recordTurn } from '../../../services/threads/record-turn.ts';
import { runTool } from '../../../tools/run-tool.ts';
import { replyBlocks } from '../../blocks/reply-blocks.ts';
import { replyText } from '../../blocks/reply-text.ts';
import { NOT_STAFF } from '../../delivery/apology.ts';
import { postMessage } from '../../delivery/post-message.ts';
import { LIMITS } from '../../limits.ts';
import { readerOf } from '../../reader-of.ts';
import type { SlackContext } from '../../slack-context.ts';
import { threadKeyOf } from '../../thread-key.ts';
import { EditedPlace, fieldId } from '../../views/edit-outreach-view.ts';
import { formReply } from './form-reply.ts';

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Slack waits 3 s for a form (docs.slack.dev, view submissions); a large audience may take longer to be planned anew. */
const PATIENCE_MS = 2_000;

/**
 * A draft's texts as a person wrote them: a new revision, with what it changed in the thread. What the checks refuse is said in the form,
 * or, where they take longer than Slack waits, in a message.
 */
export function handleEditedOutreach({ database, findPerson, clock, log }: SlackContext) {
  return async ({ ack, body, view, client }: Submission): Promise<void> => {
    const { outreach, channel, postedIn, locale } = EditedPlace.parse(JSON.parse(view.private_metadata));
    const texts = readTexts(view.state.values);
    const [first] = Object.keys(texts) as Locale[];
    const refuse = (text: string) => ack({ response_action: 'errors', errors: { [fieldId('text', first!)]: text } });
    const { asker } = await findPerson(client, body.user.id);
    if (asker === null) return refuse(NOT_STAFF[locale]);
    const settings = await readSettings(database);
    const call = { tool: 'revise_outreach', input: { outreach, texts } };
    const running = runTool(call, {
      ...{ database, settings, asker, locale, log, now: clock(), live: true },
      ...{ rowLimit: LIMITS.tableRows, front: 'slack' as const },
    });
    const early = await Promise.race([running, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))]);
    if (early?.answer.kind === 'problem') return refuse(early.answer.text);
    await ack();
    const reader = readerOf({ asker, locale, settings });
    const reply = formReply(call, early ?? (await running), locale);
    const place = { channel, userId: body.user.id, isDirect: channel.startsWith('D'), postedIn };
    const threadKey = threadKeyOf({ team: body.team?.id ?? body.user.team_id ?? '', channel, threadTs: postedIn });
    // What follows in the thread, such as "shorter", is about this draft.
    const continuesAs = { tool: 'show_outreach', input: { outreach } };
    await recordTurn(database, { threadKey, asker, front: 'slack', reply, continuesAs });
    await postMessage(client, place, {
      text: replyText(reply, reader),
      blocks: replyBlocks(reply, reader, { threadTs: postedIn }),
    });
  };
}

type Values = Submission['view']['state']['values'];

function readTexts(values: Values) {
  const typed = (id: string) => values[id]?.[id]?.value ?? undefined;
  const texts: Partial<Record<Locale, { subject?: string; text: string }>> = {};
  for (const language of ['en', 'zh'] as const) {
    const [subject, text] = [typed(fieldId('subject', language)), typed(fieldId('text', language))];
    if (text !== undefined) texts[language] = { ...(subject !== undefined && { subject }), text };
  }
  return texts;
}
