import { type Command, Option } from 'commander';
import { SEGMENT_PACKS, SEGMENT_TOPICS } from '../../domain/segments/preset.ts';
import { REPORT_ORDERS } from '../../services/segment-report/report-order.ts';
import { parseInstant, parseLocale, parseRowCount } from '../arguments.ts';
import type { CallOptions } from '../call/call-tool.ts';

type Options = CallOptions & { topic?: string; pack?: string; order?: string; days?: number };

/** More than segments that a topic holds; a page has room. */
const ROWS = 100;

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('the managers’ summary of all segments: figures, movements with causes, and what stands out')
    .argument('[segment...]', 'only these, by key or name (default: all active ones)')
    .option('--html <file>', 'write it to this file as a page, too: for a browser, for paper, to send on')
    .addOption(new Option('--topic <topic>', 'only one topic').choices(Object.keys(SEGMENT_TOPICS)))
    .addOption(new Option('--pack <pack>', 'only a starter pack').choices(Object.keys(SEGMENT_PACKS)))
    .addOption(new Option('--order <order>', 'what comes first (default: revenue)').choices([...REPORT_ORDERS]))
    .option('--days <n>', 'days of the period, against as many before (default: 30)', parseRowCount)
    .option('--json', 'the answer as one JSON document')
    .option('--as <email>', 'which member of staff asks (default: an administrator)')
    .option('--locale <en|zh>', 'language of the report (default: en)', parseLocale)
    .option('--now <instant>', 'as of this instant, ISO 8601 (default: the clock)', parseInstant)
    .option('--rows <n>', 'rows kept in a table', parseRowCount, ROWS)
    .action(async (segments: string[], { topic, pack, order, days, ...options }: Options) => {
      const { callTool } = await import('../call/call-tool.ts');
      const input = {
        ...(segments.length > 0 && { segments }),
        ...(topic && { topic }),
        ...(pack && { pack }),
        ...(order && { order }),
        ...(days && { period: { span: 'last', count: days, unit: 'day' } }),
      };
      await callTool({ tool: 'segment_report', input }, options);
    });
}
