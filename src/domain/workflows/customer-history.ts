import type { CustomerFacts, EventFacts } from '../customer-facts.ts';
import type { EventKind } from '../event-kind.ts';
import type { CutPoints } from '../scoring/cut-points.ts';

/** A record with what it said until it was settled, and when that was; null: it says the same at any time. */
export type HistoricRecord = EventFacts & {
  unsettled: { at: Date; texts: EventFacts['texts']; figure: number | null } | null;
};

/** A field that got another value; of `custom.NAME` the name follows the point. */
export type FieldChange = { field: string; before: unknown; at: Date };

/** All that is known of one customer, from which their facts as of any earlier time are made. Only records that are asked for are in it. */
export type CustomerHistory = {
  /** Id of our own. */
  id: number;
  /** From when on they exist; null: since ever. */
  createdAt: Date | null;
  /** As they are now, without records and what is derived from them. */
  attributes: Omit<CustomerFacts, 'metrics' | 'scores' | 'predictions' | 'events'>;
  /** Of each kind the earliest first. */
  records: Partial<Record<EventKind, readonly HistoricRecord[]>>;
  /** The earliest first. */
  changes: readonly FieldChange[];
};

/** The cut points and lifecycle bounds by which everybody was scored from an instant on. */
export type ScoresFrom = { asOf: Date; cuts: CutPoints; dormantAfterDays: number; lostAfterDays: number };
