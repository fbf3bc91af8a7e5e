import { z } from 'zod';
import { EXPORT_PLATFORMS } from '../domain/outreach/audience-export/platform.ts';
import { Rule } from '../domain/rule/schema.ts';
import { exportAudience, previewExport } from '../services/audience-exports/export-audience.ts';
import type { Tool } from './tool.ts';

export const ExportAudienceInput = z
  .object({
    segment: z.string().min(1).max(100).optional().describe('key or name of a saved segment, or a rule instead'),
    rule: Rule.optional(),
    platform: z.enum(EXPORT_PLATFORMS),
  })
  .strict()
  .refine(({ segment, rule }) => (segment === undefined) !== (rule === undefined), 'either a segment or a rule');
export type ExportAudienceInput = z.infer<typeof ExportAudienceInput>;

export const exportAudienceTool: Tool<ExportAudienceInput> = {
  description:
    'Makes a file of hashed e-mail addresses and telephone numbers of a segment or rule for an advertising platform: only of customers who agreed, logged, kept for a week.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: ExportAudienceInput,
  preview: previewExport,
  run: exportAudience,
};
