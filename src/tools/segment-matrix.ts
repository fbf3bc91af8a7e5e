import { z } from 'zod';
import { Rule } from '../domain/rule/schema.ts';
import { answerMatrix } from '../services/scoring/answer-matrix.ts';
import { MATRIX_MEASURES } from '../services/scoring/matrix-tables.ts';
import type { Tool } from './tool.ts';

export const SegmentMatrixInput = z
  .object({
    scheme: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe('rapport-1 (default), quintile, r-package, or one of the company’s own'),
    rule: Rule.optional().describe('which buyers; without it everybody in scope'),
    measure: z.enum(MATRIX_MEASURES).optional().describe('fills the grid; default: customers and revenue'),
  })
  .strict();
export type SegmentMatrixInput = z.infer<typeof SegmentMatrixInput>;

export const segmentMatrixTool: Tool<SegmentMatrixInput> = {
  description:
    'Shows the RFM matrix: buyers by R and F score under a scoring scheme, and the size and revenue of each of its segments.',
  effect: 'read',
  input: SegmentMatrixInput,
  run: answerMatrix,
};
