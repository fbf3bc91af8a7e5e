import { createBinder } from '../../db/sql.ts';
import { EVENT_KIND_TABLE, type EventKindEntry } from '../../domain/catalogue/event-kinds.ts';
import type { EventKind } from '../../domain/event-kind.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** When the newest record of a kind happened, of the customers in sight; null without one. */
export async function readNewestRecord(kind: EventKind, { database, asker, now }: Viewpoint): Promise<Date | null> {
  const { from, alias, at, only = 'true' }: EventKindEntry = EVENT_KIND_TABLE[kind];
  const binder = createBinder();
  const conditions = [
    only,
    `${at} < ${binder.bind(now, 'timestamptz')}`,
    ...populationConditions({ asker, now }, binder),
  ];
  const [newest] = await database.query<{ at: Date }>(
    `select ${at} as at from ${from} join customers c on c.id = ${alias}.customer_id
      where ${conditions.join(' and ')} order by 1 desc limit 1`,
    binder.values,
  );
  return newest?.at ?? null;
}

/** When the last file of each kind was read to its end. */
export async function readLastImports({ database, now }: Viewpoint): Promise<ReadonlyMap<string, Date>> {
  const rows = await database.query<{ kind: string; at: Date }>(
    'select kind, max(finished_at) as at from import_batches where finished_at <= $1 group by kind',
    [now],
  );
  return new Map(rows.map(({ kind, at }) => [kind, at]));
}

/** When a running bot last worked out what scores and segments are made of; null where none has. */
export async function readLastRefresh({ database, now }: Viewpoint): Promise<Date | null> {
  const [row] = await database.query<{ at: Date | null }>(
    "select max(ended_at) as at from job_runs where job = 'refresh_metrics' and outcome = 'done' and ended_at <= $1",
    [now],
  );
  return row!.at;
}
