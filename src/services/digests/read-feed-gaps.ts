import type { Reader } from '../population/reader.ts';
import { listSegments } from '../segments/list-segments.ts';

/** What the company's data feeds owe. */
export type FeedGaps = {
  /** Kinds of files that came before and have not for long, with the whole days since. */
  stale: { kind: string; days: number }[];
  /** Rows of files of the week that were refused. */
  refusedRows: number;
  /** Segments whose members are not up to date, or could not be found. */
  segmentsBehind: number;
};

/** A file that comes regularly comes at least monthly; orders sooner. */
const STALE_DAYS = 31;
const STALE_ORDER_DAYS = 8;

/** Which imports are overdue, what they refused in the last 7 days, which segments lag behind. */
export async function readFeedGaps({ database, now }: Reader): Promise<FeedGaps> {
  const [stale, refused, segments] = await Promise.all([
    database.query<{ kind: string; days: number }>(
      `select kind, days from (
          select kind, floor(extract(epoch from $1::timestamptz - max(finished_at)) / 86400)::int as days
          from import_batches where finished_at <= $1 group by kind
        ) k where days >= case when kind = 'orders' then $3::int else $2::int end order by days desc, kind`,
      [now, STALE_DAYS, STALE_ORDER_DAYS],
    ),
    database.query<{ n: number }>(
      `select coalesce(sum(rows_refused), 0)::int as n from import_batches
        where finished_at <= $1 and finished_at > $1::timestamptz - interval '7 days'`,
      [now],
    ),
    listSegments(database),
  ]);
  const segmentsBehind = segments.filter(({ state }) => state === 'failed' || state === 'stale').length;
  return { stale, refusedRows: refused[0]!.n, segmentsBehind };
}
