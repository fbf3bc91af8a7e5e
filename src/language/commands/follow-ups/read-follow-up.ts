import { Temporal } from 'temporal-polyfill';
import type { ToolCall } from '../../../domain/answer.ts';
import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import type { FollowUpRepeat } from '../../../domain/follow-ups/follow-up.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { localDay } from '../../../domain/period.ts';
import { nextWorkingDay } from '../../../domain/reminders/next-working-day.ts';
import { nextOccurrence } from '../../../domain/schedule/next-occurrence.ts';
import { findCustomerByName } from '../../../services/customers/find-customer-by-name.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import { readWorkWeek } from '../../../services/reminders/read-work-week.ts';
import { blank } from '../../text/blank.ts';
import { type Cadence, findCadence } from '../../text/cadence.ts';
import { namesMovableDay } from '../../text/due/named-day-phrases.ts';
import type { DueTime } from '../../text/due/settle-due.ts';
import { unreadTimeIn, unreadTimeWords } from '../../text/due/unread-time-words.ts';
import { type DueStretch, dueText, findDueTimes, type SpokenWhen } from '../../text/due-time.ts';
import { hourApart } from '../../text/hour-apart.ts';
import { findLeadTime, timeBefore } from '../../text/lead-time.ts';
import { findPastTimes, type PastStretch } from '../../text/past-time.ts';
import { hourAt } from '../../text/spoken-schedule.ts';
import { spellWeekdays } from '../../text/weekday-spelling.ts';
import { findMeantCustomer, findNamedPlace } from '../naming/find-spoken-customer.ts';
import { SAYS_WHENEVER } from '../workflows/rule-words.ts';
import {
  followUpsOfMany,
  halfReadTime,
  movesEachYear,
  noCustomer,
  noTime,
  pastTime,
  severalMeant,
  takenTime,
} from './follow-up-problems.ts';
import { takeUrgency } from './follow-up-words.ts';
import { refuseSeveralCustomers, refuseSeveralTimes } from './refuse-several.ts';

/** What a sentence about something to be done is read with. */
export type SentenceScene = {
  viewpoint: Viewpoint;
  /** The customer of the question before, for "him" and 他. */
  before: string | null;
  /** Told how words were read that may be read otherwise. */
  remark: (remarks: readonly Bilingual[]) => void;
  /** All that was said, for what is asked back. */
  said: string;
};

type Options = { owner?: string | undefined; customer?: string | undefined; isSure?: boolean };

/** Stands for a customer's name while times are looked for. */
const HIDDEN = '▢';
const WORKDAYS = [1, 2, 3, 4, 5];
const LONGEST_NAME = 40;
const YEAR_MONTHS = 12;
/** `YYYY-MM-DD` */
const DAY_LENGTH = 10;
/** 每两周一次 says how often once. */
const ONCE = /^[,， ]*(?:来|各)?[一1][次回]/u;
/** Of "the 5th and 20th of each month" the second is no beginning. */
const JOINED = /^\s*(?:and|or|&|和|与|及|或|、|,|，)\s*(?:the )?$/iu;
/** What is to happen whenever something does, and who gets whose customers, is about nobody in particular. */
const OF_NOBODY = new RegExp(
  `${SAYS_WHENEVER}|\\b(?:customers|accounts|clients)(?: (?:of|from) .+?)?(?: over)? to |客户.{0,4}(?:转给|转交|交给|移交|分给|分配给)|\\b(?:the|their) (?:owner|rep)\\b|(?:让|请|提醒|叫|通知)(?:[他她]的|客户的?|新的?)?(?:负责人|销售)`,
  'iu',
);
/** What follows is said of what it is about. */
const SUBJECT =
  /\b(?:about|regarding|re|from|since|of|who|which|that|she|he|they|we|the)\b|关于|聊|[他她]们?|订|买|说/iu;
/** Customers of some kind. */
const MANY =
  /\b(?:all|every|each)(?: of)?(?: my| our| the)? (?<all>(?:[\w-]+ ){0,3}?(?:customers?|clients?|VIPs?(?: customers)?))\b|\b(?<kind>[\w-]+ (?:customers|clients)|VIPs?)\b|(?:所有|全部|每一?[个位])的?(?<zh>.{0,8}?(?:VIP)?客户|VIP)|(?<=^|给|为|联系|跟进|的)(?<each>[^的给为系进，,]{0,8}客户)(?:们)?(?:都|全|每[人个位])|(?<vip>VIP客户)/iu;
