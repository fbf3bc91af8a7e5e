import { expect, test } from 'vitest';
import { rhythmOf, usual } from '../../../src/domain/discovery/rhythm.ts';

const TODAY = '2024-03-10';

test('expects the next order one median gap after the last', () => {
  expect(rhythmOf(['2024-01-01', '2024-01-11', '2024-01-31', '2024-03-01'], TODAY)).toEqual({
    intervalDays: 20,
    shortestDays: 10,
    longestDays: 30,
    expectedOn: '2024-03-21',
    dueInDays: 11,
  });
});

test('counts the days that it is overdue as negative', () => {
  expect(rhythmOf(['2024-01-01', '2024-01-08', '2024-01-15'], TODAY)).toMatchObject({
    expectedOn: '2024-01-22',
    dueInDays: -48,
  });
});

test('knows no rhythm of fewer than three order days', () => {
  expect(rhythmOf(['2024-01-01', '2024-01-08'], TODAY)).toMatchObject({ intervalDays: null, expectedOn: null });
});

test('takes the most frequent value, the smallest of several', () => {
  expect(usual([3, 1, 1, 3, 2])).toEqual({ value: 1, times: 2 });
  expect(usual([])).toBeUndefined();
});
