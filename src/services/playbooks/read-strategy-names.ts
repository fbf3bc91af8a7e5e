import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { StrategyNames } from '../../domain/outreach/strategy-parts.ts';
import { OFFERS } from '../offers/offer-kind.ts';
import { readSegments } from '../segments/segment-row.ts';
import { readVersioned } from '../versioned/read-versioned.ts';

/** The names of segments and offers; what is gone keeps its key. */
export async function readStrategyNames(database: Queryable): Promise<StrategyNames> {
  const [segments, offers] = await Promise.all([readSegments(database), readVersioned(database, OFFERS)]);
  return { segment: namesOf(segments), offer: namesOf(offers) };
}

function namesOf(all: readonly { key: string; name: Bilingual }[]): (key: string) => Bilingual {
  const names = new Map(all.map(({ key, name }) => [key, name]));
  return (key) => names.get(key) ?? { en: key, zh: key };
}
