import type { Command } from 'commander';
import { readTerminalLocale } from '../../config.ts';
import type { Bilingual } from '../../domain/locale.ts';
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
        else await writeLine(describeApplied(applied)[readTerminalLocale()]);
      });
    });
}

function describeApplied(names: readonly string[]): Bilingual {
  if (names.length === 0) return { en: 'Nothing to apply: up to date.', zh: '没有待应用的迁移，已是最新。' };
  return { en: `Applied: ${names.join(', ')}`, zh: `已应用：${names.join('、')}` };
}
