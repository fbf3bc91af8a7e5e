import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Settings } from '../../domain/settings.ts';

/** Whose eyes see the data, and as of when: everything that a figure depends on beside what is asked. */
export type Viewpoint = {
  database: Queryable;
  settings: Settings;
  asker: Asker;
  /** Nothing later exists. */
  now: Date;
  /** Whether now is the clock and not a date that somebody named. */
  live: boolean;
};
