import type { App } from '@slack/bolt';
import { cancelAction, confirmAction } from '../../tools/confirm-action.ts';
import { ACTION_IDS } from '../blocks/action-ids.ts';
import { SHORTCUTS } from '../shortcuts.ts';
import type { SlackContext } from '../slack-context.ts';
import { CLOSE_LINE, closeLineView } from '../views/close-line-view.ts';
import { EDIT_OUTREACH } from '../views/edit-outreach-view.ts';
import { NEW_FOLLOW_UP } from '../views/new-follow-up-view.ts';
import { NOT_USEFUL, notUsefulView } from '../views/not-useful-view.ts';
import { SNOOZE_LINE } from '../views/snooze-line-view.ts';
import { RULE_FORM, RULE_FORM_ACTION } from '../views/workflow-form/rule-form-view.ts';
import { handleAskButton } from './actions/ask-button.ts';
import { handleCallScript } from './actions/call-script.ts';
import { handleChangeRuleForm } from './actions/change-rule-form.ts';
import { handleConfirm } from './actions/confirm.ts';
import { handleEditOutreach } from './actions/edit-outreach.ts';
import { handleFeedback } from './actions/feedback.ts';
import { handleLine } from './actions/line.ts';
import { openLineForm, openSnooze, openWhyOrder } from './actions/line-forms.ts';
import { askAboutLine, DRAFT } from './actions/line-question.ts';
import { handleOpenRuleForm } from './actions/open-rule-form.ts';
import { handleShowEveryone } from './actions/show-everyone.ts';
import { handleWholeReport } from './actions/whole-report.ts';
import { handleAppHomeOpened } from './events/app-home-opened.ts';
import { handleQuestion } from './events/question.ts';
import { handleSessionStopped } from './events/session-stopped.ts';
import { handleNewFollowUp } from './shortcuts/new-follow-up.ts';
import { handleNewRule } from './shortcuts/new-rule.ts';
import { handleEditedOutreach } from './views/edited-outreach.ts';
import { handleMadeFollowUp } from './views/made-follow-up.ts';
import { handleProposedRule } from './views/proposed-rule.ts';
import { DONE_FORM, handleSettledLine, NOT_USEFUL_FORM, SNOOZE_FORM } from './views/settled-line.ts';

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
  app.action(new RegExp(`^(?:${ACTION_IDS.newRule}|${ACTION_IDS.editRule})$`), handleOpenRuleForm(context));
  app.action(RULE_FORM_ACTION, handleChangeRuleForm(context));
  app.action(ACTION_IDS.lineDone, handleLine(context, openLineForm(closeLineView)));
  app.action(ACTION_IDS.lineSnooze, handleLine(context, openSnooze));
  app.action(ACTION_IDS.lineNotUseful, handleLine(context, openLineForm(notUsefulView)));
  app.action(ACTION_IDS.lineWhy, handleLine(context, openWhyOrder));
  app.action(ACTION_IDS.lineDraft, handleLine(context, askAboutLine(context, DRAFT)));
  app.action(ACTION_IDS.lineCallScript, handleLine(context, handleCallScript(context)));
  app.view(EDIT_OUTREACH, handleEditedOutreach(context));
  app.view(CLOSE_LINE, handleSettledLine(context, DONE_FORM));
  app.view(SNOOZE_LINE, handleSettledLine(context, SNOOZE_FORM));
  app.view(NOT_USEFUL, handleSettledLine(context, NOT_USEFUL_FORM));
  app.view(NEW_FOLLOW_UP, handleMadeFollowUp(context));
  app.view(RULE_FORM, handleProposedRule(context));
  for (const { callbackId } of SHORTCUTS) app.shortcut(callbackId, SHORTCUT_HANDLERS[callbackId](context));
}

const SHORTCUT_HANDLERS = {
  remind_about_message: handleNewFollowUp,
  new_follow_up: handleNewFollowUp,
  new_rule: handleNewRule,
} as const satisfies Record<(typeof SHORTCUTS)[number]['callbackId'], unknown>;
