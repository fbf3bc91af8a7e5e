import type { Database, Queryable } from '../../db/database.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Holiday } from '../../domain/holidays/holiday.ts';
import { readCsvHolidays } from '../../domain/holidays/read-csv-holidays.ts';
import { readIcsHolidays } from '../../domain/holidays/read-ics-holidays.ts';
import { localDay } from '../../domain/period.ts';
import { inspectFile } from '../imports/inspect-file.ts';
import { readTable } from '../imports/read-table.ts';
import { readText } from '../imports/read-text.ts';

export type HolidayImport = {
  calendar: string;
  /** Days that are free, and those that are worked on although they fall on a weekend. */
  free: number;
  working: number;
  firstOn: string;
  lastOn: string;
  /** How many people follow the calendar. */
  followers: number;
};

/**
 * Makes a calendar what a file says of the years that it speaks of; other years stay. Reminders of those who follow it are computed anew.
 * @throws {DomainError} 'invalid_input' for another kind of file, or one without days
 */
export async function importHolidays(
  database: Database,
  { path, calendar, now }: { path: string; calendar: string; now: Date },
): Promise<HolidayImport> {
  const days = await readDays(path, localDay(now, 'UTC'));
  if (days.length === 0)
    throw new DomainError('invalid_input', { en: 'The file holds no days.', zh: '文件中没有任何日期。' });
  return database.transaction(async (transaction) => {
    await storeDays(transaction, calendar, days);
    const followers = await transaction.execute('update reminder_schedules set next_at = null where calendar = $1', [
      calendar,
    ]);
    const working = days.filter((day) => day.working).length;
    return {
      ...{ calendar, free: days.length - working, working, followers },
      ...{ firstOn: days[0]!.on, lastOn: days.at(-1)!.on },
    };
  });
}

/** In order, each day once: what is worked on is said last. */
async function readDays(path: string, today: string): Promise<Holiday[]> {
  const { encoding } = await inspectFile(path);
  const days = await readFile(path, encoding, today);
  const byDay = new Map(days.toSorted((a, b) => Number(a.working) - Number(b.working)).map((day) => [day.on, day]));
  return [...byDay.values()].toSorted((a, b) => a.on.localeCompare(b.on));
}

async function readFile(path: string, encoding: string, today: string): Promise<Holiday[]> {
  let text = '';
  for await (const piece of readText(path, encoding)) text += piece;
  if (/^\s*BEGIN:/i.test(text)) return readIcsHolidays(text, today);
  const { header, records } = await readTable(piecesOf(text));
  const rows: { line: number; cells: string[] }[] = [];
  for await (const batch of records) rows.push(...batch);
  return readCsvHolidays(header, rows);
}

async function* piecesOf(text: string): AsyncGenerator<string> {
  yield text;
}

async function storeDays(transaction: Queryable, calendar: string, days: readonly Holiday[]): Promise<void> {
  const years = [...new Set(days.map(({ on }) => Number(on.slice(0, 4))))];
  await transaction.execute(
    'delete from holidays where calendar = $1 and extract(year from on_day)::int = any($2::int[])',
    [calendar, years],
  );
  await transaction.execute(
    `insert into holidays (calendar, on_day, name, working)
     select $1, d."on", d.name, d.working from jsonb_to_recordset($2::jsonb) as d ("on" date, name text, working boolean)`,
    [calendar, JSON.stringify(days)],
  );
}
