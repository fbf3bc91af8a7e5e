import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { DomainError } from '../../../domain/errors.ts';
import { readSettings } from '../../../services/deployment/read-settings.ts';
import { getOutreachInSight } from '../../../services/outreach/outreach-in-sight.ts';
import { readDrafts } from '../../../services/outreach/read-drafts.ts';
import { NOT_STAFF } from '../../delivery/apology.ts';
import type { SlackContext } from '../../slack-context.ts';
import { editOutreachView } from '../../views/edit-outreach-view.ts';
import { threadOfClick } from '../thread-of-click.ts';

type Click = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** Opens the form with a draft's texts as they are now, for who may look at it. */
export function handleEditOutreach({ database, findPerson, clock }: SlackContext) {
  return async ({ ack, action, body, client, respond }: Click): Promise<void> => {
    await ack();
    const { asker, locale } = await findPerson(client, body.user.id);
    const tell = (text: string) => respond({ response_type: 'ephemeral', replace_original: false, text });
    if (asker === null) return void (await tell(NOT_STAFF[locale]));
    const outreach = Number(action.value);
    try {
      const settings = await readSettings(database);
      await getOutreachInSight({ database, settings, asker, now: clock(), live: true }, outreach);
      const drafts = await readDrafts(database, outreach);
      const place = { outreach, locale, channel: body.channel?.id ?? body.user.id, postedIn: threadOfClick(body) };
      await client.views.open({ trigger_id: body.trigger_id, view: editOutreachView(drafts, place) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await tell(error.text[locale]);
    }
  };
}
