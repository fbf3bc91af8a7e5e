import type { Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { getSegment } from '../segments/find-segment.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { done, type FollowUpAnswer } from './told-follow-up.ts';

/** `hours` null: its members may wait. */
export type SlaRequest = { segment: string; hours: number | null };

/** What setting the time to follow up does. @throws {DomainError} as `getSegment`; 'invalid_input' where nothing would change */
export async function previewSla(request: SlaRequest, reader: Reader): Promise<{ text: string }> {
  const { segment, before } = await plan(request, reader);
  const words = WORDS[reader.locale];
  const name = segment.name[reader.locale];
  return {
    text: [words.sets(name, words.hours(before), words.hours(request.hours)), words.fromNow].join('\n'),
  };
}

/** Sets within how many hours members of a segment are to be followed up, inside a transaction. @throws {DomainError} as `previewSla` */
export async function saveSla(request: SlaRequest, reader: Reader & { database: Queryable }): Promise<FollowUpAnswer> {
  const { database, asker, now, locale } = reader;
  const { segment } = await plan(request, reader);
  if (request.hours === null) {
    await database.execute('delete from follow_up_slas where segment_key = $1', [segment.key]);
  } else {
    await database.execute(
      `insert into follow_up_slas (segment_key, hours, set_by, set_at) values ($1, $2, $3, $4)
       on conflict (segment_key) do update set hours = excluded.hours, set_by = excluded.set_by, set_at = excluded.set_at`,
      [segment.key, request.hours, asker.email, now],
    );
  }
  const words = WORDS[locale];
  return done(words.saved(segment.name[locale], words.hours(request.hours)));
}

async function plan(
  { segment: spoken, hours }: SlaRequest,
  { database }: Reader,
): Promise<{ segment: SegmentRow; before: number | null }> {
  const segment = await getSegment(database, spoken);
  const [stored] = await database.query<{ hours: number }>('select hours from follow_up_slas where segment_key = $1', [
    segment.key,
  ]);
  const before = stored?.hours ?? null;
  if (before !== hours) return { segment, before };
  throw new DomainError('invalid_input', {
    en: `The time to follow up ${segment.name.en} is so already: ${WORDS.en.hours(hours)}.`,
    zh: `“${segment.name.zh}”的跟进时限已是：${WORDS.zh.hours(hours)}。`,
  });
}

const WORDS = {
  en: {
    sets: (segment: string, before: string, after: string) => `Time to follow up ${segment}: ${before} → ${after}.`,
    fromNow:
      'It holds for follow-ups made from now on; where a customer is in several segments, the shortest counts. It runs from when a follow-up is made, and of one planned for later from its hour (09:00 where none was said).',
    hours: (hours: number | null) =>
      hours === null ? 'none' : hours === 1 ? 'within 1 hour' : `within ${hours} hours`,
    saved: (segment: string, after: string) =>
      `Saved: customers of ${segment} are followed up ${after === 'none' ? 'without a time limit' : after}.`,
  },
  zh: {
    sets: (segment: string, before: string, after: string) => `“${segment}”的跟进时限：${before} → ${after}。`,
    fromNow:
      '对此后创建的跟进生效；客户属于多个分群时以最短的为准。时限从创建时起算；计划在以后的跟进从其时间起算（未说明时间的按 09:00）。',
    hours: (hours: number | null) => (hours === null ? '无' : `${hours} 小时内`),
    saved: (segment: string, after: string) => `已保存：“${segment}”的跟进时限为${after}。`,
  },
} as const;
