import { Temporal } from 'temporal-polyfill';
import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import type { ListItem } from '../../../domain/daily-list/list-item.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { localDay } from '../../../domain/period.ts';
import { findDailyList } from '../../../services/daily-list/find-daily-list.ts';
import { findListScene } from '../../../services/daily-list/find-list-scene.ts';
import { findOpenOf } from '../../../services/follow-ups/find-open-of.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import type { ThreadContext } from '../../../services/threads/find-last-call.ts';
import { absenceSpan, absenceUntil } from '../../text/absence-span.ts';
import { changedDue } from '../../text/changed-due.ts';
import { dueText, dueTime, findDueTimes, type SpokenWhen } from '../../text/due-time.ts';
import { findPastTimes } from '../../text/past-time.ts';
import { comingDay } from '../../text/spoken-period.ts';
import { spellWeekdays } from '../../text/weekday-spelling.ts';
import { type Closable, type CommandReader, unquoted } from '../command.ts';
import { findColleague, findColleagueAtHead, findColleaguesIn } from '../naming/find-colleague.ts';
import { findOwnManager } from '../naming/find-own-manager.ts';
import { findPeople, findPerson } from '../naming/find-people.ts';
import { findSpokenCustomers } from '../naming/find-spoken-customer.ts';
import { pointsBack } from '../naming/read-audience.ts';
import { readNewSchedule } from '../subscriptions/read-new-schedule.ts';
import { readSchedule } from '../subscriptions/read-schedule.ts';
import { findDueOf, findLastFollowUp, isAfterFollowUp } from './find-last-follow-up.ts';
import { noOpenFollowUp, severalMeant } from './follow-up-problems.ts';
import { readFollowUp, withoutCadence } from './read-follow-up.ts';

type FollowUpReader = Pick<
  CommandReader,
  | 'due'
  | 'isTime'
  | 'days'
  | 'pastTimes'
  | 'dayAhead'
  | 'people'
  | 'person'
  | 'absence'
  | 'absenceUntil'
  | 'followUp'
  | 'isAfterFollowUp'
  | 'lastFollowUp'
  | 'dueOf'
  | 'changedDue'
  | 'closable'
  | 'openFollowUp'
  | 'followUpSentence'
  | 'staff'
  | 'colleagueAtHead'
  | 'colleagues'
  | 'customerBefore'
  | 'listLine'
  | 'scheduled'
  | 'newSchedule'
>;

type Scene = {
  viewpoint: Viewpoint;
  before: ThreadContext['before'];
  said: string;
  /** Gets how words were read that may be read otherwise. */
  remarks: Bilingual[];
};

const MOST_OFFERED = 5;

/** What the pieces of commands about follow-ups are read as. */
export function createFollowUpReader({ viewpoint, before, said, remarks }: Scene): FollowUpReader {
  const { database, asker, settings, now } = viewpoint;
  const when = { now, timeZone: askerTimeZone(asker, settings) };
  const today = Temporal.PlainDate.from(localDay(now, when.timeZone));
  const known =
    before === null || before === 'declined' ? {} : (before.input as { followUp?: unknown; customer?: unknown });
  const remark = (more: readonly Bilingual[]) => remarks.push(...more);
  return {
    due: (words) => {
      const due = dueTime(words, when);
      if (due !== null) remark(due.remarks);
      return due && dueText(due);
    },
    isTime: (words) => {
      const { rest, cadence } = withoutCadence(spellWeekdays(words).trim());
      return cadence === null ? dueTime(rest, when) !== null : isAllTime(rest, when);
    },
    days: (words) => findDueTimes(words, when),
    pastTimes: (words, isTold) =>
      findPastTimes(words, today, isTold)
        .filter(({ isOwn }) => !isOwn)
        .map(({ from, to, on }) => ({ from, to, on: on?.toString() ?? null })),
    dayAhead: (words) => {
      const due = dueTime(words, when);
      if (due !== null && due.hour !== undefined) return null;
      return due?.on ?? comingDay(words, today);
    },
    people: (words) => findPeople(words, viewpoint),
    person: (words) => findPerson(words, viewpoint),
    absence: (words) => absenceSpan(words, when),
    absenceUntil: (words) => absenceUntil(words, when),
    followUp: (digits) => {
      if (digits !== undefined) return Number(digits);
      return typeof known.followUp === 'number' ? known.followUp : null;
    },
    isAfterFollowUp: isAfterFollowUp(before),
    lastFollowUp: () => findLastFollowUp(before, viewpoint),
    dueOf: (followUp) => findDueOf(followUp, viewpoint),
    changedDue: (change, base) => changedDue(change, base, when),
    closable: (words) => findClosable(unquoted(words), said, viewpoint),
    openFollowUp: async (words) => {
      const found = await findClosable(unquoted(words), said, viewpoint);
      if (found !== null && 'customer' in found) throw noOpenFollowUp(unquoted(words));
      return found?.followUp ?? null;
    },
    followUpSentence: (words, options) =>
      readFollowUp(words, options, {
        viewpoint,
        said,
        remark,
        before: typeof known.customer === 'string' ? known.customer : null,
      }),
    customerBefore: (words) => (pointsBack(words) && typeof known.customer === 'string' ? known.customer : null),
    listLine: (customer) => findListLine(customer, viewpoint),
    scheduled: (words) => readSchedule(words, when),
    newSchedule: readNewSchedule,
    staff: async (words) => (await findOwnManager(words, viewpoint)) ?? findColleague(database, words),
    colleagueAtHead: (words) => findColleagueAtHead(database, words),
    colleagues: (words) => findColleaguesIn(database, words),
  };
}

/** Whether nothing but coming times is said: from when on and until when something comes again. */
function isAllTime(words: string, when: SpokenWhen): boolean {
  const left = findDueTimes(words, when).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
    words,
  );
  return /^[\s,，、]*$/u.test(left);
}

/** @throws {DomainError} 'ambiguous' of several customers or open ones */
async function findClosable(words: string, said: string, viewpoint: Viewpoint): Promise<Closable | null> {
  const spoken = await findSpokenCustomers(words, viewpoint);
  const [customer, ...others] = spoken;
  if (customer === undefined) return null;
  if (others.length > 0) throw severalMeant(said, words, spoken);
  const open = await findOpenOf(viewpoint, customer.id, MOST_OFFERED);
  if (open.length === 0) return { customer: customer.customerId };
  if (open.length === 1) return { followUp: open[0]!.id };
  throw new DomainError(
    'ambiguous',
    {
      en: `${words} has several open follow-ups. Which one? ${open.map(({ id, reason }) => `${id}: ${reason}`).join('; ')}`,
      zh: `${words} 有多条待办跟进，请问是哪一条？${open.map(({ id, reason }) => `${id}：${reason}`).join('；')}`,
    },
    open.map(({ id }) => ({ en: `Show follow-up ${id}`, zh: `查看跟进${id}` })),
  );
}

/** @throws {DomainError} 'not_found' where the asker's list of today does not name the customer */
async function findListLine(customer: string, viewpoint: Viewpoint): Promise<ListItem> {
  const { items } = await findDailyList(await findListScene(viewpoint));
  const item = items.find((each) => each.customer.id === customer);
  if (item !== undefined) return item;
  throw new DomainError('not_found', {
    en: `Customer ${customer} is not on your list of today, so there is no reason to call no use.`,
    zh: `客户 ${customer} 不在您今天的名单上，没有可标记的理由。`,
  });
}
