import type { Command } from 'commander';
import { countOf } from '../../render/count-of.ts';
import type { SegmentsRefresh } from '../../services/segments/refresh-segments.ts';
import { parseInstant } from '../arguments.ts';
import { writeJson, writeLine } from '../output.ts';
import { withDatabase } from '../with-database.ts';

export function addRefreshCommand(program: Command): void {
  program
    .command('refresh')
    .description(
      'bring metrics, scores, predictions and the members of segments up to date, and draft what the day calls for',
    )
    .option('--full', 'compute every customer anew, and look at everybody for every segment')
    .option('--now <instant>', 'as of this instant, ISO 8601 (default: the clock)', parseInstant)
    .option('--json', 'one JSON document on stdout')
    .action(async ({ full = false, now = new Date(), json }: { full?: boolean; now?: Date; json?: true }) => {
      await withDatabase(async ({ database }) => {
        const { runPrediction } = await import('../../services/prediction/run-prediction.ts');
        const { recordSchemeRuns } = await import('../../services/scoring/record-scheme-runs.ts');
        const { prepareCare } = await import('../../services/outreach/care/prepare-care.ts');
        const { refreshSegmentsAndPresets } = await import('../refresh-segments-and-presets.ts');
        const startedAt = performance.now();
        const { reason } = await runPrediction(database, { now });
        const { metrics, ...segments } = await refreshSegmentsAndPresets(database, { now, full, isShown: !json });
        if (metrics.ranked) await recordSchemeRuns(database, now);
        const care = await prepareCare(database, { now });
        const elapsedMs = Math.round(performance.now() - startedAt);
        const predictions = { usable: reason === null, reason };
        if (json) await writeJson({ ...metrics, predictions, segments, care, asOf: now.toISOString(), elapsedMs });
        else
          await writeLine(
            `${describeRefresh(metrics, reason, segments)}; ${countOf(care.drafted, 'draft')} of care (${elapsedMs} ms)`,
          );
      });
    });
}

function describeRefresh(
  { customers, ranked }: SegmentsRefresh['metrics'],
  reason: string | null,
  { segments, entered, left, failed }: Omit<SegmentsRefresh, 'metrics'>,
): string {
  const computed = `${countOf(customers, 'customer')} computed${ranked ? ', all buyers ranked' : ''}`;
  const predicted = reason === null ? 'predictions made' : `no predictions (${reason})`;
  const moved = `${countOf(segments, 'segment')}: ${entered} entered, ${left} left`;
  const broken = failed.map(({ key, failure }) => `${key} failed: ${failure}`);
  return [computed, predicted, moved, ...broken].join('; ');
}
