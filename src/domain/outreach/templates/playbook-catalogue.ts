import type { MessageKind } from '../message-kind.ts';
import type { PlaybookTexts } from './playbook-texts.ts';
import { ANNIVERSARY } from './playbooks/anniversary.ts';
import { BIRTHDAY } from './playbooks/birthday.ts';
import { COMPLAINT_APOLOGY } from './playbooks/complaint-apology.ts';
import { CUSTOMISED_SERVICE } from './playbooks/customised-service.ts';
import { DEAL_FOLLOW_UP } from './playbooks/deal-follow-up.ts';
import { EXCLUSIVE_DISCOUNT } from './playbooks/exclusive-discount.ts';
import { LOW_TOUCH } from './playbooks/low-touch.ts';
import { NPS_SURVEY } from './playbooks/nps-survey.ts';
import { ONBOARDING } from './playbooks/onboarding.ts';
import { PLAIN_MARKETING, PLAIN_SERVICE } from './playbooks/plain.ts';
import { POINTS_REMINDER } from './playbooks/points-reminder.ts';
import { PROSPECT_NURTURE } from './playbooks/prospect-nurture.ts';
import { REFERRAL } from './playbooks/referral.ts';
import { REVIEW_REQUEST } from './playbooks/review-request.ts';
import { SATISFACTION_SURVEY } from './playbooks/satisfaction-survey.ts';
import { SECOND_ORDER } from './playbooks/second-order.ts';
import { THANK_YOU } from './playbooks/thank-you.ts';
import { VIP_SERVICE } from './playbooks/vip-service.ts';
import { WIN_BACK } from './playbooks/win-back.ts';

/** What each kind of message says. */
export const PLAYBOOK_TEXTS: Readonly<Record<MessageKind, PlaybookTexts>> = {
  vip_service: VIP_SERVICE,
  exclusive_discount: EXCLUSIVE_DISCOUNT,
  customised_service: CUSTOMISED_SERVICE,
  win_back: WIN_BACK,
  prospect_nurture: PROSPECT_NURTURE,
  onboarding: ONBOARDING,
  birthday: BIRTHDAY,
  anniversary: ANNIVERSARY,
  complaint_apology: COMPLAINT_APOLOGY,
  review_request: REVIEW_REQUEST,
  referral: REFERRAL,
  points_reminder: POINTS_REMINDER,
  low_touch: LOW_TOUCH,
  thank_you: THANK_YOU,
  second_order: SECOND_ORDER,
  satisfaction_survey: SATISFACTION_SURVEY,
  nps_survey: NPS_SURVEY,
  deal_follow_up: DEAL_FOLLOW_UP,
  plain_marketing: PLAIN_MARKETING,
  plain_service: PLAIN_SERVICE,
};
