import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { readTerminalLocale } from '../config.ts';
import { addAskCommand } from './commands/ask.ts';
import { addCalendarCommand } from './commands/calendar.ts';
import { addCallCommand } from './commands/call.ts';
import { addConfirmCommand } from './commands/confirm.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addExportCommand } from './commands/export.ts';
import { addImportCommand } from './commands/import.ts';
import { addJobsCommand } from './commands/jobs.ts';
import { addMigrateCommand } from './commands/migrate.ts';
import { addRefreshCommand } from './commands/refresh.ts';
import { addReportCommand } from './commands/report.ts';
import { addStartCommand } from './commands/start.ts';
import { addToolsCommand } from './commands/tools.ts';
import { addUsageCommand } from './commands/usage.ts';
import { writeError } from './output.ts';
import { usageText } from './usage-text.ts';

const { version } = packageJson;

/** The table of commands. Each adds itself to the program and imports what it runs when it runs, so that `--help` is quick. */
const COMMANDS = [
  addStartCommand,
  addAskCommand,
  addImportCommand,
  addRefreshCommand,
  addDemoCommand,
  addToolsCommand,
  addCallCommand,
  addReportCommand,
  addUsageCommand,
  addJobsCommand,
  addCalendarCommand,
  addConfirmCommand,
  addExportCommand,
  addMigrateCommand,
  addDoctorCommand,
];

export function createProgram(): Command {
  const program = new Command('rapport')
    .description('Answers questions about customers in Slack and here, in English and Chinese.')
    .version(version, '-V, --version', 'print the version')
    .configureOutput({ outputError: (text) => writeError(usageText(text)[readTerminalLocale()]) })
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  for (const add of COMMANDS) add(program);
  return program;
}
