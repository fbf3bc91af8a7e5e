import type { Asker } from '../src/domain/asker.ts';
import { DomainError } from '../src/domain/errors.ts';
import { findDueTimes } from '../src/language/text/due-time.ts';
import { LONGEST_QUESTION } from '../src/language/text/tokens.ts';
import { understand } from '../src/language/understand.ts';
import { readSettings } from '../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../src/services/metrics/refresh-metrics.ts';
import { withEmptyDatabase } from '../test/support/with-empty-database.ts';
import { generateCompany } from './support/generate-company.ts';
import { medianOf, reportRatio, timeOf } from './support/measure.ts';

const NOW = new Date('2026-06-30T12:00:00Z');
const ADMINISTRATOR: Asker = { staffId: null, email: 'bench', name: 'Bench', role: 'admin', team: null };
const AT_MOST_MS = 200;
/** 2 is linear; the rest is noise and what is done once a question. */
const LINEAR_AT_MOST = 2.8;
const STEPS = 4;
const RUNS = 5;

/** Texts that repeat one kind of thing, so that what is slow about it shows. */
const TEXTS: Record<string, string> = {
  'known words': 'customers in Germany who spent over 500 last month and bought ',
  'unknown words': 'flurble snackwise quibbling ',
  digits: '1234567890',
  'numbers in words': 'twenty five hundred and ',
  汉字: '上个月消费超过一万的客户和没下单的德国客户',
  unknown汉字: '魑魅魍魉饕餮',
  'product words': 'product heart holder set of 3 ',
  signs: '((("--;;',
  emoji: '🎉👩‍👩‍👧',
  'or and not': 'or and not by the ',
};

/** Texts that look like times again and again. */
const TIMES: Record<string, string> = Object.fromEntries(
  ['in two weeks, ', '九', '1', 'the first monday of ', '下', ' ', 'at 3-', '十月', 'quarter to '].map((text) => [
    `times: ${text}`,
    text,
  ]),
);

/** Time to understand, and to look for times, against length: it must grow linearly up to the cap and stay below 200 ms. */
export async function bench(): Promise<void> {
  await withEmptyDatabase(async (database) => {
    await generateCompany(database, { customers: 2_000, orders: 10_000, products: 4_000 }, NOW);
    await database.transaction((transaction) => refreshMetrics(transaction, { now: NOW, full: true }));
    const viewpoint = { database, settings: await readSettings(database), asker: ADMINISTRATOR, now: NOW, live: true };
    const once = (text: string) => understand(text, viewpoint).catch(refuseUnexpected);
    await once('revenue by country');
    const when = { now: NOW, timeZone: 'Europe/London' };
    const rows = [
      ...(await measure(TEXTS, once)),
      ...(await measure(TIMES, async (text) => void findDueTimes(text, when))),
    ];
    console.table(rows.map(({ slowest: _, ...row }) => row));
    const slowest = Math.max(...rows.map(({ slowest: each }) => each));
    reportRatio(`slowest at ${LONGEST_QUESTION} characters, of ${AT_MOST_MS} ms`, slowest / AT_MOST_MS, 1);
    reportRatio('time when the length doubles', Math.max(...rows.map((row) => row['ms per doubling'])), LINEAR_AT_MOST);
  });
}

async function measure(texts: Record<string, string>, once: (text: string) => Promise<unknown>) {
  const rows = [];
  for (const [kind, text] of Object.entries(texts)) {
    const lengths = Array.from({ length: STEPS }, (_, step) => LONGEST_QUESTION / 2 ** (STEPS - 1 - step));
    const timesMs: number[] = [];
    for (const length of lengths) {
      const question = text.repeat(Math.ceil(length / text.length)).slice(0, length);
      await once(question);
      const runs: number[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await timeOf(() => once(question)));
      timesMs.push(medianOf(runs));
    }
    rows.push({
      kind,
      ...Object.fromEntries(lengths.map((length, at) => [`${length} characters, ms`, round(timesMs[at]!)])),
      'ms per doubling': round((timesMs.at(-1)! / timesMs[0]!) ** (1 / (STEPS - 1))),
      slowest: timesMs.at(-1)!,
    });
  }
  return rows;
}

function refuseUnexpected(error: unknown): void {
  if (!(error instanceof DomainError)) throw error;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
