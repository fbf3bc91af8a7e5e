import { z } from 'zod';
import { ContactPolicy } from '../domain/outreach/contact-policy.ts';
import { previewContactPolicy, saveContactPolicy } from '../services/contact/save-contact-policy.ts';
import { oneLine } from './one-line.ts';
import type { Tool } from './tool.ts';

const { shape } = ContactPolicy;

/** Without the defaults: what is not named stays as it is. */
export const SaveContactPolicyInput = z
  .object({
    companyName: oneLine({ shortest: 1, longest: 100 }).nullable(),
    postalAddress: oneLine({ shortest: 1, longest: 300 }).nullable(),
    quietHours: shape.quietHours.removeDefault().describe('local time of each customer; null for none'),
    frequencyCaps: shape.frequencyCaps.removeDefault().describe('most marketing messages within so many days'),
    repMayApprove: shape.repMayApprove.removeDefault(),
    secondPerson: shape.secondPerson.removeDefault(),
    approvalHours: shape.approvalHours.removeDefault(),
    graceMinutes: shape.graceMinutes.removeDefault(),
    holdoutShare: shape.holdoutShare.removeDefault().describe('0.1 for 10 %'),
    holdoutFrom: shape.holdoutFrom.removeDefault(),
    windowDays: shape.windowDays.removeDefault(),
    bigOrderTimes: shape.bigOrderTimes.removeDefault(),
    birthdayDaysAhead: shape.birthdayDaysAhead.removeDefault(),
    lunarBirthdays: shape.lunarBirthdays.removeDefault(),
    pointsDaysAhead: shape.pointsDaysAhead.removeDefault(),
  } satisfies Record<keyof ContactPolicy, z.ZodType>)
  .partial()
  .strict();
export type SaveContactPolicyInput = z.infer<typeof SaveContactPolicyInput>;

export const saveContactPolicyTool: Tool<SaveContactPolicyInput> = {
  description:
    'Changes the company’s rules of contact and approval: quiet hours, frequency caps, holdout, grace time, who may approve, company name and postal address in messages.',
  effect: 'write',
  roles: ['admin'],
  input: SaveContactPolicyInput,
  preview: previewContactPolicy,
  run: saveContactPolicy,
};
