import type { AllMiddlewareArgs, BlockAction, BlockElementAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Bilingual } from '../../../domain/locale.ts';
import { recordFeedback } from '../../../services/feedback/record-feedback.ts';
import { NOT_STAFF } from '../../delivery/apology.ts';
import type { SlackContext } from '../../slack-context.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<BlockElementAction>> & AllMiddlewareArgs;

const THANKS: Bilingual = {
  en: 'Thank you, noted. If a figure is wrong, say in a message what you expected.',
  zh: '谢谢，已记录。如果数字有误，请留言说明您预期的结果。',
};

/** 👍 or 👎 under an answer: kept with the hash of the answer that it is about. */
export function handleFeedback({ database, findPerson }: SlackContext) {
  return async ({ ack, action, body, client, respond }: Click): Promise<void> => {
    await ack();
    const [verdict, hash] = String('value' in action ? action.value : '').split(':');
    if ((verdict !== 'good' && verdict !== 'bad') || !hash) return;
    const { asker, locale } = await findPerson(client, body.user.id);
    const tell = (text: string) => respond({ response_type: 'ephemeral', replace_original: false, text });
    if (asker === null) return void (await tell(NOT_STAFF[locale]));
    await recordFeedback(database, asker, { verdict, hash });
    if (verdict === 'bad') await tell(THANKS[locale]);
  };
}
