import { OUTREACH_LIFE } from './approve-outreach.ts';
import { ABOUT_MODEL } from './ask-about-model.ts';
import { ASKING_ABOUT_REMINDERS } from './ask-about-reminders.ts';
import { ASKING_FOR_DAILY_LIST } from './ask-for-daily-list.ts';
import { ASKING_FOR_JOBS } from './ask-for-jobs.ts';
import { ASKING_FOR_LIST_REASONS } from './ask-for-list-reasons.ts';
import { ASKING_FOR_RESPONSE_TIMES } from './ask-for-response-times.ts';
import { ASKING_FOR_SUBSCRIPTIONS } from './ask-for-subscriptions.ts';
import { ASKING_FOR_WORKLOAD } from './ask-for-workload.ts';
import { ASKING_WHAT_COLLEAGUE_HAS } from './ask-what-colleague-has.ts';
import { ASKING_WHO_IS_AWAY } from './ask-who-is-away.ts';
import { CHANGING_SUBSCRIPTIONS } from './change-subscriptions.ts';
import type { Command } from './command.ts';
import { CONTACT_RULES } from './contact-rules.ts';
import { CUSTOMERS_WITHOUT } from './customers-without.ts';
import { DEFINING } from './define-segments.ts';
import { DISCOVERING } from './discover.ts';
import { OUTREACH_DRAFTS } from './draft-outreach.ts';
import { OFFER_COMMANDS } from './edit-offers.ts';
import { PLAYBOOK_COMMANDS } from './edit-playbooks.ts';
import { ASKING_FOR_FOLLOW_UPS } from './follow-ups/ask-for-follow-ups.ts';
import { HANDING_OVER_CUSTOMERS } from './hand-over-customers.ts';
import { KEEPING_JOBS_AND_CALENDAR } from './keep-jobs-and-calendar.ts';
import { LOOKING_AT_DAILY_LIST } from './look-at-daily-list.ts';
import { LOOKING } from './look-at-segments.ts';
import { MAKING_FOLLOW_UPS, REMINDING_AT_TIMES } from './make-follow-ups.ts';
import { OUTREACH_EFFECTS } from './outreach-effect.ts';
import { PERSONAL_DATA } from './personal-data.ts';
import { SAYING_ABSENCE } from './say-absence.ts';
import { SCORING } from './score-and-rank.ts';
import { SETTING_REMINDERS } from './set-reminders.ts';
import { SETTING_RESPONSE_TIMES } from './set-response-times.ts';
import { SUBSCRIPTIONS } from './subscribe-to-questions.ts';
import { DIGEST_COMMANDS } from './sum-up-and-review.ts';
import { WORKING_ON_FOLLOW_UPS } from './work-on-follow-ups.ts';
import { WORKFLOW_COMMANDS } from './workflows/workflow-rules.ts';

/** All that is asked for by a pattern over the whole text. Of several that fit, the first that can be read counts. */
export const COMMANDS: readonly Command[] = [
  // What comes again and names a customer is one's own; of nobody in particular it is a rule.
  ...REMINDING_AT_TIMES,
  ...WORKFLOW_COMMANDS,
  ...KEEPING_JOBS_AND_CALENDAR,
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
