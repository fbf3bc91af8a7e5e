import type { Situation } from '../../domain/outreach/choice/choose-for-customer.ts';
import { occasionsOf } from '../../domain/outreach/choice/occasions-of.ts';
import type { Playbook } from '../../domain/outreach/playbook.ts';
import { matchesRule } from '../../domain/rule/matches.ts';
import { readContactPolicy } from '../contact/read-contact-policy.ts';
import { readFacts } from '../customers/read-facts.ts';
import { findChangeContext } from '../membership/find-change-context.ts';
import { segmentsToTell } from '../membership/segments-to-tell.ts';
import { readKnownCustomers } from '../outreach/facts/read-known-customers.ts';
import { findPopulation } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';

/** Where each of the customers stands as of now, by the rules of the segments that playbooks are made for: kept members may be older. */
export async function readSituations(
  viewpoint: Viewpoint,
  customerIds: readonly number[],
  playbooks: readonly Playbook[],
): Promise<Situation[]> {
  const population = await findPopulation(viewpoint);
  const named = new Set(playbooks.flatMap(({ strategy }) => strategy.segments));
  const segments = (await segmentsToTell(population)).told.filter(({ key }) => named.has(key));
  const resolved = await resolveConditions(viewpoint, { rule: { any: segments.map(({ key }) => ({ segment: key })) } });
  const context = await findChangeContext(population, resolved);
  const [policy, known, facts] = await Promise.all([
    readContactPolicy(viewpoint.database),
    readKnownCustomers(viewpoint, customerIds),
    readFacts(population, customerIds),
  ]);
  // Both are in the order of the ids.
  return known.map((customer, index) => ({
    occasions: occasionsOf(customer, policy, population.clock.today),
    hasOpenDeal: customer.deal !== null,
    segments: segments.filter(({ key }) => matchesRule(resolved.segmentRule(key), facts[index]!, context)),
  }));
}
