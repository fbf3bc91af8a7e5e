import type { Transaction } from '../../db/database.ts';
import type { TextAnswer } from '../../domain/answer.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { nextOccurrence, startSchedule } from '../../domain/schedule/next-occurrence.ts';
import type { Schedule, ScheduleDays } from '../../domain/schedule/schedule.ts';
import { scheduleText } from '../../domain/schedule/schedule-text.ts';
import type { Reader } from '../population/reader.ts';
import { localMinute } from '../segment-members/state-text.ts';
import { findAsker } from '../staff/find-asker.ts';
import { getSubscription } from './get-subscription.ts';
import { channelNamed, refuseChannel } from './plan-subscription.ts';
import { readStaffHolidays } from './read-staff-holidays.ts';
import { refuseTwin } from './refuse-twin.ts';
import type { Subscription } from './subscription.ts';
import { SUBSCRIPTION_WORDS } from './subscription-words.ts';

/** What is not said stays as it is. `channel` null: direct messages. */
export type SubscriptionChange = {
  subscription: number | string;
  paused?: boolean | undefined;
  days?: ScheduleDays | undefined;
  at?: string | undefined;
  channel?: string | null | undefined;
};

type Changed = Pick<Subscription, 'schedule' | 'channel' | 'nextAt'>;

/** What pausing, resuming or moving a subscription does. @throws {DomainError} as `planChange` */
export async function previewSubscriptionChange(change: SubscriptionChange, reader: Reader): Promise<{ text: string }> {
  const { before, after } = await planChange(change, reader);
  return { text: SUBSCRIPTION_WORDS[reader.locale].changes(told(before, after, reader)) };
}

/** Pauses, resumes or moves a subscription inside a transaction; what came of it stays with it. @throws {DomainError} as `planChange` */
export async function changeSubscription(
  change: SubscriptionChange,
  reader: Reader & { database: Transaction },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { before, after } = await planChange(change, reader);
  await reader.database.execute(
    'update subscriptions set schedule = $2, channel = $3, next_at = $4 where id = $1 and ended_at is null',
    [before.id, JSON.stringify(after.schedule), after.channel, after.nextAt],
  );
  const text = SUBSCRIPTION_WORDS[reader.locale].changed(told(before, after, reader));
  return { answer: { kind: 'text', text }, rows: 1 };
}

/** @throws {DomainError} as `getSubscription`; 'forbidden' of a channel for a rep's; 'invalid_input' where nothing would change; as `refuseTwin` */
async function planChange(
  { subscription, paused, days, at, channel }: SubscriptionChange,
  reader: Reader,
): Promise<{ before: Subscription; after: Changed }> {
  const { database, now } = reader;
  const before = await getSubscription(subscription, reader, paused === undefined ? undefined : toPause(paused));
  if (channel !== undefined && channel !== null) {
    // It is posted with its subscriber's rights, whoever moves it.
    refuseChannel({ asker: (await findAsker(database, before.staff.email)) ?? reader.asker });
  }
  const wanted = { ...sameWeeks(before.schedule, days), at: at ?? before.schedule.at } as Schedule;
  const schedule = startSchedule(wanted, before.timeZone, now);
  const isPaused = paused ?? before.nextAt === null;
  const holidays = await readStaffHolidays(database, before.staff.id);
  const isMoved = canonicalJson(schedule) !== canonicalJson(before.schedule);
  const nextAt =
    isMoved || before.nextAt === null ? nextOccurrence(schedule, before.timeZone, now, holidays) : before.nextAt;
  const after = {
    ...{ schedule, nextAt: isPaused ? null : nextAt },
    channel: channel === undefined ? before.channel : channel === null ? null : channelNamed(channel),
  };
  const isElsewhere = isMoved || after.channel !== before.channel;
  if (!isElsewhere && isPaused === (before.nextAt === null)) throw nothingChanges(before);
  if (isElsewhere) await refuseTwin({ ...before, ...after, staffId: before.staff.id }, database);
  return { before, after };
}

/** Other days of every so many weeks stay in the weeks that it comes in. */
function sameWeeks(before: Schedule, days: ScheduleDays = before): ScheduleDays {
  const isSame = days.every === 'week' && before.every === 'week' && days.weeks === before.weeks;
  return isSame && before.from !== undefined ? { from: before.from, ...days } : days;
}

/** What is offered of several. */
function toPause(paused: boolean): (id: number) => Bilingual {
  return (id) =>
    paused
      ? { en: `Pause subscription ${id}`, zh: `暂停订阅${id}` }
      : { en: `Resume subscription ${id}`, zh: `恢复订阅${id}` };
}

function told(before: Subscription, after: Changed, { locale }: Reader) {
  const words = SUBSCRIPTION_WORDS[locale];
  const text = ({ schedule, channel, nextAt }: Changed) =>
    [
      scheduleText(schedule, locale),
      ...(before.channel === after.channel ? [] : [channel ?? words.directMessages]),
      ...(nextAt === null ? [words.paused] : []),
    ].join(' · ');
  const next = after.nextAt === null ? null : `${localMinute(after.nextAt, before.timeZone)} (${before.timeZone})`;
  return { id: before.id, words: before.words, before: text(before), after: text(after), next };
}

function nothingChanges({ id, schedule, nextAt }: Subscription): DomainError {
  const is = (locale: 'en' | 'zh') =>
    [scheduleText(schedule, locale), ...(nextAt === null ? [SUBSCRIPTION_WORDS[locale].paused] : [])].join(', ');
  return new DomainError(
    'invalid_input',
    {
      en: `Subscription ${id} is so already: ${is('en')}. Say when or where it is to come, or pause or resume it.`,
      zh: `订阅${id}已是如此：${is('zh')}。请说明要改到什么时间或频道，或暂停、恢复。`,
    },
    [{ en: 'My subscriptions', zh: '我的订阅' }],
  );
}
