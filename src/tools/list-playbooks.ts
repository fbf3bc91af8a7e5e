import { z } from 'zod';
import { listPlaybooks } from '../services/playbooks/list-playbooks.ts';
import type { Tool } from './tool.ts';

const Named = z.string().min(1).max(200);

export const ListPlaybooksInput = z
  .object({
    playbook: Named.optional().describe('key or name of one: its strategy, and what its versions changed'),
    version: z.number().int().min(1).optional().describe('an earlier version of that one'),
    segment: Named.optional().describe('the one for this segment instead, and why'),
    customer: Named.optional().describe('the one for this customer instead, by id or name, and why'),
    archived: z.boolean().optional().describe('archived ones too'),
  })
  .strict();
export type ListPlaybooksInput = z.infer<typeof ListPlaybooksInput>;

export const listPlaybooksTool: Tool<ListPlaybooksInput> = {
  description:
    'Lists the playbooks, which say how customers of a kind are written to: service level, channels, tone, cadence, offers, do-nots; or tells which is for whom.',
  effect: 'read',
  input: ListPlaybooksInput,
  run: listPlaybooks,
};
