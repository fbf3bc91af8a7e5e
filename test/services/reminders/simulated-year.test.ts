import { afterAll, expect, test } from 'vitest';
import { judgeYear } from '../../support/reminder-year/judge-year.ts';
import { simulateYear } from '../../support/reminder-year/simulate-year.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

/** Both sides of the date line, both hemispheres, daylight saving by an hour, by half of one and not at all. */
const ZONES = [
  ...['Europe/London', 'America/New_York', 'Australia/Lord_Howe'],
  ...['Pacific/Honolulu', 'Pacific/Kiritimati', 'Asia/Kolkata'],
];

test('a year of crashes, moves, wrong clocks and outages: one decision a rep and working day, at most one message each', async () => {
  const year = await simulateYear(database, {
    ...{ seed: 6, reps: 60, zones: ZONES, days: 365 },
    startAt: new Date('2026-01-01T00:00:00Z'),
  });
  const { faults, states, decisions, punctual } = await judgeYear(database, year);
  expect(faults).toEqual([]);
  // What it is to hold against did happen.
  expect(decisions).toBeGreaterThan(12_000);
  expect(punctual / decisions).toBeGreaterThan(0.8);
  expect(year.deaths).toBeGreaterThan(200);
  for (const state of ['sent', 'silent', 'skipped', 'failed', 'unknown'] as const)
    expect(states[state]).toBeGreaterThan(0);
}, 900_000);
