import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import { previewTags } from '../services/tags/preview-tags.ts';
import { tagCustomers } from '../services/tags/tag-customers.ts';
import { oneLine } from './one-line.ts';
import type { Tool } from './tool.ts';

const Tags = z.array(oneLine({ shortest: 1, longest: 60 })).max(10);

export const TagCustomersInput = z
  .object({
    rule: Rule.describe('whom, within the asker’s own customers; {"customers": [ids]} for a list'),
    add: Tags.optional(),
    remove: Tags.optional(),
  })
  .strict();
export type TagCustomersInput = z.infer<typeof TagCustomersInput>;

export const tagCustomersTool: Tool<TagCustomersInput> = {
  description: 'Adds tags to customers or takes them away: of a list, or of all who satisfy a rule.',
  effect: 'write',
  roles: ['rep', 'manager', 'admin'],
  input: TagCustomersInput,
  preview: previewTags,
  run: tagCustomers,
  afterwards: bringUpToDate,
};
