import { resolve } from 'node:path';
import process from 'node:process';
import { applyMigrations } from '../../src/db/apply-migrations.ts';
import { openDatabase } from '../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { createTemporaryHome } from '../support/temporary-home.ts';
import { DEV_QUESTIONS, HAS_SHARED, importOnlineRetail, scoreQuestions } from './shared-questions.ts';

/** `npm run eval [-- QUESTIONS.jsonl]`: asks a question set over Online Retail and prints the score with every failure. */
if (!HAS_SHARED) {
  process.stderr.write('The data and questions of ../shared are not beside this checkout: nothing to score.\n');
  process.exit(1);
}
const server = await startEmbeddedPostgres({ home: await createTemporaryHome(), log: { info() {} } });
const database = await openDatabase({ url: server.url });
try {
  await applyMigrations(database);
  await importOnlineRetail(database);
  process.stdout.write(await scoreQuestions(database, resolve(process.argv[2] ?? DEV_QUESTIONS), '--failures'));
} finally {
  await database.close();
  await server.stop();
}
