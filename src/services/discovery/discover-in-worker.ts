import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Discovery } from '../../domain/discovery/discover-groups.ts';

export type DiscoveryTask = { columns: readonly (readonly number[])[]; groups: number | undefined };

/** `discoverGroups` in a thread of its own: it computes for a second, in which the bot must answer others. */
export async function discoverInWorker(task: DiscoveryTask): Promise<Discovery> {
  const worker = new Worker(new URL('./discovery-worker.ts', import.meta.url), { workerData: task });
  try {
    const [discovery] = await once(worker, 'message');
    return discovery as Discovery;
  } finally {
    await worker.terminate();
  }
}
