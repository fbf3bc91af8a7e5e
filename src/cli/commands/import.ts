import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { IMPORT_KINDS, type ImportKind } from '../../domain/imports/import-column.ts';
import { IMPORT_PROFILES, type ImportProfile } from '../../domain/imports/import-profile.ts';

export type ImportOptions = {
  profile?: ImportProfile;
  map?: Record<string, string>;
  timezone?: string;
  currency?: string;
  dryRun?: true;
  replaceDemo?: true;
  /** Of holidays. */
  calendar?: string;
  json?: true;
};

/** Days are nobody's records, so that a file of them is read in a way of its own. */
const HOLIDAYS = 'holidays';

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('import a CSV file; the same file again changes nothing, and a refused row is kept with its reason')
    .addArgument(new Argument('<kind>', 'what the file is about').choices([...IMPORT_KINDS, HOLIDAYS]))
    .argument('<file>', 'a .csv or .csv.gz file, or - for stdin')
    .addOption(new Option('--profile <name>', 'a named reading of a well-known file').choices(IMPORT_PROFILES))
    .option(
      '--map <field=column>',
      'which column holds a field (repeatable); custom.NAME=COLUMN keeps one as a field of your own',
      collectMapping,
    )
    .option('--timezone <zone>', 'IANA zone of the local times of the file; of the first import, of the business')
    .option('--currency <code>', 'ISO 4217; set by the first import')
    .option('--calendar <name>', 'of holidays (an .ics or .csv file): whose days these are')
    .option('--dry-run', 'do everything, then take it back')
    .option('--replace-demo', 'let demo data go; ignored where there is none')
    .option('--json', 'what was imported as one JSON document')
    .action(async (kind: ImportKind | typeof HOLIDAYS, file: string, options: ImportOptions) => {
      if (kind === HOLIDAYS) {
        const { runHolidayImport } = await import('../import/run-holiday-import.ts');
        return runHolidayImport(file, options);
      }
      const { runImport } = await import('../import/run-import.ts');
      await runImport(kind, file, options);
    });
}

function collectMapping(text: string, known: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new InvalidArgumentError('FIELD=COLUMN is needed, such as order_id="Order No".');
  return { ...known, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}
