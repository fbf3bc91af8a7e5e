/** Kinds of record of a customer. Closings are opportunities by the day they closed. */
export const EVENT_KINDS = [
  'orders',
  'returns',
  'interactions',
  'events',
  'cases',
  'surveys',
  'opportunities',
  'closings',
  'points',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
