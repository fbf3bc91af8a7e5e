import type { App } from '@slack/bolt';
import { cancelAction, confirmAction } from '../../tools/confirm-action.ts';
import { ACTION_IDS } from '../blocks/action-ids.ts';
import type { SlackContext } from '../slack-context.ts';
import { EDIT_OUTREACH } from '../views/edit-outreach-view.ts';
import { handleAskButton } from './actions/ask-button.ts';
import { handleConfirm } from './actions/confirm.ts';
import { handleEditOutreach } from './actions/edit-outreach.ts';
import { handleFeedback } from './actions/feedback.ts';
import { handleShowEveryone } from './actions/show-everyone.ts';
import { handleWholeReport } from './actions/whole-report.ts';
import { handleAppHomeOpened } from './events/app-home-opened.ts';
import { handleQuestion } from './events/question.ts';
import { handleSessionStopped } from './events/session-stopped.ts';
import { handleEditedOutreach } from './views/edited-outreach.ts';

/** The table of contents of what the bot listens to. Questions come through the inbox, so a mention arrives here once. */
export function registerListeners(app: App, context: SlackContext): void {
  app.event('app_home_opened', handleAppHomeOpened(context));
  app.event('app_mention', handleQuestion(context));
  app.event('message', handleQuestion(context));
  app.event('agent_session_stopped', handleSessionStopped(context));
  app.action(new RegExp(`^${ACTION_IDS.ask}:`), handleAskButton(context));
  app.action(ACTION_IDS.showEveryone, handleShowEveryone(context));
  app.action(ACTION_IDS.wholeReport, handleWholeReport(context));
  app.action(ACTION_IDS.feedback, handleFeedback(context));
  app.action(ACTION_IDS.confirm, handleConfirm(context, confirmAction));
  app.action(ACTION_IDS.cancel, handleConfirm(context, cancelAction));
  app.action(ACTION_IDS.editOutreach, handleEditOutreach(context));
  app.view(EDIT_OUTREACH, handleEditedOutreach(context));
}
