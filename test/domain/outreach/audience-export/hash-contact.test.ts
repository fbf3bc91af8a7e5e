import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportCsv } from '../../../../src/domain/outreach/audience-export/export-csv.ts';
import { hashEmail, hashPhone } from '../../../../src/domain/outreach/audience-export/hash-contact.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the examples that Meta publishes', () => {
  expect(hashEmail('John_Smith@gmail.com', 'meta')).toBe(
    '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
  );
  expect(hashPhone('+16505551212', 'meta')).toBe('e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176');
});

test('Google forgets the points of its own mailboxes, and of no others', () => {
  expect(hashEmail('Jane.Q.Doe+news@gmail.com', 'google')).toBe(sha256('janeqdoe+news@gmail.com'));
  expect(hashEmail('jane.doe@googlemail.com', 'google')).toBe(sha256('janedoe@googlemail.com'));
  expect(hashEmail('jane.doe@example.com', 'google')).toBe(sha256('jane.doe@example.com'));
  expect(hashEmail('jane.doe@gmail.com', 'tiktok')).toBe(sha256('jane.doe@gmail.com'));
});

test('numbers are E.164 but for Meta, and MD5 of the eleven digits for Tencent', () => {
  expect(hashPhone('+442071838750', 'google')).toBe(sha256('+442071838750'));
  expect(hashPhone('+442071838750', 'tiktok')).toBe(sha256('+442071838750'));
  expect(hashPhone('+8613800138000', 'tencent')).toBe(createHash('md5').update('13800138000').digest('hex'));
  expect(hashPhone('+442071838750', 'tencent')).toBeNull();
  expect(hashEmail('a@example.com', 'tencent')).toBeNull();
});

test('a file has the titles of its platform and each line once, in the order of the hashes', () => {
  const contacts = [
    { email: 'b', phone: null },
    { email: 'a', phone: 'p' },
    { email: 'b', phone: null },
  ];
  expect(exportCsv(contacts, 'google')).toBe('Email,Phone\na,p\nb,\n');
  expect(exportCsv([{ email: null, phone: 'p' }], 'tencent')).toBe('HASH_MOBILE_PHONE\np\n');
});
