import type { Command } from 'commander';
import { readTerminalLocale } from '../../config.ts';
import { parseLocale, parseRowCount } from '../arguments.ts';
import type { CallOptions } from '../call/call-tool.ts';

const ROWS = 100;

export function addJobsCommand(program: Command): void {
  const jobs = program
    .command('jobs')
    .description('how the jobs of the bot stand: last and next run, failures')
    .option('--json', 'the answer as one JSON document')
    .option('--as <email>', 'which member of staff asks: an administrator (default: the first one)')
    .option('--locale <en|zh>', 'language of the answer (default: that of the terminal)', parseLocale)
    .option('--rows <n>', 'rows kept in a table', parseRowCount, ROWS)
    .action(async (options: CallOptions) => {
      const { callTool } = await import('../call/call-tool.ts');
      await callTool({ tool: 'jobs', input: {} }, { locale: readTerminalLocale(), ...options });
    });
  jobs
    .command('retry')
    .description('run a job again now')
    .argument('<name>', 'as rapport jobs lists it')
    .action(async (job: string) => {
      const { callTool } = await import('../call/call-tool.ts');
      const options = { locale: readTerminalLocale(), confirm: true as const, ...jobs.opts<CallOptions>() };
      await callTool({ tool: 'retry_job', input: { job } }, options);
    });
}
