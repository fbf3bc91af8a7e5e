import { expect, test } from 'vitest';
import { readingGrade } from '../../../../src/domain/outreach/message/checks/reading-grade.ts';

test('the grade is that of the formula: six words of one syllable make a sentence below the first grade', () => {
  // 0.39 × 6 + 11.8 × 1 − 15.59
  expect(readingGrade('The cat sat on the mat.')).toEqual({ grade: expect.closeTo(-1.45, 6), words: 6 });
});

test('longer words and sentences raise it', () => {
  // 6 words, 10 syllables: o-pen, ta-ble, gar-den, wa-ter.
  expect(readingGrade('Open table, garden water, big cat.')!.grade).toBeCloseTo(0.39 * 6 + 11.8 * (10 / 6) - 15.59, 6);
});

test('silent endings are not heard', () => {
  // One each: liked, makes, hope, tried; two each: wanted, pages.
  expect(readingGrade('He liked makes hope tried.')!.grade).toBeCloseTo(0.39 * 5 + 11.8 - 15.59, 6);
  expect(readingGrade('Wanted pages.')!.grade).toBeCloseTo(0.39 * 2 + 11.8 * 2 - 15.59, 6);
});

test('a greeting and a signature are no sentences', () => {
  const text = 'Dear Emma,\n\nThe cat sat on the mat.\n\nBest wishes,\nGrace Hopper';
  expect(readingGrade(text)).toEqual(readingGrade('The cat sat on the mat.'));
  expect(readingGrade('Dear Emma,')).toBeNull();
});
