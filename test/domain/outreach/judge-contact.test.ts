import { describe, expect, it } from 'vitest';
import type { ContactFacts, ContactMessage } from '../../../src/domain/outreach/contact-gate.ts';
import { ContactPolicy } from '../../../src/domain/outreach/contact-policy.ts';
import { judgeContact } from '../../../src/domain/outreach/judge-contact.ts';
import { LEAVE_OUT_REASONS } from '../../../src/domain/outreach/outreach.ts';

const NOW = new Date('2026-03-10T12:00:00Z');

const FACTS: ContactFacts = {
  customerId: 1,
  isErased: false,
  address: 'ann@example.com',
  isAddressBad: false,
  consent: 'granted',
  refusesProfiling: false,
  suppressed: null,
  openComplaints: 0,
  contactedOn: [],
  playbookContactedOn: null,
  timeZone: 'Europe/London',
};
const MESSAGE: ContactMessage = { channel: 'email', purpose: 'marketing', isProfiled: true, cadenceDays: 30 };

function verdict(facts: Partial<ContactFacts> = {}, message: Partial<ContactMessage> = {}, policy: object = {}) {
  const at = { now: NOW, businessTimeZone: 'Europe/London' };
  const judged = judgeContact({ ...FACTS, ...facts }, { ...MESSAGE, ...message }, ContactPolicy.parse(policy), at);
  return judged.kind === 'leave_out' ? judged.reason : judged.kind === 'wait' ? judged.until.toISOString() : 'send';
}

/** Each fact that stands against a message, in the order of telling. */
const AGAINST: readonly (Partial<ContactFacts> & { reason: string })[] = [
  { isErased: true, reason: 'erased' },
  { address: null, reason: 'no_address' },
  { suppressed: 'unsubscribed', reason: 'unsubscribed' },
  { consent: 'withdrawn', reason: 'consent_withdrawn' },
  { refusesProfiling: true, reason: 'no_profiling' },
  { openComplaints: 1, reason: 'open_complaint' },
  { contactedOn: ['2026-03-09'], reason: 'frequency_cap' },
  { playbookContactedOn: '2026-03-01', reason: 'cadence' },
];

describe('judgeContact', () => {
  it('lets a message go that nothing stands against', () => {
    expect(verdict()).toBe('send');
  });

  it('tells the first reason of all that hold, in the order of the list', () => {
    const reasons = AGAINST.map(({ reason }) => reason);
    expect(reasons).toEqual(LEAVE_OUT_REASONS.filter((reason) => reasons.includes(reason)));
    AGAINST.forEach(({ reason, ...fact }, index) => {
      expect(verdict(fact)).toBe(reason);
      const all: Partial<ContactFacts> = Object.assign({}, ...AGAINST.slice(index));
      expect(verdict(all)).toBe(reason);
    });
  });

  it('tells a bad address from none, and asks for none where the channel has none', () => {
    expect(verdict({ address: null, isAddressBad: true })).toBe('bad_address');
    expect(verdict({ address: null }, { channel: 'wechat' })).toBe('send');
  });

  it.each(['unknown', 'denied', 'withdrawn', 'expired'] as const)('takes %s for no consent', (consent) => {
    expect(verdict({ consent })).toBe(`consent_${consent}`);
    expect(verdict({ consent }, { purpose: 'service' })).toBe(`consent_${consent}`);
  });

  it('spares service messages the reasons that are about promotion, and only those', () => {
    expect(verdict({ openComplaints: 2, contactedOn: ['2026-03-10'] }, { purpose: 'service' })).toBe('send');
    expect(verdict({ playbookContactedOn: '2026-03-10' }, { purpose: 'service' })).toBe('cadence');
    expect(verdict({ suppressed: 'unsubscribed' }, { purpose: 'service' })).toBe('send');
    expect(verdict({ suppressed: 'bounced' }, { purpose: 'service' })).toBe('bounced');
    expect(verdict({ suppressed: 'spam_complaint' }, { purpose: 'service' })).toBe('spam_complaint');
  });

  it('lets somebody who refuses profiling be written to by name', () => {
    expect(verdict({ refusesProfiling: true }, { isProfiled: false })).toBe('send');
  });

  it('counts today and the days before it for a cap', () => {
    const caps = { frequencyCaps: [{ messages: 2, days: 3 }] };
    expect(verdict({ contactedOn: ['2026-03-08', '2026-03-08'] }, {}, caps)).toBe('frequency_cap');
    expect(verdict({ contactedOn: ['2026-03-07', '2026-03-08'] }, {}, caps)).toBe('send');
  });

  it('repeats a playbook once its days are over', () => {
    expect(verdict({ playbookContactedOn: '2026-02-09' })).toBe('cadence');
    expect(verdict({ playbookContactedOn: '2026-02-08' })).toBe('send');
    expect(verdict({ playbookContactedOn: '2026-03-10' }, { cadenceDays: 0 })).toBe('send');
  });

  it('waits for the morning of the customer, but a letter does not', () => {
    const tokyo = { timeZone: 'Asia/Tokyo' };
    expect(verdict(tokyo)).toBe('2026-03-11T00:00:00.000Z');
    expect(verdict(tokyo, { channel: 'letter' })).toBe('send');
    expect(verdict(tokyo, {}, { quietHours: null })).toBe('send');
  });
});
