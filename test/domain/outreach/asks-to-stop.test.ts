import { expect, test } from 'vitest';
import { asksToStop } from '../../../src/domain/outreach/asks-to-stop.ts';

test.each(['STOP', ' stop. ', 'Unsubscribe!\n> the message before', '退订', '退訂', '取消訂閱。', 'ＳＴＯＰ'])(
  '%s ends text messages',
  (reply) => {
    expect(asksToStop(reply, 'sms')).toBe(true);
  },
);

test.each(['Please stop by tomorrow', '不要退订', 'T恤还有货吗', ''])('“%s” ends nothing', (reply) => {
  expect(asksToStop(reply, 'sms')).toBe(false);
});

test('in an e-mail “cancel” may be said of an order', () => {
  expect(asksToStop('Cancel', 'sms')).toBe(true);
  expect(asksToStop('Cancel', 'email')).toBe(false);
});
