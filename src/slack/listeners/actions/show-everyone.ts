import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { DomainError } from '../../../domain/errors.ts';
import { readSettings } from '../../../services/deployment/read-settings.ts';
import { shareAnswer } from '../../../services/shared-answers/share-answer.ts';
import { replyBlocks } from '../../blocks/reply-blocks.ts';
import { replyText } from '../../blocks/reply-text.ts';
import { NOT_STAFF } from '../../delivery/apology.ts';
import { contentOf, NO_PREVIEWS } from '../../delivery/post-message.ts';
import type { SlackContext } from '../../slack-context.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** The asker shows their answer to the channel: exactly what they saw, once; the private copy goes away. */
export function handleShowEveryone({ database, findPerson, clock }: SlackContext) {
  return async ({ ack, action, body, client, respond }: Click): Promise<void> => {
    await ack();
    const { name, locale, asker } = await findPerson(client, body.user.id);
    const tell = (text: string) => respond({ response_type: 'ephemeral', replace_original: false, text });
    if (asker === null) return void (await tell(NOT_STAFF[locale]));
    const { timeZone, currency } = await readSettings(database);
    try {
      await shareAnswer(database, { id: action.value ?? '', userId: body.user.id, now: clock() }, async (shared) => {
        const reader = { locale: shared.reply.locale, timeZone, currency };
        await client.chat.postMessage({
          channel: shared.channel,
          ...(shared.threadTs !== null && { thread_ts: shared.threadTs }),
          ...contentOf({
            text: replyText(shared.reply, reader),
            blocks: replyBlocks(shared.reply, reader, { shownBy: name }),
          }),
          ...NO_PREVIEWS,
        });
      });
      await respond({ delete_original: true });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await tell(error.text[locale]);
    }
  };
}
