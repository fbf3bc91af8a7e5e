import { expect, test } from 'vitest';
import { localTimeText } from '../../src/domain/local-time-text.ts';

test.each([
  ['2026-11-23T00:30:02.745Z', 'Asia/Shanghai', 'Asia/Shanghai', '2026-11-23 08:30'],
  ['2026-11-23T00:30:02.745Z', 'Asia/Shanghai', 'Europe/London', '2026-11-23 08:30 Asia/Shanghai'],
  ['2026-11-23T08:40:00Z', 'Europe/London', 'Europe/London', '2026-11-23 08:40'],
])('%s in %s for a reader in %s', (at, zone, reader, text) => {
  expect(localTimeText(new Date(at), zone, reader)).toBe(text);
});
