import type { Command } from 'commander';
import { countOf } from '../../render/count-of.ts';
import { parseInstant } from '../arguments.ts';
import { writeJson, writeLine } from '../output.ts';
import { withDatabase } from '../with-database.ts';

export function addRefreshCommand(program: Command): void {
  program
    .command('refresh')
    .description('bring metrics, scores and predictions up to date')
    .option('--full', 'compute every customer anew')
    .option('--now <instant>', 'as of this instant, ISO 8601 (default: the clock)', parseInstant)
    .option('--json', 'one JSON document on stdout')
    .action(async ({ full = false, now = new Date(), json }: { full?: boolean; now?: Date; json?: true }) => {
      await withDatabase(async ({ database }) => {
        const { refreshMetrics } = await import('../../services/metrics/refresh-metrics.ts');
        const { runPrediction } = await import('../../services/prediction/run-prediction.ts');
        const startedAt = performance.now();
        const result = await database.transaction((transaction) => refreshMetrics(transaction, { now, full }));
        const { reason } = await runPrediction(database, { now });
        const elapsedMs = Math.round(performance.now() - startedAt);
        if (json)
          await writeJson({
            ...result,
            predictions: { usable: reason === null, reason },
            asOf: now.toISOString(),
            elapsedMs,
          });
        else
          await writeLine(
            `${countOf(result.customers, 'customer')} computed${result.ranked ? ', all buyers ranked' : ''}, ${reason === null ? 'predictions made' : `no predictions (${reason})`} (${elapsedMs} ms)`,
          );
      });
    });
}