const NEXT_WORKDAY = /^(?:on )?(?:the )?next (?:working|business|work) ?day|^(?:下一?个|第一个|最近的?一个)工作日/iu;
const UNTIL = /^(?:until|till|一?直?到)/iu;

/**
 * The follow-up that the words after "remind me" mean: customer, time and reason wherever they stand, the reason in its author's words. Null
 * without a time where the words need not mean one.
 * @throws {DomainError} 'invalid_input' without a customer or time, and as the reader of times
 */
export async function readFollowUp(
  words: string,
  { owner, customer: known, isSure = true }: Options,
  scene: SentenceScene,
): Promise<ToolCall | null> {
  const { viewpoint } = scene;
  const { urgency, rest: said } = takeUrgency(spellWeekdays(words).trim());
  const { rest, cadence, hour, at = 0, phrase = '' } = withoutCadence(said);
  const named = await findNamedPlace(rest, viewpoint);
  const when = { now: viewpoint.now, timeZone: askerTimeZone(viewpoint.asker, viewpoint.settings) };
  const masked = named === null ? rest : hide(rest, named);
  const pasts = findPastTimes(masked, Temporal.PlainDate.from(localDay(when.now, when.timeZone)));
  const times = findDueTimes(pasts.reduce(hide, masked), when);
  const until = cadence === null ? undefined : times.find((each) => UNTIL.test(rest.slice(each.from)));
  const time = chosen(
    times.filter((each) => each !== until),
    rest,
  );
  if (cadence === null) refuseSeveralTimes(masked, times, scene.said);
  if (cadence !== null && time !== undefined && JOINED.test(rest.slice(at, time.from)))
    throw halfReadTime(phrase, rest.slice(time.from, time.to));
  if (time === undefined && cadence === null && !isSure) return null;
  refusePast(rest, pasts, time ?? null, scene.said);
  const lead = time && cadence === null ? findLeadTime(masked, times) : null;
  const apart = time && cadence === null ? hourApart(masked, time, times, when, lead !== null) : null;
  const ahead = time && lead && timeBefore(apart?.due ?? time.read(), lead, when);
  const taken = [time, apart?.other, until, ahead ? lead : null].filter((each) => each != null);
  const left = taken.reduce(blank, rest);
  const customer = named?.customer ?? known ?? (await findMeantCustomer(tidySpaces(left), viewpoint, scene.before));
  // What comes again for customers of some kind is a rule: one's own is about somebody whom the data knows, or says that it is a reminder.
  if (!isSure && (cadence !== null || OF_NOBODY.test(scene.said)) && !(await isKnown(customer, viewpoint))) return null;
  await refuseSeveralCustomers(scene.said, viewpoint, when);
  const many = MANY.exec(scene.said)?.groups;
  if (many !== undefined && !(await isKnown(customer, viewpoint)))
    throw followUpsOfMany(Object.values(many).find((each) => each !== undefined)!);
  if (customer === null) throw noCustomer();
  if (time === undefined && cadence === null) throw noTime(scene.said, unreadTimeIn(pasts.reduce(hide, masked)));
  await refuseSeveral(customer, scene);
  if (cadence?.unit === 'year' && time !== undefined && namesMovableDay(rest.slice(time.from, time.to)))
    throw movesEachYear(rest.slice(time.from, time.to));
  const spoken = ahead ?? apart?.due ?? time?.read() ?? null;
  const isOwnWorkday = time !== undefined && owner === undefined && NEXT_WORKDAY.test(rest.slice(time.from, time.to));
  const due = spoken && isOwnWorkday ? await onOwnWorkday(spoken, viewpoint, when) : spoken;
  const beside = taken.reduce(blank, pasts.reduce(hide, masked));
  if (time !== undefined) refuseHalf(beside, time, rest.slice(time.from, time.to));
  if (cadence !== null) refuseHalf(beside, { from: at, to: at }, phrase);
  scene.remark(due?.remarks ?? []);
  if (time !== undefined && times.some((each) => !taken.includes(each)))
    scene.remark([takenTime(rest.slice(time.from, time.to))]);
  const on = cadence === null ? dueText(due!) : firstOf(cadence, hour, due, when);
  return {
    tool: 'create_follow_up',
    input: {
      customer,
      reason: (await reasonOf(tidy(left), viewpoint)) || customer,
      due: on,
      ...(owner !== undefined && { owner }),
      ...(urgency !== undefined && { urgency }),
      ...(cadence !== null && { repeat: repeatOf(cadence, on.slice(0, DAY_LENGTH), until && lastDay(until.read())) }),
    },
  };
}

