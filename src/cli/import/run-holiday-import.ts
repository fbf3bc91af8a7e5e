import { readTerminalLocale } from '../../config.ts';
import { DomainError } from '../../domain/errors.ts';
import { countOf } from '../../render/count-of.ts';
import { type HolidayImport, importHolidays } from '../../services/holidays/import-holidays.ts';
import { writeJson, writeLine } from '../output.ts';
import { withDatabase } from '../with-database.ts';
import { withInputFile } from './input-file.ts';

/**
 * Imports a calendar of holidays and writes what it holds now.
 * @throws {DomainError} 'invalid_input' without the calendar's name, and for another kind of file
 */
export async function runHolidayImport(
  file: string,
  { calendar, json }: { calendar?: string; json?: true },
): Promise<void> {
  if (calendar === undefined) throw UNNAMED;
  await withDatabase(async ({ database }) => {
    const result = await withInputFile(file, (path) => importHolidays(database, { path, calendar, now: new Date() }));
    if (json) await writeJson(result);
    else await writeLine(TEXT[readTerminalLocale()](result));
  });
}

const UNNAMED = new DomainError('invalid_input', {
  en: 'A calendar needs a name, by which people follow it: --calendar NAME.',
  zh: '请为日历命名，员工按名称使用：--calendar 名称。',
});

const TEXT = {
  en: ({ calendar, free, working, firstOn, lastOn, followers }: HolidayImport) =>
    `Calendar ${calendar}: ${countOf(free, 'free day')} and ${countOf(working, 'working weekend day')} from ${firstOn} to ${lastOn}; ` +
    (followers > 0
      ? `${countOf(followers, 'reminder')} follow it.`
      : `nobody follows it yet (${forEverybody(calendar)}).`),
  zh: ({ calendar, free, working, firstOn, lastOn, followers }: HolidayImport) =>
    `日历 ${calendar}：${firstOn} 至 ${lastOn}，休息日 ${free} 天，调休上班 ${working} 天；` +
    (followers > 0 ? `${followers} 人的提醒使用该日历。` : `尚无人使用（${forEverybody(calendar)}）。`),
};

function forEverybody(calendar: string): string {
  return `rapport call save_reminder_settings '${JSON.stringify({ everybody: true, calendar })}' --confirm`;
}
