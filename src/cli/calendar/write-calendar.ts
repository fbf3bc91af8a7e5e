import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { printCalendar } from '../../services/calendar/print-calendar.ts';
import { getTerminalAsker } from '../get-terminal-asker.ts';
import { write } from '../output.ts';
import { withDatabase } from '../with-database.ts';

/**
 * Writes somebody's open follow-ups to stdout as a calendar file.
 * @throws {DomainError} as `getTerminalAsker`; 'invalid_input' where there is no staff
 */
export async function writeCalendar({ as, locale }: { as: string | undefined; locale: Locale }): Promise<void> {
  await withDatabase(async ({ database }) => {
    const asker = await getTerminalAsker(database, as);
    if (asker.staffId === null)
      throw new DomainError('invalid_input', {
        en: 'Whose calendar? Say --as E-MAIL.',
        zh: '要导出谁的日历？请用 --as 邮箱 指定。',
      });
    await write(await printCalendar({ database, asker, now: new Date() }, locale));
  });
}
