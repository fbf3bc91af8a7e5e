import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Bilingual } from '../../../domain/locale.ts';
import { localDay } from '../../../domain/period.ts';
import { renderHtmlPage } from '../../../render/html/page.ts';
import { readSettings } from '../../../services/deployment/read-settings.ts';
import { findKeptAnswer } from '../../../services/shared-answers/find-kept-answer.ts';
import { replyText } from '../../blocks/reply-text.ts';
import { NOT_STAFF } from '../../delivery/apology.ts';
import { readerOf } from '../../reader-of.ts';
import type { SlackContext } from '../../slack-context.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

const GONE: Bilingual = {
  en: 'This report is no longer kept; ask again.',
  zh: '该报告已不再保留；请重新提问。',
};
const SENT: Bilingual = {
  en: 'The whole report is in your direct messages with me.',
  zh: '完整报告已发送到您与我的私信中。',
};

/** The whole report as a file, exactly what the message was cut from; into the asker's DM, whose eyes alone it is for. */
export function handleWholeReport({ database, findPerson }: SlackContext) {
  return async ({ ack, action, body, client, respond }: Click): Promise<void> => {
    await ack();
    const { asker, locale } = await findPerson(client, body.user.id);
    const tell = (text: string) => respond({ response_type: 'ephemeral', replace_original: false, text });
    if (asker === null) return void (await tell(NOT_STAFF[locale]));
    const reply = await findKeptAnswer(database, { id: action.value ?? '', userId: body.user.id });
    if (reply === undefined) return void (await tell(GONE[locale]));
    const settings = await readSettings(database);
    const reader = readerOf({ asker, locale: reply.locale, settings });
    const { channel } = await client.conversations.open({ users: body.user.id });
    const asOn = localDay(new Date(reply.receipt.asOf), settings.timeZone);
    await client.filesUploadV2({
      channel_id: channel?.id ?? body.user.id,
      filename: `rapport-${asOn}.html`,
      title: replyText(reply, reader),
      file: Buffer.from(renderHtmlPage(reply, reader)),
    });
    if (body.channel !== undefined && body.channel.id !== channel?.id) await tell(SENT[locale]);
  };
}
