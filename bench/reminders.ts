import { judgeYear } from '../test/support/reminder-year/judge-year.ts';
import { simulateYear } from '../test/support/reminder-year/simulate-year.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';

const ZONES = [
  ...['Africa/Cairo', 'Africa/Casablanca', 'America/Anchorage', 'America/Argentina/Buenos_Aires', 'America/Chicago'],
  ...['America/Halifax', 'America/Los_Angeles', 'America/New_York', 'America/Nuuk', 'America/Santiago'],
  ...['America/Sao_Paulo', 'America/Scoresbysund', 'America/St_Johns', 'Asia/Beirut', 'Asia/Dubai'],
  ...['Asia/Jerusalem', 'Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Shanghai', 'Asia/Tokyo'],
  ...['Australia/Adelaide', 'Australia/Lord_Howe', 'Australia/Sydney', 'Europe/Berlin', 'Europe/London'],
  ...['Pacific/Apia', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Honolulu', 'Pacific/Kiritimati'],
];

/** The simulated year of reminders at full size; `DAYS` and `REPS` as arguments make it smaller. */
export async function bench([days = '365', reps = '500']: readonly string[]): Promise<void> {
  await withEmptyDatabase(async (database) => {
    const startMs = performance.now();
    const year = await simulateYear(database, {
      ...{ seed: 6, reps: Number(reps), zones: ZONES, days: Number(days) },
      startAt: new Date('2026-01-01T00:00:00Z'),
    });
    const seconds = Math.round((performance.now() - startMs) / 1_000);
    const { faults, states, decisions, punctual } = await judgeYear(database, year);
    console.table([
      {
        ...{ reps: Number(reps), zones: ZONES.length, days: Number(days), seconds, decisions, ...states },
        ...{ 'within a minute': punctual, deaths: year.deaths, messages: year.posted.length },
      },
    ]);
    for (const fault of faults.slice(0, 20)) console.log(fault);
    console.log(
      faults.length === 0 ? 'every working day one decision, at most one message each' : `${faults.length} faults`,
    );
    if (faults.length > 0) process.exitCode = 1;
  });
}
