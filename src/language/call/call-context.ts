import type { Temporal } from 'temporal-polyfill';

/** What choosing a tool depends on beside the reading. */
export type CallContext = { now: Date; timeZone: string; today: Temporal.PlainDate; currency: string };
