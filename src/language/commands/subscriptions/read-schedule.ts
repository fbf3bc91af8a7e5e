import { DomainError } from '../../../domain/errors.ts';
import type { Schedule } from '../../../domain/schedule/schedule.ts';
import { findCadence } from '../../text/cadence.ts';
import { findDueTimes, type SpokenWhen } from '../../text/due-time.ts';
import { spokenChannel } from '../../text/spoken-channel.ts';
import { hourAt, scheduleOf } from '../../text/spoken-schedule.ts';

/** What is to come again, when, and where; `rest` is what else was said. */
export type SpokenSubscription = { schedule: Schedule; channel?: string; rest: string };

/**
 * A schedule, an hour and a channel, wherever they stand in some words; null without a schedule.
 * @throws {DomainError} 'invalid_input' for what comes by no calendar, such as every third day
 */
export function readSchedule(said: string, when: SpokenWhen): SpokenSubscription | null {
  const { channel, rest: spoken } = spokenChannel(said);
  const found = findCadence(spoken);
  if (found === null) return null;
  const next = hourAt(spoken, found.to);
  const words = `${spoken.slice(0, found.from)} ${spoken.slice(next.to)}`;
  const time = next.hour === undefined ? findDueTimes(words, when).find(({ read }) => isHour(read)) : undefined;
  const left = time === undefined ? words : `${words.slice(0, time.from)} ${words.slice(time.to)}`;
  const schedule = scheduleOf(found.cadence, next.hour ?? time?.read().hour);
  if (schedule === null) throw byNoCalendar();
  return { schedule, ...(channel !== undefined && { channel }), rest: tidy(left) };
}

/** An hour alone: a day belongs to what is asked. */
function isHour(read: () => { hour?: string; isDaySaid: boolean }): boolean {
  try {
    const { hour, isDaySaid } = read();
    return hour !== undefined && !isDaySaid;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function tidy(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,，;:：]+|[\s,，;:：]+$/gu, '')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

function byNoCalendar(): DomainError {
  return new DomainError('invalid_input', {
    en: 'A question can be answered every day, every working day, on days of every week or of every so many weeks, or on days of a month, every month, quarter or year; not every few days.',
    zh: '订阅可以是每天、每个工作日、每周或每几周的某几天，或每月、每季度、每年的某几天；不支持每隔几天。',
  });
}
