import { expect, it } from 'vitest';
import { refuseOldServer } from '../../src/db/connection/refuse-old-server.ts';

it('passes PostgreSQL 15 and later, and says of an older one what would work', () => {
  expect(() => refuseOldServer('15.0', 150_000)).not.toThrow();
  expect(() => refuseOldServer('18.4', 180_004)).not.toThrow();
  expect(() => refuseOldServer('14.18', 140_018)).toThrow('PostgreSQL 14.18; Rapport needs 15 or later');
});
