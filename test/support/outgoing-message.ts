import type { OutgoingMessage } from '../../src/domain/outreach/delivery.ts';

/** A message ready to leave. */
export function outgoingMessage(overrides: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    outreachId: 12,
    token: '0f5c1c1e-7a53-4a3e-9d0e-0d2f6f1b2c3d',
    channel: 'email',
    to: 'ada@customers.example',
    toName: 'Ada Lovelace',
    sender: { name: 'Rosa Lee', email: 'rosa@shop.example' },
    language: 'en',
    subject: 'A word from us',
    text: 'Dear Ada,\n\nthank you.\n\nRosa',
    unsubscribeUrl: 'https://shop.example/u/0f5c1c1e-7a53-4a3e-9d0e-0d2f6f1b2c3d',
    purpose: 'marketing',
    ...overrides,
  };
}
