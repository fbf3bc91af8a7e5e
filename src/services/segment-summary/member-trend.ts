import { createBinder } from '../../db/sql.ts';
import type { TableAnswer } from '../../domain/answer.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { localDay, startOfDay } from '../../domain/period.ts';
import { type Population, populationSql } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import type { SegmentRow } from '../segments/segment-row.ts';

const POINTS = 12;

type Point = { at: Date; members: number };

/**
 * Members at up to twelve even points from the first build to now, from the history of entries and exits; undefined before
 * there is a course to draw.
 */
export async function memberTrend(
  segment: SegmentRow,
  population: Population,
  { database, locale, now, settings }: Reader,
): Promise<TableAnswer | undefined> {
  const [row] = await database.query<{ first: Date | null }>(
    'select min(at) as first from segment_events where segment_id = $1',
    [segment.id],
  );
  const first = row!.first;
  if (first === null || first >= now) return undefined;
  const [from, today] = [localDay(first, settings.timeZone), localDay(now, settings.timeZone)];
  const ends = dayEnds(from, today, settings.timeZone, now);
  if (ends.length < 2) return undefined;
  const binder = createBinder();
  const moves = {
    from: `unnest(${binder.bind(ends, 'timestamptz[]')}) as t(until) join segment_events v on v.at < t.until`,
    customerKey: 'v.customer_id',
    conditions: [`v.segment_id = ${binder.bind(segment.id, 'int')}`],
    expressions: [],
  };
  const points = await database.query<Point>(
    `select t.until as at, (count(*) filter (where v.entered) - count(*) filter (where not v.entered))::int as members
      ${populationSql(population, moves, binder)} group by 1 order by 1`,
    binder.values,
  );
  const words = WORDS[locale];
  return {
    kind: 'table',
    title: words.title,
    columns: [
      { key: 'day', label: words.day, type: 'day' },
      { key: 'members', label: words.members, type: 'number', unit: 'count' },
    ],
    rows: points.map(({ at, members }) => [localDay(new Date(at.getTime() - 1), settings.timeZone), members]),
    total: points.length,
    chart: { type: 'line', x: 'day', series: ['members'] },
  };
}

/** The ends of up to twelve days, evenly from one day to today, whose end is now. */
function dayEnds(from: string, today: string, timeZone: string, now: Date): Date[] {
  const days: string[] = [];
  for (let on = from; on < today; on = addDays(on, 1)) days.push(on);
  const step = Math.max(1, Math.ceil(days.length / (POINTS - 1)));
  const kept = days.filter((_, at) => at % step === 0);
  return [...kept.map((on) => startOfDay(addDays(on, 1), timeZone)), new Date(now.getTime() + 1)];
}

const WORDS = {
  en: { title: 'Members over time', day: 'Day', members: 'Members' },
  zh: { title: '成员数走势', day: '日期', members: '成员数' },
} as const;
