import { allOf, createBinder } from '../../db/sql.ts';
import { eventKindOf } from '../../domain/catalogue/event-kinds.ts';
import type { EventKind } from '../../domain/event-kind.ts';
import { nowSql } from '../../domain/rule/bind.ts';
import { populationConditions, populationKey } from '../population/population.ts';
import { createVersionedCache } from '../population/versioned-cache.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** Names and outcomes are few; what lies beyond is a data problem. */
const MOST_TEXTS = 5_000;

const cached = createVersionedCache<readonly string[]>();

/** The values of an open text of a kind of record among the asker's customers, the most frequent first, in memory. */
export async function findRecordTexts(viewpoint: Viewpoint, kind: EventKind, text: string): Promise<readonly string[]> {
  // Orders and returns lie in one table, and what one of them has is known of both.
  const key = `${eventKindOf(kind).from}.${text} ${await populationKey(viewpoint)}`;
  return cached(viewpoint, key, async () => {
    const binder = createBinder();
    const { alias, at, from, texts } = eventKindOf(kind);
    const now = nowSql(binder.bind, viewpoint.now);
    const value = texts[text]!.sql(now);
    const rows = await viewpoint.database.query<{ value: string }>(
      `select ${value} as value from ${from} join customers c on c.id = ${alias}.customer_id
        where ${at} < ${now.now} and ${value} is not null and ${allOf(populationConditions(viewpoint, binder))}
        group by 1 order by count(*) desc, 1 limit ${MOST_TEXTS}`,
      binder.values,
    );
    return rows.map((row) => row.value);
  });
}

/** The kinds of important dates among the asker's customers, the most frequent first, in memory. */
export async function findDateKinds(viewpoint: Viewpoint): Promise<readonly string[]> {
  return cached(viewpoint, `dates ${await populationKey(viewpoint)}`, async () => {
    const binder = createBinder();
    const rows = await viewpoint.database.query<{ kind: string }>(
      `select d.kind from important_dates d join customers c on c.id = d.customer_id
        where ${allOf(populationConditions(viewpoint, binder))} group by 1 order by count(*) desc, 1 limit ${MOST_TEXTS}`,
      binder.values,
    );
    return rows.map(({ kind }) => kind);
  });
}
