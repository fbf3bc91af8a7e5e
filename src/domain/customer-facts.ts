import type { EventKind } from './event-kind.ts';

/** One customer in memory, as the rule's predicate reads it; the SQL compiler reads the same from the tables. */
export type CustomerFacts = {
  customerId: string;
  name: string | null;
  kind: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
  country: string | null;
  region: string | null;
  city: string | null;
  industry: string | null;
  sizeBand: string | null;
  gender: string | null;
  birthOn: string | null;
  incomeBand: string | null;
  occupation: string | null;
  membershipTier: string | null;
  source: string | null;
  owner: string | null;
  vip: boolean;
  creditStatus: string | null;
  needType: string | null;
  tags: readonly string[];
  metrics: CustomerMetrics;
  scores: RfmScores | null;
  /** Null for a prospect, and where there are none for the day of now. */
  predictions: PredictionFacts | null;
  /** Fields of the company's own. */
  custom: Readonly<Record<string, unknown>>;
  consents: readonly ConsentFacts[];
  dates: readonly ImportantDateFacts[];
  events: Readonly<Record<EventKind, readonly EventFacts[]>>;
};

/** What is derived from a customer's events before `now`; days are local to the business time zone. */
export type CustomerMetrics = {
  orders: number;
  revenueMinor: number;
  units: number;
  returns: number;
  refundsMinor: number;
  firstOrderOn: string | null;
  lastOrderOn: string | null;
  /** Latest order day after a gap of more than 30 days, and that gap. */
  cameBackOn: string | null;
  cameBackAfterDays: number | null;
  orderDays: number;
  medianGapDays: number | null;
  orderTotalSpread: number | null;
  largestOrderMinor: number | null;
};

/** Scores 1–5 of a buyer; 5 is best. */
export type RfmScores = { r: number; f: number; m: number };

/** What the model expects of a buyer (customer_predictions); money in minor units, not rounded. */
type PredictionFacts = {
  expectedOrders90: number;
  expectedOrders365: number;
  expectedValue90Minor: number;
  expectedValue365Minor: number;
  /** Of at least one order. */
  orderProbability90: number;
};

/** One record of a customer as of a now: its texts and its figure by the table of event kinds (catalogue/event-kinds.ts). */
export type EventFacts = {
  at: Date;
  texts: Readonly<Record<string, string | null>>;
  /** Money in minor units. */
  figure: number | null;
  /** Of an order or return. */
  units?: number;
  lines?: readonly { sku: string; quantity: number; totalMinor: number }[];
  /** Of a case or survey answer about a product. */
  sku?: string | null;
  properties?: Readonly<Record<string, unknown>>;
};

export type ConsentFacts = {
  channel: string;
  purpose: string;
  status: string;
  capturedAt: Date;
  expiresAt: Date | null;
};

export type ImportantDateFacts = { kind: string; onDay: string; yearly: boolean };

/** What a reading of facts depends on beside the facts: now, its local day, and the lifecycle bounds of the score run. */
export type FactsClock = {
  now: Date;
  /** Business time zone. */
  timeZone: string;
  today: string;
  dormantAfterDays: number;
  lostAfterDays: number;
};
