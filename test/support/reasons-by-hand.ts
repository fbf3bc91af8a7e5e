import type { MadeCustomer, MadeOrder } from './company.ts';

/** What a list's owner has planned about a customer. */
export type MadeFollowUp = {
  customer: string;
  owner: string | null;
  dueOn: string;
  timeZone: string;
  urgency: 'low' | 'normal' | 'high';
};

/** What decides reasons beside a customer's own records. */
export type ListWorld = {
  now: Date;
  timeZone: string;
  owner: string;
  dormantAfterDays: number;
  lostAfterDays: number;
  birthdayDaysAhead: number;
  followUps: readonly MadeFollowUp[];
  /** Colleagues who see the customers of the list's owner too. */
  seeing: readonly string[];
  /** Scores are the company's and have their own tests. */
  standing: ReadonlyMap<string, { isVip: boolean; isHigh: boolean }>;
  nextStepOn: (amountMinor: number) => string | null;
};

const DAY_MS = 86_400_000;
const SEVERITIES = ['urgent', 'high', 'normal', 'low'];

/** The reasons of a customer that records alone decide, with a few of their figures, by looking at each record in turn. */
export function reasonsByHand(customer: MadeCustomer, world: ListWorld): string[] {
  const isMine = customer.owner === world.owner;
  return [
    ...followUps(customer, world, isMine),
    ...(isMine
      ? [complaint, reply, slipping, dueStep, stillStanding, badScore, birthday, anniversary].flatMap((of) =>
          of(customer, world),
        )
      : []),
  ].sort();
}

function dayOf(at: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));
}

function days(fromOn: string, toOn: string): number {
  return Math.round((Date.parse(toOn) - Date.parse(fromOn)) / DAY_MS);
}

function daysAgo(at: string, { now, timeZone }: ListWorld): number {
  return days(dayOf(at, timeZone), dayOf(now, timeZone));
}

function followUps(
  { id, owner }: MadeCustomer,
  { followUps: all, now, owner: whose, seeing }: ListWorld,
  isMine: boolean,
): string[] {
  if (owner !== whose) return [];
  return all
    .filter((each) => each.customer === id && (each.owner === whose || (isMine && !seeing.includes(each.owner ?? ''))))
    .flatMap(({ dueOn, timeZone, urgency }) => {
      const late = days(dueOn, dayOf(now, timeZone));
      if (late < 0) return [];
      return [`${late === 0 ? 'follow_up_due' : 'follow_up_overdue'} ${late} ${urgency}`];
    });
}

function complaint({ cases = [] }: MadeCustomer, world: ListWorld): string[] {
  const open = cases.filter(
    ({ type, status, openedAt, resolvedAt = null }) =>
      type === 'complaint' &&
      new Date(openedAt) < world.now &&
      (resolvedAt === null ? status !== 'resolved' : new Date(resolvedAt) >= world.now),
  );
  const rank = ({ severity = 'normal' }: (typeof open)[number]) => SEVERITIES.indexOf(severity);
  const [gravest] = open.toSorted((a, b) => rank(a) - rank(b) || Date.parse(a.openedAt) - Date.parse(b.openedAt));
  return gravest ? [`complaint_open ${gravest.severity} ${daysAgo(gravest.openedAt, world)} ${open.length}`] : [];
}

function isAnswered({ interactions = [] }: MadeCustomer, at: string, { now }: ListWorld): boolean {
  return interactions.some(
    (each) => each.direction === 'outgoing' && new Date(each.at) > new Date(at) && new Date(each.at) < now,
  );
}

function reply(customer: MadeCustomer, world: ListWorld): string[] {
  const waiting = (customer.interactions ?? []).filter(
    ({ at, channel, direction }) =>
      direction === 'incoming' &&
      ['email', 'chat', 'social', 'form'].includes(channel!) &&
      new Date(at) < world.now &&
      daysAgo(at, world) <= 30 &&
      !isAnswered(customer, at, world),
  );
  const [oldest] = waiting.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return oldest ? [`reply_waiting ${daysAgo(oldest.at, world)}`] : [];
}

function orderDays(orders: readonly MadeOrder[], { now, timeZone }: ListWorld): string[] {
  const done = orders.filter(
    ({ status, placedAt }) => (status ?? 'completed') === 'completed' && new Date(placedAt) < now,
  );
  return [...new Set(done.map(({ placedAt }) => dayOf(placedAt, timeZone)))].sort();
}

