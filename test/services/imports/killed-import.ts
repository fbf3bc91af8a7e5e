import { openDatabase } from '../../../src/db/database.ts';
import type { ImportKind } from '../../../src/domain/imports/import-column.ts';
import { importFile } from '../../../src/services/imports/import-file.ts';

/** Run as a process of its own that a test kills: imports a file and tells how far it has read. */
const [url, kind, path] = process.argv.slice(2);
const database = await openDatabase({ url: url! });
await importFile(database, {
  kind: kind as ImportKind,
  path: path!,
  now: new Date(),
  onProgress: (bytes) => process.stdout.write(`${bytes}\n`),
});
await database.close();
