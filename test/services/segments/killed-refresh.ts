import { openDatabase } from '../../../src/db/database.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';

/** Run as a process of its own that a test kills: refreshes the segments as of an instant and tells each that is done. */
const [url, now] = process.argv.slice(2);
const database = await openDatabase({ url: url! });
process.stdout.write('begun\n');
await refreshSegments(database, { now: new Date(now!), onProgress: (done) => process.stdout.write(`${done}\n`) });
await database.close();
