import { z } from 'zod';
import { listSlas } from '../services/follow-ups/list-slas.ts';
import type { Tool } from './tool.ts';

export const ListFollowUpSlasInput = z.object({}).strict();
export type ListFollowUpSlasInput = z.infer<typeof ListFollowUpSlasInput>;

export const listFollowUpSlasTool: Tool<ListFollowUpSlasInput> = {
  description:
    'Shows within how many hours members of which segments are to be followed up, how many open follow-ups missed it, and who set it.',
  effect: 'read',
  roles: ['manager', 'admin'],
  input: ListFollowUpSlasInput,
  run: listSlas,
};
