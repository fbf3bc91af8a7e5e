import { expect, test } from 'vitest';
import { findClaim } from '../../../../src/assistant/model/reading/find-claim.ts';

test.each([
  'I have saved the segment for you.',
  "We've just tagged them.",
  'I exported the list and e-mailed it.',
  'The segment has now been created.',
  '我已经保存了这个分群。',
  '已为您导出名单。',
])('"%s" claims a deed', (text) => {
  expect(findClaim(text)).toBeDefined();
});

test.each([
  'You could save this as a segment.',
  'Customers who were sent an offer ordered more.',
  'Tickets that were created last month take longer.',
  '这些客户已经收到邮件，可以保存为分群。',
])('"%s" claims none', (text) => {
  expect(findClaim(text)).toBeUndefined();
});
