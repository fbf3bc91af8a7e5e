import type { Binder } from '../../db/sql.ts';

/** SELECTs of `customer_id` whom the clock alone may have moved, or everybody. */
export type ClockCandidates = 'everybody' | ((binder: Binder) => readonly string[]);
