import { openDatabase } from '../../../src/db/database.ts';
import { importFile } from '../../../src/services/imports/import-file.ts';

/** Run as a process of its own that a test kills: imports a file of orders and tells how far it has read. */
const [url, path] = process.argv.slice(2);
const database = await openDatabase({ url: url! });
await importFile(database, {
  kind: 'orders',
  path: path!,
  now: new Date(),
  onProgress: (bytes) => process.stdout.write(`${bytes}\n`),
});
await database.close();
