import { recordsOf } from '../../domain/rule/records-of.ts';
import { effectiveRules } from '../../domain/segments/segment-rules.ts';
import type { Population } from '../population/population.ts';
import { readSegments, type SegmentRow } from '../segments/segment-row.ts';

/** The active segments, apart those whose rules need predictions where there are none. */
export async function segmentsToTell({
  viewpoint,
  predictions,
}: Population): Promise<{ told: SegmentRow[]; untold: SegmentRow[] }> {
  const segments = await readSegments(viewpoint.database);
  const rules = effectiveRules(segments);
  const active = segments.filter(({ status }) => status === 'active');
  const segmentRule = (key: string) => rules.get(key)!;
  const isTold = ({ key }: SegmentRow) =>
    predictions.unavailable === undefined || !recordsOf(segmentRule(key), segmentRule).has('predictions');
  return { told: active.filter(isTold), untold: active.filter((each) => !isTold(each)) };
}
