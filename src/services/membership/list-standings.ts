import type { Viewpoint } from '../population/viewpoint.ts';
import type { SegmentCause } from '../segments/segment-cause.ts';

/** How a customer last came into a segment or left it, as far as a question's now sees. */
export type Standing = {
  segmentId: number;
  entered: boolean;
  at: Date;
  cause: SegmentCause;
  /** Since the segment's members are kept. */
  sinceFirstBuild: boolean;
};

/** The last entry or exit of a customer in each segment, of those that there were any in. */
export function listStandings({ database, now }: Viewpoint, customerId: number): Promise<Standing[]> {
  return database.query<Standing>(
    `select distinct on (e.segment_id) e.segment_id as "segmentId", e.entered, e.at, e.cause,
       e.cause = 'rule_edited' and e.from_version is null as "sinceFirstBuild"
     from segment_events e where e.customer_id = $1 and e.at <= $2::timestamptz
     order by e.segment_id, e.at desc, e.id desc`,
    [customerId, now],
  );
}