async function isKnown(customer: string | null, viewpoint: Viewpoint): Promise<boolean> {
  return customer !== null && (await findCustomerByName(viewpoint, customer)) !== undefined;
}

/** @throws {DomainError} 'ambiguous' where several customers fit the name that was said, with what was said of each of them */
async function refuseSeveral(name: string, { viewpoint, said }: SentenceScene): Promise<void> {
  const { customers = [] } = (await findCustomerByName(viewpoint, name)) ?? {};
  if (customers.length > 1) throw severalMeant(said, name, customers);
}

/** @throws {DomainError} 'invalid_input' where a time that has been stands for, or beside, when to be reminded */
function refusePast(text: string, pasts: readonly PastStretch[], time: DueStretch | null, said: string): void {
  const past = pasts.find(({ from, isOwn }) => !isOwn && !SUBJECT.test(text.slice(0, from)));
  if (past === undefined) return;
  const between = time === null ? '' : text.slice(Math.min(past.to, time.to), Math.max(past.from, time.from));
  if (/^[\s,，]*$/u.test(between)) throw pastTime(said, text.slice(past.from, past.to).trim(), time !== null);
}

/** @throws {DomainError} 'invalid_input' where words about time stand beside the stretch that was read */
function refuseHalf(text: string, stretch: { from: number; to: number }, read: string): void {
  const unread = unreadTimeWords(text, stretch);
  if (unread !== null) throw halfReadTime(read, unread);
}

/** The next working day is one's own: one's absences, week and holidays count. */
async function onOwnWorkday(due: DueTime, { database, asker }: Viewpoint, when: SpokenWhen): Promise<DueTime> {
  const week = await readWorkWeek(database, asker.staffId);
  const on = week && nextWorkingDay(localDay(when.now, when.timeZone), week);
  return on === null ? due : { ...due, on };
}

/** What is to be done; with a customer's name alone, to follow up with them. */
async function reasonOf(said: string, viewpoint: Viewpoint): Promise<string> {
  const name = said.replace(/^(?:(?:for|with)\s+|[给为替跟和])/u, '');
  const isName = name !== said && name.length <= LONGEST_NAME && (await isKnown(name, viewpoint));
  if (!isName) return said;
  return /\p{Script=Han}/u.test(said) ? `跟进${name}` : `follow up with ${name}`;
}

/** How often it comes is said before or after all else in Chinese, where 每周例会 may be what it is about. */
export function withoutCadence(said: string): {
  rest: string;
  cadence: Cadence | null;
  hour?: string | undefined;
  /** Where it stood, in the rest. */
  at?: number;
  /** What said it. */
  phrase?: string;
} {
  const found = findCadence(said);
  if (found === null) return { rest: said, cadence: null };
  const once = ONCE.exec(said.slice(found.to))?.[0].length ?? 0;
  const { hour, to } = hourAt(said, found.to + once);
  const isAside = found.from === 0 || to === said.length || /[,，。 ]/u.test(said[found.from - 1]!);
  if (!isAside) return { rest: said, cadence: null };
  return {
    rest: `${said.slice(0, found.from)} ${said.slice(to)}`.trim(),
    cadence: found.cadence,
    hour,
    at: found.from,
    phrase: said.slice(found.from, to),
  };
}

function hide(text: string, { from, to }: { from: number; to: number }): string {
  return text.slice(0, from) + HIDDEN.repeat(to - from) + text.slice(to);
}

