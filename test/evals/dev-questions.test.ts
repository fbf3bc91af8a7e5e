import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { DEV_QUESTIONS, HAS_SHARED, importOnlineRetail, scoreQuestions } from './shared-questions.ts';

const RIGHT_AT_LEAST = 0.95;

/** The data and questions lie beside the checkout (../shared); without them this is skipped. */
describe.skipIf(!HAS_SHARED)('the dev questions over Online Retail', () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    await importOnlineRetail(database);
  }, 300_000);
  afterAll(() => database.close());

  test('are answered right, and none wrong', { timeout: 120_000 }, async () => {
    const { all } = JSON.parse(await scoreQuestions(database, DEV_QUESTIONS, '--json'));
    expect(all.wrong).toBe(0);
    expect(all.right / all.n).toBeGreaterThanOrEqual(RIGHT_AT_LEAST);
  });
});
