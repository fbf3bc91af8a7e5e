import { afterAll, expect, test } from 'vitest';
import { claimEvents } from '../../../src/services/inbox/claim-events.ts';
import { keepEvent } from '../../../src/services/inbox/keep-event.ts';
import { renewClaims } from '../../../src/services/inbox/renew-claims.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

test('an event whose claim is renewed is not taken over, however long its answer takes', async () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 12, minutes));
  const terms = { leaseMs: 2 * 60_000, mostAgeMs: 15 * 60_000, mostAttempts: 3 };
  const keep = (key: string) => keepEvent(database, { eventId: key, messageKey: key, body: {} }, at(0));
  const [held, dropped] = [await keep('a'), await keep('b')];
  await renewClaims(database, [held!], at(3));
  const claimed = await claimEvents(database, { ...terms, now: at(4) });
  expect(claimed.map(({ id }) => id)).toEqual([dropped]);
});
