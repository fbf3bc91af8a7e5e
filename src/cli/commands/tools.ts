import type { Command } from 'commander';
import { write, writeJson, writeLine } from '../output.ts';

type Options = { json?: true; markdown?: true };

export function addToolsCommand(program: Command): void {
  program
    .command('tools')
    .description('list the typed tools that answer questions')
    .option('--json', 'with the JSON schemas of their inputs')
    .option('--markdown', 'as a page of the documentation')
    .action(async ({ json, markdown }: Options) => {
      const { describeTools, toolsMarkdown } = await import('../../tools/describe-tools.ts');
      const tools = describeTools();
      if (json) return writeJson(tools);
      if (markdown) return write(toolsMarkdown(tools));
      for (const { name, effect, description } of tools) await writeLine(`${name} (${effect})\n  ${description}`);
    });
}
