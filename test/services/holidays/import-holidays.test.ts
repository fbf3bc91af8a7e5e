import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importHolidays } from '../../../src/services/holidays/import-holidays.ts';
import { readHolidays } from '../../../src/services/holidays/read-holidays.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-01-15T12:00:00Z');
const database = await createTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'rapport-holidays-'));
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function importText(text: string, calendar: string) {
  const path = join(folder, 'file');
  await writeFile(path, text);
  return importHolidays(database, { path, calendar, now: NOW });
}

async function daysOf(calendar: string): Promise<[string, boolean][]> {
  return [...((await readHolidays(database)).get(calendar) ?? [])];
}

const ics = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

test('a calendar file: days, spans of days, yearly ones, and weekends that are worked on', async () => {
  const text = ics(
    ['SUMMARY:国庆节 假期', 'DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261004'],
    ['SUMMARY:国庆节 补班', 'DTSTART;VALUE=DATE:20261010', 'DTEND;VALUE=DATE:20261011'],
    ['SUMMARY:Founders’ day', 'DTSTART;VALUE=DATE:20250704', 'RRULE:FREQ=YEARLY'],
    ['SUMMARY:Called off', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20260505'],
  );
  expect(await importText(text, 'cn')).toEqual({
    ...{ calendar: 'cn', free: 9, working: 1, firstOn: '2025-07-04', lastOn: '2030-07-04', followers: 0 },
  });
  expect(await daysOf('cn')).toEqual([
    ...['2025-07-04', '2026-07-04', '2026-10-01', '2026-10-02', '2026-10-03'].map((on) => [on, false]),
    ['2026-10-10', true],
    ...['2027-07-04', '2028-07-04', '2029-07-04', '2030-07-04'].map((on) => [on, false]),
  ]);
});

test('a table in either language; the years it speaks of are as it says, others stay', async () => {
  await importText('date,name,working\n2025-12-25,Christmas,\n2026-05-01,May Day,\n', 'gb');
  await importText('日期,名称,上班\n2026/5/4,劳动节,否\n2026/5/9,劳动节,是\n', 'gb');
  expect(await daysOf('gb')).toEqual([
    ['2025-12-25', false],
    ['2026-05-04', false],
    ['2026-05-09', true],
  ]);
});

test.each([
  ['name\nChristmas\n', 'a column "date"'],
  ['date,name\n03/04/2026,Some day\n', 'Line 2: "03/04/2026"'],
  ['date,name\n', 'no days'],
  ['BEGIN:VCARD\nFN:Rita\nEND:VCARD\n', 'no calendar file'],
  [ics(['SUMMARY:Never', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']), '"Never"'],
  [ics(['SUMMARY:No day']), '"No day"'],
  [ics(['SUMMARY:Odd', 'DTSTART:hello']), '"Odd"'],
  [
    ics(['SUMMARY:Bomb', 'DTSTART;VALUE=DATE:20200101', 'DTEND;VALUE=DATE:20990101', 'RRULE:FREQ=WEEKLY']),
    'more than 20000 days',
  ],
])('%j is refused and changes nothing', async (text, why) => {
  await expect(importText(text, 'gb')).rejects.toThrow(why);
  expect(await daysOf('gb')).toHaveLength(3);
});

test('reminders of those who follow it are computed anew', async () => {
  await database.execute("insert into staff (id, email, name, role) values (1, 'rita@example.com', 'Rita', 'rep')");
  await database.execute(
    `insert into reminder_schedules (staff_id, enabled, calendar, decided_through, next_at, time_zone)
     values (1, true, 'gb', '2026-05-03', '2026-05-04T07:30:00Z', 'Europe/London')`,
  );
  expect(await importText('date\n2026-05-05\n', 'gb')).toMatchObject({ followers: 1 });
  expect(await database.query('select next_at as "nextAt" from reminder_schedules')).toEqual([{ nextAt: null }]);
});
