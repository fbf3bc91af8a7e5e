import type { Command } from 'commander';
import { parsePositiveInteger } from '../arguments.ts';
import type { ExportOptions } from '../export/write-export.ts';

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('fetch the file of an audience export, made by "export … for Google Ads"; kept for a week')
    .argument('<id>', 'the number that it was made with', parsePositiveInteger)
    .option('--file <file>', 'write it to this file, readable by its owner only (default: to stdout)')
    .option('--as <email>', 'who fetches: the person who made it, or an administrator (default: an administrator)')
    .action(async (id: number, options: ExportOptions) => {
      const { writeExport } = await import('../export/write-export.ts');
      await writeExport(id, options);
    });
}
