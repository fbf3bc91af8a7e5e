import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import { type FactsAbout, messageFactsOf } from '../../../domain/outreach/facts/message-facts-of.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { readHomeCountry } from './read-home-country.ts';
import { readKnownCustomers } from './read-known-customers.ts';

/** What messages may state, by customer (ids of our own), as of the viewpoint's now; nobody outside its scope. */
export async function readMessageFacts(
  viewpoint: Viewpoint,
  customerIds: readonly number[],
  about: Omit<FactsAbout, 'homeCountry' | 'currency'>,
): Promise<Map<number, MessageFacts>> {
  const [homeCountry, known] = await Promise.all([
    readHomeCountry(viewpoint.database),
    readKnownCustomers(viewpoint, customerIds),
  ]);
  const { currency } = viewpoint.settings;
  return new Map(known.map((each) => [each.id, messageFactsOf(each, { ...about, homeCountry, currency })]));
}
