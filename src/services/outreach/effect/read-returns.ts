import { createBinder } from '../../../db/sql.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { seenRecipientsSql } from './seen-recipients-sql.ts';

/** Of how many people an event of a kind came back before now, and the mean of their survey answers. */
export type Returned = { outreachId: number; kind: string; people: number; meanScore: number | null };

/** What came back from those who were written to, also after the window. */
export function readReturns(viewpoint: Viewpoint, outreachIds: readonly number[]): Promise<Returned[]> {
  const binder = createBinder();
  return viewpoint.database.query<Returned>(
    `with ${seenRecipientsSql(viewpoint, outreachIds, binder)}
     select e.outreach_id as "outreachId", e.kind, count(distinct s.customer_id)::int as people,
       avg((e.details ->> 'score')::float8) filter (where e.kind = 'survey_answered') as "meanScore"
     from seen s
     join outreach_events e on e.outreach_id = s.outreach_id and e.customer_id = s.recipient_id
     where e.at < ${binder.bind(viewpoint.now, 'timestamptz')}
     group by 1, 2`,
    binder.values,
  );
}
