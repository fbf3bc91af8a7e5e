import { expect, test } from 'vitest';
import { composeMail } from '../../src/messaging/compose-mail.ts';
import { outgoingMessage } from '../support/outgoing-message.ts';

const ABOUT = { from: { name: 'Shop', address: 'hello@shop.example' }, publicUrl: null };
const toOf = (toName: string) => composeMail(outgoingMessage({ to: 'ada@b.example', toName }), ABOUT).to;

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  ['Ada\r\nBcc: all@evil.example', 'Ada Bcc: all@evil.example'],
  ['\u202Egnp.exe\u202C evil\0', 'gnp.exe evil'],
])('the name %j of a recipient stands on one line, without what turns or hides it', (name, shown) => {
  expect(toOf(name)).toEqual({ name: shown, address: 'ada@b.example' });
});

test.each(['x'.repeat(10_000), '李'.repeat(101), '\u200B\u2028'])(
  'a name that no header holds, or that shows nothing, is left out',
  (name) => {
    expect(toOf(name)).toBe('ada@b.example');
  },
);

test('the address for unsubscribing by mail takes no parameters from a mailbox’s name', () => {
  const sender = { name: 'R', email: 'a?cc=evil@x.example' };
  const { headers } = composeMail(outgoingMessage({ sender, purpose: 'marketing', unsubscribeUrl: null }), ABOUT);
  expect(headers['List-Unsubscribe']).toMatch(/^<mailto:a%3Fcc%3Devil@x\.example\?subject=unsubscribe%20/);
});
