import { expect, test } from 'vitest';
import { snoozeLineView } from '../../../src/slack/views/snooze-line-view.ts';

const PLACE = { target: { kind: 'follow_up' as const, followUp: 7 }, customer: { id: 'C1', name: 'Dupont' } };

/** The labels with the values that a choice sends; local time is two hours ahead. */
function choices(locale: 'en' | 'zh', now: string, hour: string | null) {
  const clock = { now: new Date(now), timeZone: 'Africa/Johannesburg' };
  const { blocks } = snoozeLineView({ ...PLACE, locale }, clock, hour);
  const [, field] = JSON.parse(JSON.stringify(blocks)) as {
    element: { options: { text: { text: string }; value: string }[] };
  }[];
  return field!.element.options.map(({ text, value }) => [text.text, value]);
}

test('what is due at an hour may come again the same day, and keeps its hour on another', () => {
  expect(choices('en', '2026-11-23T07:00:00Z', '09:00')).toEqual([
    ['In an hour · 10:00', '2026-11-23T10:00+02:00'],
    ['This afternoon · 14:00', '2026-11-23T14:00+02:00'],
    ['Tomorrow · 2026-11-24 (Tue) 09:00', '2026-11-24'],
    ['In 3 days · 2026-11-26 (Thu) 09:00', '2026-11-26'],
    ['In a week · 2026-11-30 (Mon) 09:00', '2026-11-30'],
    ['In a month · 2026-12-23 (Wed) 09:00', '2026-12-23'],
  ]);
  expect(choices('zh', '2026-11-23T11:05:00Z', '13:00').slice(0, 3)).toEqual([
    ['1 小时后 · 14:05', '2026-11-23T14:05+02:00'],
    ['今天晚些时候 · 17:00', '2026-11-23T17:00+02:00'],
    ['明天 · 2026-11-24（周二） 13:00', '2026-11-24'],
  ]);
});

test('of an evening only an hour is left, and before midnight nothing of the day', () => {
  expect(
    choices('en', '2026-11-23T15:00:00Z', '17:00')
      .map(([label]) => label)
      .slice(0, 2),
  ).toEqual(['In an hour · 18:00', 'Tomorrow · 2026-11-24 (Tue) 17:00']);
  expect(choices('en', '2026-11-23T21:30:00Z', '23:00')[0]).toEqual([
    'Tomorrow · 2026-11-24 (Tue) 23:00',
    '2026-11-24',
  ]);
});

test('what is due on a day is put off by days', () => {
  expect(choices('en', '2026-11-23T07:00:00Z', null)[0]).toEqual(['Tomorrow · 2026-11-24 (Tue)', '2026-11-24']);
});
