import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { CustomerChange } from '../services/outreach/replies/announce-changes.ts';

/** What the pages need of the rest. */
export type PublicContext = {
  database: Database;
  log: Log;
  clock: () => Date;
  /** Of providers' events; null: nobody may post any. */
  webhookSecret: string | null;
  /** Tells the segments, after the response. */
  announce: (changes: readonly CustomerChange[]) => void;
};
