import { z } from 'zod';
import { cancelOutreach, previewCancel } from '../services/outreach/approval/cancel-outreach.ts';
import { OutreachNumber } from './outreach-number.ts';
import type { Tool } from './tool.ts';

export const CancelOutreachInput = z.object({ outreach: OutreachNumber }).strict();
export type CancelOutreachInput = z.infer<typeof CancelOutreachInput>;

export const cancelOutreachTool: Tool<CancelOutreachInput> = {
  description:
    'Cancels an outreach: a draft, an approved one, or one that is being sent, of which the rest then never leaves.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: CancelOutreachInput,
  preview: previewCancel,
  run: cancelOutreach,
};
