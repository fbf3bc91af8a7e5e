import type { Random } from '../../random.ts';
import type { DemoCustomer } from '../customer.ts';
import { dayFrom, hasCome, hoursAfter, officeTime } from '../moment.ts';
import { DEMO_STAFF } from '../staff.ts';
import type { DemoCase, DemoInteraction } from './demo-record.ts';

type Channel = DemoInteraction['channel'];
type Weights = readonly (readonly [Channel, number])[];

const SERVICE_CHANNELS: Readonly<Record<'home' | 'abroad', Weights>> = {
  home: [
    ['chat', 45],
    ['social', 30],
    ['call', 20],
    ['form', 5],
  ],
  abroad: [
    ['email', 55],
    ['form', 25],
    ['chat', 15],
    ['call', 5],
  ],
};
const SALES_CHANNELS: Readonly<Record<'home' | 'abroad', Weights>> = {
  home: [
    ['social', 40],
    ['call', 35],
    ['email', 15],
    ['visit', 10],
  ],
  abroad: [
    ['email', 65],
    ['call', 22],
    ['social', 8],
    ['visit', 5],
  ],
};
/** Share of the company's own messages that get an answer within two days: people answer messages, few answer e-mails. */
const ANSWERED: Readonly<Record<Channel, number>> = {
  visit: 1,
  social: 0.44,
  call: 0.27,
  chat: 0.4,
  email: 0.1,
  form: 0,
};
/** Median hours until somebody of the staff answers a case: one of the reps is slow, and it shows. */
const REPLY_HOURS = 4;
const SLOW_REPLY_HOURS = 26;
const SLOW_REP = DEMO_STAFF.find(({ name }) => name === 'Jonas Beck')!.email;
const SALES_TOPICS = {
  en: ['New harvest', 'Checking in', 'Seasonal gifts', 'Your last order'],
  zh: ['新茶上市', '回访', '节日礼盒', '最近订单回访'],
};
const SALES_DAYS = 540;

/** What was said about cases: the customer's word when one opens, the first answer hours later, and the end. */
export function makeCaseContacts(
  random: Random,
  customer: DemoCustomer,
  cases: readonly DemoCase[],
  today: string,
): DemoInteraction[] {
  return cases.flatMap((about) => {
    const channel = random.weighted(SERVICE_CHANNELS[sideOf(customer)]);
    const staffEmail = customer.ownerEmail ?? teamMember(random, customer);
    const contact = (direction: DemoInteraction['direction'], at: string, outcome: string | null): DemoInteraction => ({
      ...{ customer: customer.externalId, direction, at, about, subject: about.subject, outcome },
      // Nobody answers by a form.
      channel: direction === 'outgoing' && channel === 'form' ? 'email' : channel,
      staffEmail: direction === 'outgoing' ? staffEmail : null,
    });
    const isUrgent = about.severity === 'urgent' || about.severity === 'high';
    const hours = random.skewed((staffEmail === SLOW_REP ? SLOW_REPLY_HOURS : REPLY_HOURS) * (isUrgent ? 0.6 : 1), 0.7);
    const repliedAt = earlier(hoursAfter(about.openedAt, hours + 0.1), about.resolvedAt);
    return [
      contact('incoming', about.openedAt, null),
      contact('outgoing', repliedAt, null),
      ...(about.resolvedAt !== null && about.resolvedAt > repliedAt
        ? [contact('outgoing', about.resolvedAt, 'Resolved')]
        : []),
    ].filter(({ at }) => hasCome(at, today));
  });
}

/** What the owner of a customer undertook, and the answers. Firms are looked after, people now and then. */
export function makeSalesContacts(
  random: Random,
  customer: DemoCustomer & { createdOn: string },
  today: string,
): DemoInteraction[] {
  if (customer.ownerEmail === null) return [];
  const topics = SALES_TOPICS[customer.language === 'zh' ? 'zh' : 'en'];
  const contacts: DemoInteraction[] = [];
  const gapDays = customer.kind === 'individual' ? 260 : 55;
  for (let daysAgo = SALES_DAYS; daysAgo > 0; daysAgo -= Math.max(3, Math.round(random.skewed(gapDays, 0.6)))) {
    if (daysAgo === SALES_DAYS) continue;
    const day = dayFrom(today, -daysAgo);
    if (day < customer.createdOn) continue;
    const chosen = random.weighted(SALES_CHANNELS[sideOf(customer)]);
    const channel = chosen === 'visit' && customer.kind === 'individual' ? 'call' : chosen;
    const isAnswered = random.chance(ANSWERED[channel]);
    const common = { customer: customer.externalId, channel, about: null, subject: random.pick(topics) };
    const sent = officeTime(random, day);
    contacts.push({
      ...common,
      ...{ direction: 'outgoing', at: sent, staffEmail: customer.ownerEmail },
      outcome: isAnswered ? random.pick(['Interested', 'Reached', 'Not interested']) : 'No answer',
    });
    if (isAnswered && channel !== 'visit' && channel !== 'call') {
      const at = hoursAfter(sent, random.skewed(5, 0.9) + 0.1);
      if (hasCome(at, today)) contacts.push({ ...common, direction: 'incoming', at, staffEmail: null, outcome: null });
    }
  }
  return contacts;
}

/** Somebody of the reps who look after that part of the world. */
export function teamMember(random: Random, { country }: Pick<DemoCustomer, 'country'>): string {
  const team = country === 'China' ? 'China' : 'International';
  return random.pick(DEMO_STAFF.filter((member) => member.role === 'rep' && member.team === team)).email;
}

function sideOf({ country }: DemoCustomer): 'home' | 'abroad' {
  return country === 'China' ? 'home' : 'abroad';
}

function earlier(moment: string, other: string | null): string {
  return other !== null && other < moment ? other : moment;
}
