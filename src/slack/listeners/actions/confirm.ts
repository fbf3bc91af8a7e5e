import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { nextQuestionsOf } from '../../../assistant/next-questions.ts';
import type { Reply } from '../../../domain/answer.ts';
import { readSettings } from '../../../services/deployment/read-settings.ts';
import type { ConfirmedRun } from '../../../tools/confirm-action.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { replyBlocks } from '../../blocks/reply-blocks.ts';
import { replyText } from '../../blocks/reply-text.ts';
import { NOT_STAFF } from '../../delivery/apology.ts';
import { contentOf } from '../../delivery/post-message.ts';
import { redrawChangedLists } from '../../delivery/redraw-changed-lists.ts';
import { sendExportFile } from '../../delivery/send-export-file.ts';
import { LIMITS } from '../../limits.ts';
import { readerOf } from '../../reader-of.ts';
import type { SlackContext } from '../../slack-context.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

type Settle = (id: string, context: ToolContext) => Promise<ConfirmedRun>;

/** Confirm or Cancel under what a writing tool is about to do: the message becomes what came of it. */
export function handleConfirm(slack: SlackContext, settle: Settle) {
  const { database, findPerson, clock, log } = slack;
  return async ({ ack, action, body, client, respond }: Click): Promise<void> => {
    await ack();
    const { asker, locale } = await findPerson(client, body.user.id);
    const tell = (text: string) => respond({ response_type: 'ephemeral', replace_original: false, text });
    if (asker === null) return void (await tell(NOT_STAFF[locale]));
    const settings = await readSettings(database);
    const now = clock();
    const run = await settle(action.value ?? '', {
      ...{ database, settings, asker, locale, log },
      ...{ now, live: true, rowLimit: LIMITS.tableRows, front: 'slack' as const },
    });
    const reader = readerOf({ asker, locale: run.locale, settings });
    const reply = replyOf(run);
    const content = { text: replyText(reply, reader), blocks: replyBlocks(reply, reader) };
    if (run.isSettled) await respond({ replace_original: true, ...contentOf(content) });
    else await respond({ response_type: 'ephemeral', replace_original: false, ...contentOf(content) });
    await redrawChangedLists(slack, { asker, now });
    const { answer } = run;
    if (answer.kind !== 'text' || answer.file === undefined) return;
    await sendExportFile(client, answer.file, { database, asker, userId: body.user.id });
  };
}

/** Nothing to share or to judge: what was done stands in the answer, and what can be done next below it. */
function replyOf({ answer, receipt, locale, call, continuesAs }: ConfirmedRun): Reply {
  const done = continuesAs ?? call;
  const nextQuestions = done === null ? [] : nextQuestionsOf(done, answer).map((question) => question[locale]);
  return { question: '', locale, engine: 'grammar', call: null, answer, receipt, nextQuestions, elapsedMs: 0 };
}
