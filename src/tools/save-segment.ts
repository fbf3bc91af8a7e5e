import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { SEGMENT_TOPICS, type SegmentTopic } from '../domain/segments/preset.ts';
import { bringUpToDate } from '../services/segment-edits/bring-up-to-date.ts';
import { previewSave } from '../services/segment-edits/preview-save.ts';
import { saveConfirmed } from '../services/segment-edits/save-confirmed.ts';
import { oneLine } from './one-line.ts';
import type { Tool } from './tool.ts';

const TOPICS = Object.keys(SEGMENT_TOPICS) as [SegmentTopic, ...SegmentTopic[]];

function texts(longest: number) {
  const text = z.string().trim().max(longest);
  return z.object({ en: text.optional(), zh: text.optional() }).strict();
}

export const SaveSegmentInput = z
  .object({
    segment: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('key or name of the segment to change; a new one without it'),
    name: z
      .object({ en: oneLine({ longest: 100 }).optional(), zh: oneLine({ longest: 100 }).optional() })
      .strict()
      .optional()
      .describe('in one language or both; a new segment needs one'),
    description: texts(1000).optional(),
    playbook: texts(4000).optional().describe('how its customers are treated'),
    topic: z.enum(TOPICS).optional(),
    rule: Rule.optional().describe('who is in it; a new segment needs one'),
    reason: z.string().trim().max(500).optional().describe('why the rule is so'),
  })
  .strict();
export type SaveSegmentInput = z.infer<typeof SaveSegmentInput>;

export const saveSegmentTool: Tool<SaveSegmentInput> = {
  description: 'Saves a segment: a new one, another rule (a new version), or another name, description or playbook.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: SaveSegmentInput,
  preview: previewSave,
  run: saveConfirmed,
  afterwards: bringUpToDate,
};
