import { describe, expect, it } from 'vitest';
import { addressHash } from '../../../src/domain/outreach/address-hash.ts';
import { normaliseAddress } from '../../../src/domain/outreach/normalise-address.ts';

describe('normaliseAddress', () => {
  it.each([
    [' Ann.Lee@Example.COM ', 'Ann.Lee@example.com'],
    ["o'brien+news@mail.example.co.uk", "o'brien+news@mail.example.co.uk"],
    ['li@公司.example', 'li@xn--55qx5d.example'],
    ['ann@example.com\r\n', 'ann@example.com'],
    ['ａｎｎ＠example.com', 'ann@example.com'],
  ])('takes the e-mail address %s', (raw, address) => {
    expect(normaliseAddress('email', raw, null)).toEqual({ address });
  });

  it.each([
    'ann@example.com\nBcc: all@example.com',
    'ann@exa mple.com',
    'Ann <ann@example.com>',
    'a@b@example.com',
    'ann@localhost',
    'ann@127.0.0.1',
    'ann@example.com,bob@example.com',
    '.ann@example.com',
    'a..b@example.com',
    'ann@-example.com',
    'ann@example..com',
    '"ann lee"@example.com',
    'ann@',
    '@example.com',
    'n/a',
    `${'a'.repeat(65)}@example.com`,
    `ann@${'a'.repeat(64)}.com`,
    `ann@${'a.'.repeat(200)}com`,
  ])('takes no %j for an e-mail address', (raw) => {
    expect(normaliseAddress('email', raw, null)).toEqual({ bad: true });
  });

  it('answers at once, however long and odd the text is', () => {
    const startedAt = performance.now();
    for (const raw of [
      `${'a.'.repeat(100_000)}@`,
      '@'.repeat(200_000),
      `a@${'-'.repeat(200_000)}`,
      '1'.repeat(200_000),
    ])
      for (const channel of ['email', 'sms'] as const)
        expect(normaliseAddress(channel, raw, 'China')).toEqual({ bad: true });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it.each([
    ['sms', '138 0013 8000', '中国', '+8613800138000'],
    ['sms', '07911 123456', 'UK', '+447911123456'],
    ['whatsapp', '+49 (1512) 3456789', null, '+4915123456789'],
    ['call_script', '020 7946 0000', 'GB', '+442079460000'],
    ['sms', '(212) 555-0123', 'United States', '+12125550123'],
  ] as const)('%s to %s in %s is %s', (channel, raw, country, address) => {
    expect(normaliseAddress(channel, raw, country)).toEqual({ address });
  });

  it.each([
    ['sms', '020 7946 0000', 'GB'],
    ['sms', '13800138000', null],
    ['sms', 'call 13800138000 please', 'China'],
    ['sms', '123', 'China'],
  ] as const)('%s reaches no %s in %s', (channel, raw, country) => {
    expect(normaliseAddress(channel, raw, country)).toEqual({ bad: true });
  });

  it('finds nothing where nothing stands, and needs nothing for WeChat and letters', () => {
    expect(normaliseAddress('email', '  ', null)).toBeNull();
    expect(normaliseAddress('email', null, null)).toBeNull();
    expect(normaliseAddress('wechat', 'ann@example.com', null)).toBeNull();
  });
});

describe('addressHash', () => {
  it('is that of the same mailbox in any case, and published SHA-256', () => {
    expect(addressHash('Test@Example.com')).toBe(addressHash('test@example.com'));
    expect(addressHash('test@example.com')).toBe('973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b');
  });
});
