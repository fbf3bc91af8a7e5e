import { z } from 'zod';
import { CONSENT_CHANNELS, CONSENT_STATUSES } from '../domain/rule/schema.ts';
import { previewConsent, recordConsent } from '../services/consents/record-consent.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import { oneLine } from './one-line.ts';
import type { Tool } from './tool.ts';

export const RecordConsentInput = z
  .object({
    customer: z.string().min(1).max(200).describe('id or name'),
    channel: z.enum([...CONSENT_CHANNELS, 'all']),
    purpose: z.enum(['marketing', 'service', 'profiling']),
    status: z.enum(CONSENT_STATUSES).describe('what the customer said: granted, denied, or withdrawn after a yes'),
    evidence: oneLine({ shortest: 1, longest: 300 }).optional().describe('how it is known, in the person’s own words'),
  })
  .strict();
export type RecordConsentInput = z.infer<typeof RecordConsentInput>;

export const recordConsentTool: Tool<RecordConsentInput> = {
  description:
    'Records what a customer said about being written to or profiled: agreed, refused or withdrew, by channel and purpose. Earlier words are kept.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: RecordConsentInput,
  preview: previewConsent,
  run: recordConsent,
  afterwards: bringUpToDate,
};
