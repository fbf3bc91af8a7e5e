import type { Queryable } from '../../db/database.ts';
import { keptPlacesRemark } from '../../domain/daily-list/kept-places-remark.ts';
import { type ListItem, MOST_ITEMS } from '../../domain/daily-list/list-item.ts';
import { plannedRemark } from '../../domain/daily-list/planned-remark.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { findDailyList } from './find-daily-list.ts';
import { findListScene } from './find-list-scene.ts';
import type { ListOwner } from './list-scene.ts';

/** What the daily reminder of a member of staff shows as of now: the most valuable contacts, and how many there are beside them. */
export async function compileDailyList(
  database: Queryable,
  owner: ListOwner,
  now: Date,
): Promise<{ items: ListItem[]; more: number; remarks: Bilingual[] }> {
  const viewpoint = { database, settings: await readSettings(database), asker: owner, now, live: true };
  const { items } = await findDailyList(await findListScene(viewpoint));
  const [shown, others] = [items.slice(0, MOST_ITEMS), items.slice(MOST_ITEMS)];
  return { items: shown, more: others.length, remarks: [...keptPlacesRemark(items), ...plannedRemark(others)] };
}
