import { expect, test } from 'vitest';
import { followUpsTitle } from '../../../src/services/follow-ups/follow-ups-title.ts';
import type { Reader } from '../../../src/services/population/reader.ts';

/** A Sunday, and Monday already in Shanghai. */
const NOW = new Date('2026-11-22T18:00:00Z');

function titleFor(locale: 'en' | 'zh', asked: Parameters<typeof followUpsTitle>[0], timeZone = 'UTC') {
  return followUpsTitle(asked, { locale, now: NOW, asker: { timeZone }, settings: { timeZone } } as unknown as Reader);
}

test.each([
  [{}, 'Follow-ups', '跟进列表'],
  [{ due: 'overdue' }, 'Overdue follow-ups', '逾期的跟进'],
  [{ due: 'today' }, 'Follow-ups due 2026-11-22 (Sun)', '2026-11-22（周日）的跟进'],
  [
    { due: 'next_week' },
    'Follow-ups due from 2026-11-23 (Mon) to 2026-11-29 (Sun)',
    '2026-11-23（周一）至2026-11-29（周日）的跟进',
  ],
  [{ from: '2026-11-27', by: '2026-11-27' }, 'Follow-ups due 2026-11-27 (Fri)', '2026-11-27（周五）的跟进'],
  [{ by: '2026-11-27' }, 'Follow-ups due by 2026-11-27 (Fri)', '2026-11-27（周五）及之前的跟进'],
  [{ from: '2026-11-27' }, 'Follow-ups due from 2026-11-27 (Fri)', '2026-11-27（周五）起的跟进'],
  [{ closed: 'yesterday' }, 'Follow-ups finished 2026-11-21 (Sat)', '2026-11-21（周六）完成的跟进'],
] as const)('a list says the days that were asked for: %j', (asked, en, zh) => {
  expect([titleFor('en', asked), titleFor('zh', asked)]).toEqual([en, zh]);
});

test('today is that of the reader', () => {
  expect(titleFor('en', { due: 'today' }, 'Asia/Shanghai')).toBe('Follow-ups due 2026-11-23 (Mon)');
});
