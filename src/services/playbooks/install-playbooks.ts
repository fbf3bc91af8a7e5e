import type { Database } from '../../db/database.ts';
import { PRESET_OFFERS } from '../../domain/outreach/offers/offers.ts';
import { PRESET_PLAYBOOKS } from '../../domain/outreach/playbooks/playbooks.ts';
import { OFFERS } from '../offers/offer-kind.ts';
import { installVersioned } from '../versioned/install-versioned.ts';
import { PLAYBOOKS } from './playbook-kind.ts';

/**
 * Adds the playbooks and offers that every company starts with where they are not there yet; their number. What was edited, renamed or
 * archived stays as it is.
 */
export async function installPlaybooks(database: Database, { now }: { now: Date }): Promise<number> {
  const offers = PRESET_OFFERS.map(({ key, name, terms }) => ({ key, name, content: terms }));
  const playbooks = PRESET_PLAYBOOKS.map(({ key, name, strategy }) => ({ key, name, content: strategy }));
  return (
    (await installVersioned(database, OFFERS, offers, now)) +
    (await installVersioned(database, PLAYBOOKS, playbooks, now))
  );
}
