import { createRandom } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import type { DemoOrder } from '../order.ts';
import { makeBrowsing } from './browsing.ts';
import { makeDemoCases } from './cases.ts';
import { makeDemoConsents } from './consents.ts';
import { makeCaseContacts, makeSalesContacts } from './contacts.ts';
import type { DemoMoment, DemoRecords } from './demo-record.ts';
import { makeDemoFollowUps } from './follow-ups.ts';
import { makeImportantDates } from './important-dates.ts';
import { makeDemoOpportunities } from './opportunities.ts';
import { makeDemoPoints } from './points.ts';
import { makeDemoSurveys } from './surveys.ts';

/** Each customer draws from numbers of their own, so that a change here leaves customers and orders as they are. */
const SEED = 91_173;

type Known = DemoCustomer & { createdOn: string };

/** Everything that the demo company knows of its customers beside their orders, up to the end of `today`. */
export function makeDemoRecords(customers: readonly Known[], orders: readonly DemoOrder[], today: string): DemoRecords {
  const ordersOf = Map.groupBy(orders, ({ customer }) => customer);
  const records: DemoRecords = {
    ...{ cases: [], interactions: [], events: [], surveys: [], opportunities: [], points: [], dates: [], consents: [] },
    followUps: [],
  };
  for (const [index, customer] of customers.entries()) {
    const random = createRandom(SEED + index * 7919);
    const own = ordersOf.get(customer.externalId) ?? [];
    const cases = makeDemoCases(random, customer, own, today);
    records.cases.push(...cases);
    records.interactions.push(...makeCaseContacts(random, customer, cases, today));
    const contacts = makeSalesContacts(random, customer, today);
    records.interactions.push(...contacts);
    records.surveys.push(...makeDemoSurveys(random, customer, own, cases, today));
    records.events.push(...makeBrowsing(random, customer, own, today));
    records.opportunities.push(...makeDemoOpportunities(random, customer, today));
    records.points.push(...makeDemoPoints(random, customer, own, today));
    records.dates.push(...makeImportantDates(random, customer, today));
    records.consents.push(...makeDemoConsents(random, customer, today));
    records.followUps.push(...makeDemoFollowUps(random, customer, contacts, today));
  }
  const byTime = <T>(list: readonly T[], momentOf: (each: T) => DemoMoment) =>
    list.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1));
  return {
    ...records,
    cases: byTime(records.cases, ({ openedAt }) => openedAt),
    opportunities: byTime(records.opportunities, ({ openedAt }) => openedAt),
  };
}
