import type { Command } from 'commander';
import { readTerminalLocale } from '../../config.ts';
import type { Locale } from '../../domain/locale.ts';
import { parseLocale } from '../arguments.ts';

type Options = { as?: string; locale?: Locale };

export function addCalendarCommand(program: Command): void {
  program
    .command('calendar')
    .description('print one’s open follow-ups as a calendar file: rapport calendar --as E-MAIL > file.ics')
    .option('--as <email>', 'whose (default: the first administrator’s)')
    .option('--locale <en|zh>', 'language of the file (default: that of the terminal)', parseLocale)
    .action(async ({ as, locale = readTerminalLocale() }: Options) => {
      const { writeCalendar } = await import('../calendar/write-calendar.ts');
      await writeCalendar({ as, locale });
    });
}
