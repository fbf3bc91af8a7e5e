import type { Command } from 'commander';
import { parseLocale } from '../arguments.ts';
import type { ConfirmOptions } from '../call/confirm-shown.ts';

export function addConfirmCommand(program: Command): void {
  program
    .command('confirm')
    .description('do what `rapport ask` or `rapport call` showed and left undone, exactly that and once')
    .argument('<id>', 'the id that it was shown with')
    .option('--cancel', 'do not do it')
    .option('--json', 'the answer as one JSON document')
    .option('--as <email>', 'who confirms: the person who asked (default: an administrator)')
    .option('--locale <en|zh>', 'language of a refusal (default: en); an answer has that of the question', parseLocale)
    .action(async (id: string, options: ConfirmOptions) => {
      const { confirmShown } = await import('../call/confirm-shown.ts');
      await confirmShown(id, options);
    });
}
