import type { Command } from './command.ts';
import { ASKING_FOR_DAILY_LIST } from './daily-list/ask-for-daily-list.ts';
import { ASKING_FOR_LIST_REASONS } from './daily-list/ask-for-list-reasons.ts';
import { LOOKING_AT_DAILY_LIST } from './daily-list/look-at-daily-list.ts';
import { ASKING_FOR_CALENDAR } from './follow-ups/ask-for-calendar.ts';
import { ASKING_FOR_FOLLOW_UPS } from './follow-ups/ask-for-follow-ups.ts';
import { CHANGING_THE_LAST } from './follow-ups/change-last.ts';
import { MAKING_FOLLOW_UPS, REMINDING_AT_TIMES } from './follow-ups/make-follow-ups.ts';
import { WORKING_ON_FOLLOW_UPS } from './follow-ups/work-on-follow-ups.ts';
import { OUTREACH_LIFE } from './outreach/approve-outreach.ts';
import { CONTACT_RULES } from './outreach/contact-rules.ts';
import { OUTREACH_DRAFTS } from './outreach/draft-outreach.ts';
import { OFFER_COMMANDS } from './outreach/edit-offers.ts';
import { PLAYBOOK_COMMANDS } from './outreach/edit-playbooks.ts';
import { OUTREACH_EFFECTS } from './outreach/outreach-effect.ts';
import { ASKING_ABOUT_REMINDERS } from './reminders/ask-about-reminders.ts';
import { ASKING_WHO_IS_AWAY } from './reminders/ask-who-is-away.ts';
import { SAYING_ABSENCE } from './reminders/say-absence.ts';
import { SETTING_REMINDERS } from './reminders/set-reminders.ts';
import { CUSTOMERS_WITHOUT } from './segments/customers-without.ts';
import { DEFINING } from './segments/define-segments.ts';
import { DISCOVERING } from './segments/discover.ts';
import { LOOKING } from './segments/look-at-segments.ts';
import { SCORING } from './segments/score-and-rank.ts';
import { ASKING_FOR_DIGESTS } from './subscriptions/ask-for-digests.ts';
import { ASKING_FOR_SUBSCRIPTIONS } from './subscriptions/ask-for-subscriptions.ts';
import { CHANGING_SUBSCRIPTIONS } from './subscriptions/change-subscriptions.ts';
import { SUBSCRIPTIONS } from './subscriptions/subscribe-to-questions.ts';
import { DIGEST_COMMANDS } from './subscriptions/sum-up-and-review.ts';
import { ASKING_FOR_RESPONSE_TIMES } from './team/ask-for-response-times.ts';
import { ASKING_FOR_TEAM_ACTIVITY, ASKING_FOR_TEAM_WEEK } from './team/ask-for-team-activity.ts';
import { ASKING_FOR_WORKLOAD } from './team/ask-for-workload.ts';
import { ASKING_WHAT_COLLEAGUE_HAS } from './team/ask-what-colleague-has.ts';
import { HANDING_OVER_CUSTOMERS } from './team/hand-over-customers.ts';
import { SETTING_RESPONSE_TIMES } from './team/set-response-times.ts';
import { ABOUT_MODEL } from './upkeep/ask-about-model.ts';
import { ASKING_FOR_JOBS } from './upkeep/ask-for-jobs.ts';
import { PERSONAL_DATA } from './upkeep/personal-data.ts';
import { RETRYING_JOBS } from './upkeep/retry-jobs.ts';
import { WORKFLOW_COMMANDS } from './workflows/workflow-rules.ts';

/** All that is asked for by a pattern over the whole text. Of several that fit, the first that can be read counts. */
export const COMMANDS: readonly Command[] = [
  // Words that alone say nothing.
  ...CHANGING_THE_LAST,
  // What comes again and names a customer is one's own; of nobody in particular it is a rule.
  ...REMINDING_AT_TIMES,
  ...WORKFLOW_COMMANDS,
  ...ASKING_FOR_CALENDAR,
  ...RETRYING_JOBS,
  ...ASKING_FOR_JOBS,
  ...ASKING_FOR_LIST_REASONS,
  ...LOOKING_AT_DAILY_LIST,
  ...ASKING_FOR_DAILY_LIST,
  ...WORKING_ON_FOLLOW_UPS,
  ...SETTING_RESPONSE_TIMES,
  ...ASKING_ABOUT_REMINDERS,
  ...SETTING_REMINDERS,
  ...ASKING_WHO_IS_AWAY,
  ...SAYING_ABSENCE,
  // How many were done is a figure; which, a list.
  ...ASKING_FOR_TEAM_ACTIVITY,
  ...ASKING_FOR_FOLLOW_UPS,
  ...MAKING_FOLLOW_UPS,
  ...ASKING_FOR_SUBSCRIPTIONS,
  ...CHANGING_SUBSCRIPTIONS,
  ...SUBSCRIPTIONS,
  ...ASKING_FOR_RESPONSE_TIMES,
  ...ASKING_WHAT_COLLEAGUE_HAS,
  ...ASKING_FOR_WORKLOAD,
  ...HANDING_OVER_CUSTOMERS,
  ...CONTACT_RULES,
  ...PERSONAL_DATA,
  ...DEFINING,
  ...DIGEST_COMMANDS,
  ...ASKING_FOR_DIGESTS,
  ...ASKING_FOR_TEAM_WEEK,
  ...CUSTOMERS_WITHOUT,
  ...LOOKING,
  ...DISCOVERING,
  ...SCORING,
  ...ABOUT_MODEL,
  ...OUTREACH_EFFECTS,
  ...OUTREACH_LIFE,
  ...OUTREACH_DRAFTS,
  ...PLAYBOOK_COMMANDS,
  ...OFFER_COMMANDS,
];

/** Of these the first words say what is to be done: where they cannot be read whole, nothing else is meant. */
export const SAYS_IT_FIRST: readonly Command[] = [
  ...WORKFLOW_COMMANDS,
  ...DEFINING,
  ...OUTREACH_DRAFTS,
  ...MAKING_FOLLOW_UPS,
  ...WORKING_ON_FOLLOW_UPS,
  ...SUBSCRIPTIONS,
];