/** The first time that is not said of something else: 周五的交货 is about Friday, not on it. */
function chosen(times: readonly DueStretch[], text: string): DueStretch | undefined {
  return times.find(({ to }) => !/^的/u.test(text.slice(to))) ?? times[0];
}

/** The reason as it was said, without what led to it. */
function tidy(words: string): string {
  return tidySpaces(words)
    .replace(/^again\s+/iu, '')
    .replace(/,? (?:please )?remind me$/iu, '')
    .replace(/^(?:to|that|about|of|for(?= [\p{Lu}\p{Script=Han}][^:]*:)|i (?:have|need|want) to|i should)\s+/u, '')
    .replace(
      /^(?:到时候?|一定|千万)?(?:(?:[别別]|不要)忘(?:了|[记記])?|[记記][得着]|再?提醒我)(?:要|去)?[,，\s]*(?=.{2})/u,
      '',
    )
    .replace(/^(?:要|去|该|得|记得)(?=[给联回跟找约问打发拜])/u, '');
}

function tidySpaces(words: string): string {
  return words
    .replace(/\s+(?=[,;:.，。；：]|$)/gu, '')
    .replace(/(?<=\p{Script=Han})\s+的(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ -(?= -(?: |$))/gu, '')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/^[\s,;:.，。；：、-]+|[\s,;:，；：、-]+$/gu, '');
}

/** The first day or hour of what comes again. */
function firstOf(
  cadence: Cadence,
  spoken: string | undefined,
  due: DueTime | null,
  { now, timeZone }: SpokenWhen,
): string {
  const hour = spoken ?? due?.hour;
  const on = due?.isDaySaid ? from(cadence, due.on) : firstDay(cadence, hour ?? '23:59', { now, timeZone });
  return hour === undefined ? on : `${on}T${hour}`;
}

/** The first of its days from a day on: of every Monday from 1 December that is the Monday after. */
function from(cadence: Cadence, on: string): string {
  if (cadence.weekdays === undefined && cadence.days === undefined && cadence.unit !== 'workday') return on;
  return firstDay(cadence, '00:00', { now: new Date(Date.parse(`${on}T00:00Z`) - 1), timeZone: 'UTC' });
}

function firstDay({ every, unit, weekdays, days, months }: Cadence, at: string, { now, timeZone }: SpokenWhen): string {
  if (unit === 'workday') return localDay(nextOccurrence({ every: 'workday', at }, timeZone, now), timeZone);
  if (weekdays !== undefined)
    return localDay(nextOccurrence({ every: 'week', weekdays: [...weekdays], at }, timeZone, now), timeZone);
  if (days !== undefined) {
    const monthly = { every: 'month' as const, days: [...days], ...(months && { months: [...months] }), at };
    return localDay(nextOccurrence(monthly, timeZone, now), timeZone);
  }
  if (unit === 'day' && every === 1) return localDay(nextOccurrence({ every: 'day', at }, timeZone, now), timeZone);
  const today = Temporal.PlainDate.from(localDay(now, timeZone));
  return today.add({ [`${unit}s`]: every }).toString();
}

/** Until March it does not come in March. */
function lastDay({ on, isWhole = false }: DueTime): string {
  return isWhole ? Temporal.PlainDate.from(on).subtract({ days: 1 }).toString() : on;
}

/** What the first day does not say by itself: 每月31号 may begin on a 28 February. */
function repeatOf(
  { every, unit, weekdays = [], days = [] }: Cadence,
  first: string,
  untilOn: string | undefined,
): FollowUpRepeat {
  const of = unit === 'workday' ? WORKDAYS : weekdays;
  const isSaidByFirst = days.length < 2 && days.every((day) => day === Temporal.PlainDate.from(first).day);
  const spacing = unit === 'year' && !isSaidByFirst ? { every: YEAR_MONTHS * every, unit: 'month' as const } : null;
  return {
    ...(spacing ?? { every, unit: unit === 'workday' ? 'week' : unit }),
    ...(of.length > 1 && { weekdays: of }),
    ...(!isSaidByFirst && { days }),
    ...(untilOn !== undefined && { untilOn }),
  };
}
