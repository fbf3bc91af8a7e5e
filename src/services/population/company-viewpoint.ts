import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { readSettings } from '../deployment/read-settings.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Rapport itself, which sees the whole company. */
const RAPPORT: Asker = { staffId: null, email: 'rapport', name: 'Rapport', role: 'admin', team: null };

/** How the whole company looks at `now`: for what belongs to nobody's scope, such as who is in a segment. */
export async function companyViewpoint(database: Queryable, now: Date): Promise<Viewpoint> {
  return { database, settings: await readSettings(database), asker: RAPPORT, now, live: true };
}
