import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { DomainError } from '../../domain/errors.ts';
import { nextOccurrence, startSchedule } from '../../domain/schedule/next-occurrence.ts';
import type { Schedule } from '../../domain/schedule/schedule.ts';
import type { Reader } from '../population/reader.ts';
import { readStaffHolidays } from './read-staff-holidays.ts';
import { refuseTwin } from './refuse-twin.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

/** Whose it will be, and when it comes. */
export type SubscriptionPlan = {
  staffId: number;
  /** A Slack ID, or a name with its #. */
  channel: string | null;
  timeZone: string;
  schedule: Schedule;
  /** The next three. */
  times: readonly [Date, Date, Date];
};

const SLACK_ID = /^[CG][A-Z0-9]{7,}$/;

/**
 * What subscribing would set up.
 * @throws {DomainError} 'forbidden' to post to a channel for a rep, 'invalid_input' without anybody to send to; as `refuseTwin`
 */
export async function planSubscription(request: SubscriptionRequest, reader: Reader): Promise<SubscriptionPlan> {
  const { database, asker, settings, now } = reader;
  const { staffId } = asker;
  if (staffId === null) throw nobody();
  if (request.channel !== undefined) refuseChannel(reader);
  const timeZone = askerTimeZone(asker, settings);
  const channel = request.channel === undefined ? null : channelNamed(request.channel);
  const schedule = startSchedule(request.schedule, timeZone, now);
  await refuseTwin({ call: request.call, schedule, channel, staffId }, database);
  const holidays = await readStaffHolidays(database, staffId);
  const after = (at: Date) => nextOccurrence(schedule, timeZone, at, holidays);
  const first = after(now);
  const second = after(first);
  return { staffId, channel, timeZone, schedule, times: [first, second, after(second)] };
}

/** @throws {DomainError} 'forbidden' for a rep: a channel shows what others may not see */
export function refuseChannel({ asker }: Pick<Reader, 'asker'>): void {
  if (asker.role === 'rep') throw notToChannels();
}

/** A channel of Slack as it is kept: an ID, or a name with its #. */
export function channelNamed(channel: string): string {
  return SLACK_ID.test(channel) || channel.startsWith('#') ? channel : `#${channel}`;
}

function nobody(): DomainError {
  return new DomainError('invalid_input', {
    en: 'A subscription needs a member of staff to send to; import the staff, or ask as one of them.',
    zh: '订阅需要一位员工作为收件人；请先导入员工，或以某位员工的身份提问。',
  });
}

function notToChannels(): DomainError {
  return new DomainError('forbidden', {
    en: 'Only a manager or an administrator may have answers posted to a channel; in your direct messages you can have them.',
    zh: '只有经理或管理员可以把回答定期发到频道；您可以订阅到私信。',
  });
}
