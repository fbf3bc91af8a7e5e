import { DomainError } from '../../domain/errors.ts';
import type { Period } from '../../domain/period.ts';
import type { SegmentPack, SegmentTopic } from '../../domain/segments/preset.ts';
import { SEGMENT_PRESETS } from '../../domain/segments/presets.ts';
import { matchSegment, unknownSegment } from '../segments/find-segment.ts';
import type { ListedSegment } from '../segments/list-segments.ts';
import type { ReportOrder } from './report-order.ts';

export type ReportRequest = {
  topic?: SegmentTopic | undefined;
  /** Only the presets of a starter pack. */
  pack?: SegmentPack | undefined;
  /** Only these, by key or name. */
  segments?: readonly string[] | undefined;
  /** Default: the last 30 days. */
  period?: Period | undefined;
  /** Default: revenue. */
  order?: ReportOrder | undefined;
};

/**
 * The active segments that are asked for.
 * @throws {DomainError} 'not_found' for a name that is none, 'invalid_input' where nothing is left
 */
export function chooseSegments(
  active: readonly ListedSegment[],
  { topic, pack, segments }: ReportRequest,
): ListedSegment[] {
  const named = segments?.map((spoken) => {
    const found = matchSegment(active, spoken);
    if (found === undefined) throw unknownSegment(spoken, active);
    return found.id;
  });
  const packed = pack && new Set(SEGMENT_PRESETS.filter(({ packs }) => packs.includes(pack)).map(({ key }) => key));
  const chosen = active.filter(
    (each) =>
      (named === undefined || named.includes(each.id)) &&
      (topic === undefined || each.topic === topic) &&
      (packed === undefined || packed.has(each.key)),
  );
  if (chosen.length === 0) throw nothingChosen();
  return chosen;
}

function nothingChosen(): DomainError {
  return new DomainError('invalid_input', {
    en: 'There is no active segment to report on: “rapport refresh” installs the presets, and save_segment makes others.',
    zh: '没有可报告的有效分群：可运行 rapport refresh 安装预设分群，或用 save_segment 新建。',
  });
}
