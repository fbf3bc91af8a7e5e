import type { MadeRecords } from './made-records.ts';
import { CONSENT_CHANNEL, DATE_KINDS, EVENT_NAMES, OUTCOMES, REASONS, SKUS } from './random-rules.ts';

const DAY_MS = 86_400_000;

/** Random records of every kind, some ahead of now, some at one instant with others, some exactly at the edge of a window. */
export function randomRecords(random: () => number, now: Date): Required<MadeRecords> {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const sometimes = <Value>(value: Value): Value | null => (random() < 0.6 ? value : null);
  const some = <Value>(most: number, make: () => Value) =>
    Array.from({ length: Math.floor(random() * random() * (most + 1)) }, make);
  const at = () => {
    const daysAgo = random() < 0.3 ? Math.floor(random() * 60) : random() * 400 - 10;
    return new Date(now.getTime() - Math.round(daysAgo * DAY_MS)).toISOString();
  };
  const later = (from: string) => new Date(Date.parse(from) + Math.round(random() * 40 * DAY_MS)).toISOString();
  const onDay = () =>
    random() < 0.2
      ? pick(['2000-02-29', '2012-02-29', '1999-12-31'])
      : new Date(now.getTime() + (random() * 800 - 400) * DAY_MS).toISOString().slice(0, 10);
  return {
    interactions: some(8, () => ({
      at: at(),
      channel: pick(['call', 'email', 'chat', 'visit', 'social', 'form']),
      direction: pick(['incoming', 'outgoing']),
      outcome: sometimes(pick(OUTCOMES)),
    })),
    events: some(10, () => ({
      at: at(),
      name: pick(EVENT_NAMES),
      properties: pick([{}, { page: 'home' }, { page: '1', seconds: 1.5 }, { page: null, signed: true }]),
    })),
    cases: some(6, () => {
      const openedAt = at();
      const resolvedAt = sometimes(later(openedAt));
      return {
        openedAt,
        resolvedAt,
        type: pick(['complaint', 'complaint', 'question', 'request', 'return', 'other']),
        status: resolvedAt === null ? pick(['open', 'pending', 'resolved']) : 'resolved',
        severity: pick(['low', 'normal', 'high', 'urgent']),
        sku: sometimes(pick(SKUS)),
      };
    }),
    surveys: some(5, () => {
      const kind = pick(['csat', 'nps', 'ces'] as const);
      return { at: at(), kind, score: 1 + Math.floor(random() * 5), sku: sometimes(pick(SKUS)) };
    }),
    opportunities: some(5, () => {
      const openedAt = at();
      const stage = pick(['lead', 'qualified', 'proposal', 'negotiation', 'won', 'lost', 'won', 'lost'] as const);
      const isClosed = stage === 'won' || stage === 'lost';
      return {
        openedAt,
        closedAt: isClosed ? sometimes(later(openedAt)) : null,
        stage,
        amountMinor: Math.floor(random() * 600) * 50,
      };
    }),
    points: some(8, () => ({ at: at(), points: Math.floor(random() * 20) - 6, reason: sometimes(pick(REASONS)) })),
    consents: oneAnInstant(
      some(6, () => {
        const capturedAt = at();
        return {
          capturedAt,
          channel: random() < 0.7 ? CONSENT_CHANNEL : pick(['sms', 'wechat']),
          purpose: random() < 0.7 ? ('marketing' as const) : pick(['service', 'profiling'] as const),
          status: pick(['granted', 'granted', 'denied', 'withdrawn', 'unknown'] as const),
          expiresAt: random() < 0.4 ? later(capturedAt) : null,
        };
      }),
    ),
    dates: oneADay(some(4, () => ({ kind: pick(DATE_KINDS), onDay: onDay(), yearly: random() < 0.6 }))),
  };
}

/** The table holds a statement at one instant once. */
function oneAnInstant<Made extends { capturedAt: string; channel: string; purpose: string; status: string }>(
  made: readonly Made[],
): Made[] {
  return [
    ...new Map(made.map((each) => [[each.capturedAt, each.channel, each.purpose, each.status].join(), each])).values(),
  ];
}

function oneADay<Made extends { kind: string; onDay: string }>(made: readonly Made[]): Made[] {
  return [...new Map(made.map((each) => [`${each.kind} ${each.onDay}`, each])).values()];
}
