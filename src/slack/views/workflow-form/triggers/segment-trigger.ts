import type { WorkflowTrigger } from '../../../../domain/workflows/workflow.ts';
import { menuField } from '../fields.ts';
import type { FormPart } from '../form-part.ts';

type SegmentTrigger = Extract<WorkflowTrigger, { segment: string }>;

/** A customer enters or leaves a segment. */
export function segmentTrigger(when: SegmentTrigger['when']): FormPart<SegmentTrigger> {
  return {
    blocks: (entries, { locale, segments }) => [
      menuField({ id: 'segment', label: { en: 'Segment', zh: '分群' }, locale, entries }, segments),
    ],
    read: (entry) => ({ when, segment: entry.needed('segment') }),
    fill: ({ segment }) => ({ segment }),
  };
}
