import { z } from 'zod';
import { Period } from '../domain/period.ts';
import { SEGMENT_PACKS, SEGMENT_TOPICS, type SegmentPack, type SegmentTopic } from '../domain/segments/preset.ts';
import { REPORT_ORDERS } from '../services/segment-report/report-order.ts';
import { segmentReport } from '../services/segment-report/segment-report.ts';
import type { Tool } from './tool.ts';

const TOPICS = Object.keys(SEGMENT_TOPICS) as [SegmentTopic, ...SegmentTopic[]];
const PACKS = Object.keys(SEGMENT_PACKS) as [SegmentPack, ...SegmentPack[]];

export const SegmentReportInput = z
  .object({
    topic: z.enum(TOPICS).optional(),
    pack: z.enum(PACKS).optional().describe('only the presets of a starter pack'),
    segments: z.array(z.string().min(1).max(200)).min(1).max(100).optional().describe('only these: keys or names'),
    period: Period.optional().describe('compared with the one before; default: the last 30 days'),
    order: z.enum(REPORT_ORDERS).optional().describe('default: revenue'),
  })
  .strict();
export type SegmentReportInput = z.infer<typeof SegmentReportInput>;

export const segmentReportTool: Tool<SegmentReportInput> = {
  description:
    'The managers’ summary over all active segments: size, share, revenue, growth, satisfaction, complaints, who came and went with causes, and what stands out by rule.',
  effect: 'read',
  input: SegmentReportInput,
  run: segmentReport,
};
