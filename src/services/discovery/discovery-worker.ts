import { parentPort, workerData } from 'node:worker_threads';
import { discoverGroups } from '../../domain/discovery/discover-groups.ts';
import type { DiscoveryTask } from './discover-in-worker.ts';

// The whole file is the body of the thread that discover-in-worker.ts starts.
const { columns, groups } = workerData as DiscoveryTask;
parentPort!.postMessage(discoverGroups(columns, groups));
