import type { Queryable } from '../../db/database.ts';
import { EVENT_KIND_TABLE } from '../../domain/catalogue/event-kinds.ts';
import type { SegmentRow } from './segment-row.ts';

/** What has come to pass since the segment that was built longest ago. */
export type Arrivals = {
  /** Kinds of record of which some are dated since. */
  kinds: ReadonlySet<string>;
  /** Customers who exist since, with their beginning. */
  newcomers: readonly { id: number; at: Date }[];
};

export async function findArrivals(database: Queryable, segments: readonly SegmentRow[], now: Date): Promise<Arrivals> {
  const built = segments.flatMap(({ builtAsOf }) => (builtAsOf === null ? [] : [builtAsOf.getTime()]));
  if (built.length === 0) return { kinds: new Set(), newcomers: [] };
  const span = [new Date(Math.min(...built)), now];
  const kinds = [
    ...Object.entries(EVENT_KIND_TABLE).map(([kind, { from, at }]) => ({ kind, from, at })),
    { kind: 'consents', from: 'consents', at: 'captured_at' },
  ];
  const exist = kinds.map(
    ({ kind, from, at }) =>
      `select '${kind}' as kind where exists (select 1 from ${from} where ${at} >= $1 and ${at} < $2)`,
  );
  const [arrived, newcomers] = await Promise.all([
    database.query<{ kind: string }>(exist.join(' union all '), span),
    database.query<{ id: number; at: Date }>(
      'select id, created_at as at from customers where created_at >= $1 and created_at < $2',
      span,
    ),
  ]);
  return { kinds: new Set(arrived.map(({ kind }) => kind)), newcomers };
}

/** Ids of the customers who exist since a segment was built. */
export function newcomersSince({ newcomers }: Arrivals, builtAsOf: Date | null): number[] {
  return builtAsOf === null ? [] : newcomers.filter(({ at }) => at >= builtAsOf).map(({ id }) => id);
}
