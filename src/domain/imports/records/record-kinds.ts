import type { RecordImportKind } from '../import-column.ts';
import { CASES } from './cases.ts';
import { CONSENTS } from './consents.ts';
import { EVENTS } from './events.ts';
import { FOLLOW_UPS } from './follow-ups.ts';
import { DATES } from './important-dates.ts';
import { INTERACTIONS } from './interactions.ts';
import { OPPORTUNITIES } from './opportunities.ts';
import { POINTS } from './points.ts';
import type { RecordKind } from './record-kind.ts';
import { SURVEYS } from './surveys.ts';

/** THE table of the kinds of record that files bring beside customers, orders, products and staff. */
export const RECORD_KINDS: Readonly<Record<RecordImportKind, RecordKind>> = {
  interactions: INTERACTIONS,
  events: EVENTS,
  cases: CASES,
  surveys: SURVEYS,
  opportunities: OPPORTUNITIES,
  points: POINTS,
  dates: DATES,
  consents: CONSENTS,
  follow_ups: FOLLOW_UPS,
};
