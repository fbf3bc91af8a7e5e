import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEntry, followUpCalendar } from '../../../src/domain/calendar/follow-up-calendar.ts';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  followUpId: 12,
  customer: 'Acme (C10)',
  dueOn: '2026-02-28',
  dueAt: null,
  createdAt: new Date('2026-02-01T10:00:00.123Z'),
  changedAt: new Date('2026-02-02T10:00:00Z'),
  changes: 1,
  ...more,
});

/** Names and values by hand, as another reader would: content lines end in CRLF, and a line that begins with a space goes on the one before it. */
function linesOf(text: string): string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

test('a day is a whole day, its end the day after, with an alarm in the morning', () => {
  expect(linesOf(followUpCalendar([entry()], 'en'))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapport//Follow-ups//EN',
    'X-WR-CALNAME:Follow-ups',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
    'UID:follow-up-12-1769940000123@rapport',
    'DTSTAMP:20260202T100000Z',
    'SEQUENCE:1',
    'DTSTART;VALUE=DATE:20260228',
    'DTEND;VALUE=DATE:20260301',
    'SUMMARY:Follow-up 12: Acme (C10)',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Follow-up 12: Acme (C10)',
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('an hour is an instant, its alarm before it', () => {
  const lines = linesOf(followUpCalendar([entry({ dueAt: new Date('2026-03-29T00:30:00Z') })], 'zh'));
  expect(lines).toEqual(
    expect.arrayContaining([
      'X-WR-CALNAME:客户跟进',
      'DTSTART:20260329T003000Z',
      'DTEND:20260329T010000Z',
      'TRIGGER:-PT10M',
      'SUMMARY:跟进 12：Acme (C10)',
    ]),
  );
});

test('a follow-up that moves keeps its UID, and of a customer out of sight only the number is told', () => {
  const uidOf = (text: string) => linesOf(text).find((line) => line.startsWith('UID:'));
  const moved = entry({ dueOn: '2026-05-01', changes: 4, changedAt: new Date('2026-04-01T00:00:00Z') });
  expect(uidOf(followUpCalendar([moved], 'en'))).toBe(uidOf(followUpCalendar([entry()], 'en')));
  expect(linesOf(followUpCalendar([entry({ customer: null })], 'en'))).toContain('SUMMARY:Follow-up 12');
});

test('whatever a customer is called, lines are folded within 75 bytes and read back as they were', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .map((text) => text.replaceAll(/[\p{Cc}]/gu, ' '));
  fc.assert(
    fc.property(fc.oneof(name, fc.constantFrom('上海'.repeat(60), 'a,b;c\\n:"d"', 'BEGIN:VEVENT')), (customer) => {
      const text = followUpCalendar([entry({ customer })], 'zh');
      linesOf(text);
      const read = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const [event, ...others] = read.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
      expect(others).toEqual([]);
      expect(event!.summary).toBe(`跟进 12：${customer}`);
    }),
  );
});

test('a name with line ends of any kind begins no line', () => {
  const customer = 'A\rEND:VEVENT\rBEGIN:VEVENT\r\nX:1\u2028Y\u0085Z';
  const summary = linesOf(followUpCalendar([entry({ customer })], 'en')).find((line) => line.startsWith('SUMMARY'));
  expect(summary).toBe('SUMMARY:Follow-up 12: A END:VEVENT BEGIN:VEVENT X:1 Y Z');
});
