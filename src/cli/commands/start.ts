import type { Command } from 'commander';

export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('run the bot: database, demo data when there is none, and, without Slack tokens, the local playground')
    .action(async () => {
      const { start } = await import('../../app.ts');
      await start();
    });
}
