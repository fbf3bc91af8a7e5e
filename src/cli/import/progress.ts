import { stat } from 'node:fs/promises';
import { Presets, SingleBar } from 'cli-progress';

const MIB = 1024 ** 2;

/** A bar on stderr of how much of a file was read, where stderr is a terminal; otherwise nothing. */
export async function createProgress(
  path: string,
  { isShown }: { isShown: boolean },
): Promise<{ update: (bytes: number) => void; stop: () => void }> {
  if (!isShown || !process.stderr.isTTY) return { update() {}, stop() {} };
  const size = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  const format = `{bar} {percentage}% of ${(size / MIB).toFixed(1)} MB · {duration_formatted}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(size, 0);
  return { update: (bytes) => bar.update(bytes), stop: () => bar.stop() };
}
