import { z } from 'zod';
import { SchemeDefinition } from '../domain/scoring/scheme.ts';
import { previewScheme, saveScheme } from '../services/scoring/save-scheme.ts';
import type { Tool } from './tool.ts';

export const SaveScoreSchemeInput = SchemeDefinition.extend({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .describe('lower-case letters, digits and hyphens'),
  segments: SchemeDefinition.shape.segments
    .optional()
    .describe(
      'cover each cell of the R × F grid exactly once; default: those of rapport-1, where R and F have 5 scores',
    ),
}).strict();
export type SaveScoreSchemeInput = z.infer<typeof SaveScoreSchemeInput>;

export const saveScoreSchemeTool: Tool<SaveScoreSchemeInput> = {
  description:
    'Saves a scoring scheme of the company’s own: how R, F and M are cut into scores, and which segment each cell of the R × F grid is.',
  effect: 'write',
  roles: ['manager', 'admin'],
  input: SaveScoreSchemeInput,
  preview: previewScheme,
  run: async (input, context) => ({ answer: { kind: 'text', text: await saveScheme(input, context) }, rows: 0 }),
};