function slipping({ id, orders = [] }: MadeCustomer, world: ListWorld): string[] {
  const { isVip, isHigh } = world.standing.get(id)!;
  const on = orderDays(orders, world);
  if (on.length === 0 || !(isVip || isHigh)) return [];
  const silent = days(on.at(-1)!, dayOf(world.now, world.timeZone));
  const gaps = on
    .slice(1)
    .map((day, at) => days(on[at]!, day))
    .toSorted((a, b) => a - b);
  const half = gaps.length / 2;
  const usual = on.length < 3 ? null : gaps.length % 2 ? gaps[Math.floor(half)]! : (gaps[half - 1]! + gaps[half]!) / 2;
  const isLate = usual === null ? silent > world.dormantAfterDays : silent > 1.5 * usual && silent >= 14;
  const isLost = silent > Math.max(world.lostAfterDays, 3 * (usual ?? 0));
  return isLate && !isLost ? [`slipping ${silent} ${usual}`] : [];
}

function openOpportunities({ opportunities = [] }: MadeCustomer, { now }: ListWorld) {
  return opportunities.filter(({ stage, openedAt, closedAt = null }) => {
    const isClosed = (stage === 'won' || stage === 'lost') && (closedAt === null || new Date(closedAt) < now);
    return new Date(openedAt) < now && !isClosed;
  });
}

function dueStep(customer: MadeCustomer, world: ListWorld): string[] {
  const today = dayOf(world.now, world.timeZone);
  const due = openOpportunities(customer, world).flatMap(({ amountMinor = 0 }) => {
    const on = world.nextStepOn(amountMinor);
    return on !== null && on <= today ? [{ amountMinor, late: days(on, today) }] : [];
  });
  const [largest] = due.toSorted((a, b) => b.amountMinor - a.amountMinor || b.late - a.late);
  return largest ? [`opportunity_due ${largest.amountMinor} ${largest.late}`] : [];
}

function stillStanding(customer: MadeCustomer, world: ListWorld): string[] {
  const heard = (customer.interactions ?? []).filter(({ at }) => new Date(at) < world.now).map(({ at }) => at);
  const still = openOpportunities(customer, world)
    .filter(({ amountMinor = 0 }) => world.nextStepOn(amountMinor) === null)
    .map(({ openedAt, amountMinor = 0 }) => ({
      amountMinor,
      since: Math.min(...[openedAt, ...heard].map((at) => daysAgo(at, world))),
    }))
    .filter(({ since }) => since >= 30 && since <= 180);
  const most = Math.max(...still.map(({ amountMinor }) => amountMinor));
  const [largest] = still.filter(({ amountMinor }) => amountMinor === most);
  return largest ? [`opportunity_stalled ${largest.amountMinor}`] : [];
}

function badScore(customer: MadeCustomer, world: ListWorld): string[] {
  const bad = (customer.surveys ?? []).filter(
    ({ at, kind, score }) =>
      new Date(at) < world.now &&
      daysAgo(at, world) <= 14 &&
      ((kind === 'csat' && score <= 2) || (kind === 'nps' && score <= 6)) &&
      !isAnswered(customer, at, world),
  );
  const [latest] = bad.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return latest ? [`bad_score ${daysAgo(latest.at, world)}`] : [];
}

/** The days from today on by which one asks, each looked at. */
function nextOn(on: string, { now, timeZone, birthdayDaysAhead }: ListWorld): number | undefined {
  const today = dayOf(now, timeZone);
  return Array.from({ length: birthdayDaysAhead + 1 }, (_, ahead) => ahead).find((ahead) => {
    const day = new Date(Date.parse(today) + ahead * DAY_MS).toISOString().slice(0, 10);
    const isLeap = new Date(Number(day.slice(0, 4)), 1, 29).getDate() === 29;
    const falls = on.slice(5) === '02-29' && !isLeap ? '02-28' : on.slice(5);
    return day.slice(5) === falls;
  });
}

function birthday({ columns }: MadeCustomer, world: ListWorld): string[] {
  const on = columns?.birth_on as string | null | undefined;
  const ahead = on ? nextOn(on, world) : undefined;
  return on && on < dayOf(world.now, world.timeZone) && ahead !== undefined ? [`birthday ${ahead}`] : [];
}

function anniversary({ dates = [] }: MadeCustomer, world: ListWorld): string[] {
  const today = dayOf(world.now, world.timeZone);
  const ahead = dates
    .filter(({ kind = 'anniversary' }) => /anniversary|纪念日/i.test(kind))
    .flatMap(({ onDay, yearly = true }) => {
      if (yearly) return nextOn(onDay, world) ?? [];
      const inDays = days(today, onDay);
      return inDays >= 0 && inDays <= world.birthdayDaysAhead ? [inDays] : [];
    });
  return ahead.length === 0 ? [] : [`anniversary ${Math.min(...ahead)}`];
}
