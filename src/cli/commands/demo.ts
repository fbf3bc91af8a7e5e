import type { Command } from 'commander';
import { writeJson, writeLine } from '../output.ts';
import { withDatabase } from '../with-database.ts';

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('make the demo company (anew), up to today; never beside data of your own')
    .option('--json', 'one JSON document on stdout')
    .action(async ({ json }: { json?: true }) => {
      await withDatabase(async ({ database }) => {
        const { loadDemoData } = await import('../../services/demo/load-demo-data.ts');
        const { runPrediction } = await import('../../services/prediction/run-prediction.ts');
        const { makeSegmentHistory } = await import('../../services/demo/make-segment-history.ts');
        const now = new Date();
        const { customers, orders, products, staff } = await loadDemoData(database, { now });
        await makeSegmentHistory(database, { now });
        await runPrediction(database, { now });
        if (json) await writeJson({ customers, orders, products, staff });
        else
          await writeLine(
            `The demo company has ${customers} customers, ${orders} orders, ${products} products and ${staff} members of staff.`,
          );
      });
    });
}
