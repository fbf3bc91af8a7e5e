import { ask } from '../../src/assistant/ask.ts';
import { openDatabase } from '../../src/db/database.ts';
import type { Asker } from '../../src/domain/asker.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../../src/services/metrics/refresh-metrics.ts';
import { backTest } from '../../src/services/segment-preview/back-test.ts';
import { countByOwner } from '../../src/services/segment-preview/count-by-owner.ts';
import { countReachable } from '../../src/services/segment-preview/count-reachable.ts';
import { countEverybody, countSides } from '../../src/services/segment-preview/count-sides.ts';
import { findOverlaps } from '../../src/services/segment-preview/find-overlaps.ts';
import { withPreviewed } from '../../src/services/segment-preview/previewed.ts';
import { sampleMovers } from '../../src/services/segment-preview/sample-movers.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { HUNDRED_SEGMENTS, NESTED_RULE } from './hundred-segments.ts';

/** Run as a process of its own: does what the bot does with segments, and says how long it took and how much memory it held. */
const database = await openDatabase({ url: process.argv[2]! });
const ADMINISTRATOR: Asker = { staffId: null, email: 'bench', name: 'Bench', role: 'admin', team: null };
const SAMPLE_EVERY_MS = 20;

// What the bot holds before anybody asks: Bolt, the local Slack, the language.
await Promise.all([
  import('../../src/slack/create-slack-app.ts'),
  import('../../src/local-slack/start-local-slack.ts'),
]);

const WORK = {
  refreshMetrics: ({ now }: Task) =>
    database.transaction((transaction) => refreshMetrics(transaction, { now, full: true })),
  ask: ({ now, text }: Task) => ask({ text: text! }, { ...context(now), live: true, rowLimit: 20, front: 'cli' }),
  saveSegments: async ({ now }: Task) => {
    for (const { name, rule } of HUNDRED_SEGMENTS) {
      await database.transaction((transaction) =>
        saveSegment(transaction, { name: { en: name }, rule }, { asker: ADMINISTRATOR, now }),
      );
    }
  },
  refreshSegments: ({ now }: Task) => refreshSegments(database, { now }),
  preview: async ({ now }: Task) => {
    const settings = await readSettings(database);
    const input = { rule: NESTED_RULE };
    return runTool(
      { tool: 'preview_segment', input },
      { ...context(now), settings, live: true, locale: 'en', rowLimit: 20, front: 'cli' },
    );
  },
  previewParts: ({ now }: Task) => previewParts(NESTED_RULE, now),
};
export type BotWork = keyof typeof WORK;
type Task = { now: Date; text?: string };

function context(now: Date) {
  return { database, asker: ADMINISTRATOR, now };
}

/** Milliseconds of each part of a preview, in the order in which the parts are made. */
async function previewParts(rule: Rule, now: Date): Promise<Record<string, number>> {
  const reader = {
    ...context(now),
    settings: await readSettings(database),
    live: true,
    locale: 'en',
    rowLimit: 20,
  } as const;
  const parts: Record<string, number> = {};
  let startedAt = performance.now();
  const lap = async <Result>(name: string, work: Promise<Result>): Promise<Result> => {
    const result = await work;
    parts[name] = performance.now() - startedAt;
    startedAt = performance.now();
    return result;
  };
  await withPreviewed({ rule }, reader, async (previewed) => {
    await lap('who fits', Promise.resolve());
    const sides = await lap('count', countSides(previewed));
    await lap('everybody', countEverybody(previewed));
    await lap('samples', sampleMovers(previewed, 'entering'));
    await lap('overlaps', findOverlaps(previewed, sides.after));
    await lap('reach', countReachable(previewed));
    await lap('owners', countByOwner(previewed));
    await lap('back-test', backTest(previewed, rule));
  });
  return parts;
}

let mostHeld = 0;
const hold = () => {
  mostHeld = Math.max(mostHeld, process.memoryUsage.rss());
};
setInterval(hold, SAMPLE_EVERY_MS);

process.on('message', async ({ work, now, text }: { work: BotWork; now: string; text?: string }) => {
  try {
    const startedAt = performance.now();
    const result = await WORK[work]({ now: new Date(now), ...(text && { text }) });
    const elapsedMs = performance.now() - startedAt;
    hold();
    process.send!({ result, elapsedMs, mostHeld });
  } catch (error) {
    process.send!({ failure: error instanceof Error ? error.stack : String(error) });
  }
});
process.on('disconnect', () => process.exit());
process.send!('ready');
