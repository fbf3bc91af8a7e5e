import { z } from 'zod';
import { MOST_DO_NOTS, MOST_OFFERS, MOST_SEGMENTS, Strategy } from '../domain/outreach/playbook.ts';
import { previewPlaybook, savePlaybook } from '../services/playbooks/save-playbook.ts';
import { saidText } from './said-text.ts';
import type { Tool } from './tool.ts';

const { purpose, serviceLevel, sender, cadenceDays, occasion, survey } = Strategy.shape;
const Named = z.string().min(1).max(200);
const Text = saidText({ longest: 300 });
const lists = {
  channels: z.array(Named).max(20).optional().describe('the preferred first'),
  offers: z.array(Named).max(MOST_OFFERS).optional().describe('keys or names, the preferred first'),
  segments: z.array(Named).max(MOST_SEGMENTS).optional().describe('keys or names of those it is made for'),
};

export const SavePlaybookInput = z
  .object({
    playbook: Named.optional().describe('key or name of the one to change; a new one without it'),
    name: saidText({ longest: 100 }).optional(),
    goal: Text.optional().describe('what a message is for; a new one needs it'),
    ...lists,
    tone: Text.optional(),
    doNots: z.array(Text).max(MOST_DO_NOTS).optional().describe('all of them; `add` adds'),
    add: z
      .object({ ...lists, doNots: z.array(Text).max(MOST_DO_NOTS).optional() })
      .strict()
      .optional(),
    remove: z
      .object({ ...lists, doNots: z.array(z.number().int()).max(MOST_DO_NOTS).optional().describe('places, from 1') })
      .strict()
      .optional(),
    purpose: purpose.optional().describe('of the consent that it needs'),
    serviceLevel: serviceLevel.optional(),
    sender: sender.optional().describe('whose name stands under it: the customer’s own rep, or who sends'),
    cadenceDays: cadenceDays.optional().describe('fewest days between two of its messages to one customer'),
    occasion: occasion.nullable().describe('what makes a customer’s day one for it; null takes it away'),
    survey: survey.nullable().describe('what its link asks; null takes it away'),
    archived: z.boolean().optional().describe('true takes it out of use, false back into use'),
    reason: z.string().trim().max(500).optional().describe('why it is changed'),
  })
  .strict();
export type SavePlaybookInput = z.infer<typeof SavePlaybookInput>;

export const savePlaybookTool: Tool<SavePlaybookInput> = {
  description: 'Saves a playbook: a new one, another strategy (a new version), another name, or takes it out of use.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: SavePlaybookInput,
  preview: previewPlaybook,
  run: savePlaybook,
};
