import type { Command } from 'commander';
import { writeJson, writeLine } from '../output.ts';
import { withServer } from '../with-database.ts';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables of the database up to date')
    .option('--json', 'one JSON document on stdout')
    .action(async ({ json }: { json?: true }) => {
      await withServer(async ({ database }) => {
        const { applyMigrations } = await import('../../db/apply-migrations.ts');
        const applied = await applyMigrations(database);
        if (json) await writeJson({ applied });
        else await writeLine(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply: up to date.');
      });
    });
}
