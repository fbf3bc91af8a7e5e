import type { FollowUpOutcome, FollowUpUrgency } from '../../follow-ups/follow-up.ts';
import type { FollowUpSeries } from '../../follow-ups/follow-up-series.ts';

/** A local time, `YYYY-MM-DD HH:MM:SS`. */
export type DemoMoment = string;

export type DemoCase = {
  customer: string;
  type: 'complaint' | 'question' | 'request' | 'return' | 'other';
  status: 'open' | 'pending' | 'resolved';
  severity: 'low' | 'normal' | 'high' | 'urgent';
  subject: string;
  openedAt: DemoMoment;
  resolvedAt: DemoMoment | null;
  sku: string | null;
};

export type DemoInteraction = {
  customer: string;
  channel: 'call' | 'email' | 'chat' | 'visit' | 'social' | 'form';
  direction: 'incoming' | 'outgoing';
  at: DemoMoment;
  staffEmail: string | null;
  about: DemoCase | null;
  subject: string | null;
  outcome: string | null;
};

export type DemoEvent = {
  customer: string;
  name: string;
  at: DemoMoment;
  properties: Record<string, string | number>;
};

export type DemoSurvey = {
  customer: string;
  kind: 'csat' | 'nps' | 'ces';
  score: number;
  at: DemoMoment;
  comment: string | null;
  sku: string | null;
  about: DemoCase | null;
};

export type DemoOpportunity = {
  customer: string;
  name: string;
  stage: 'lead' | 'qualified' | 'proposal' | 'negotiation' | 'won' | 'lost';
  /** Major units. */
  amount: number;
  openedAt: DemoMoment;
  closedAt: DemoMoment | null;
  nextStep: string | null;
  nextStepOn: string | null;
  ownerEmail: string | null;
};

export type DemoPoints = {
  customer: string;
  points: number;
  at: DemoMoment;
  reason: string;
  expiresOn: string | null;
};

export type DemoDate = { customer: string; kind: string; label: string | null; onDay: string; yearly: boolean };

export type DemoConsent = {
  customer: string;
  channel: string;
  purpose: 'marketing' | 'service' | 'profiling';
  status: 'granted' | 'denied' | 'withdrawn';
  legalBasis: string;
  capturedAt: DemoMoment;
  capturedWhere: string;
  textVersion: string;
  expiresAt: DemoMoment | null;
};

export type DemoFollowUp = {
  customer: string;
  ownerEmail: string;
  reason: string;
  dueOn: string;
  /** ISO 8601 in UTC. */
  dueAt: string | null;
  timeZone: string;
  urgency: FollowUpUrgency;
  repeat: FollowUpSeries | null;
  createdAt: DemoMoment;
  /** Null while it is open; `contact` is what it left. */
  closing: { at: DemoMoment; outcome: FollowUpOutcome; contact: DemoInteraction } | null;
};

/** Cases and opportunities by time; the others customer by customer. */
export type DemoRecords = {
  cases: DemoCase[];
  interactions: DemoInteraction[];
  events: DemoEvent[];
  surveys: DemoSurvey[];
  opportunities: DemoOpportunity[];
  points: DemoPoints[];
  dates: DemoDate[];
  consents: DemoConsent[];
  followUps: DemoFollowUp[];
};
