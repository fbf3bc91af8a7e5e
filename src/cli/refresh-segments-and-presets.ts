import { Presets, SingleBar } from 'cli-progress';
import type { Database } from '../db/database.ts';
import { installPlaybooks } from '../services/playbooks/install-playbooks.ts';
import { installPresets } from '../services/segments/install-presets.ts';
import { refreshSegments, type SegmentsRefresh } from '../services/segments/refresh-segments.ts';

type Options = { now: Date; full?: boolean; isShown: boolean };

/** Adds the presets that the data allows by now and brings all segments up to date, with a bar on stderr where it is a terminal. */
export async function refreshSegmentsAndPresets(
  database: Database,
  { now, full = false, isShown }: Options,
): Promise<SegmentsRefresh> {
  await installPresets(database, { now });
  await installPlaybooks(database, { now });
  if (!isShown || !process.stderr.isTTY) return refreshSegments(database, { now, full });
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} segments', stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(0, 0);
  const onProgress = (done: number, of: number) => {
    bar.setTotal(of);
    bar.update(done);
  };
  return refreshSegments(database, { now, full, onProgress }).finally(() => bar.stop());
}
