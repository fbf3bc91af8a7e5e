import type { Transaction } from '../../db/database.ts';
import type { TextAnswer } from '../../domain/answer.ts';
import { scheduleText } from '../../domain/schedule/schedule-text.ts';
import type { Reader } from '../population/reader.ts';
import { localMinute } from '../segment-members/state-text.ts';
import { planSubscription } from './plan-subscription.ts';
import type { SubscriptionRequest } from './subscription-request.ts';
import { SUBSCRIPTION_WORDS } from './subscription-words.ts';

/**
 * What will be answered, when, and who will see it.
 * @throws {DomainError} as `planSubscription`
 */
export async function previewSubscription(request: SubscriptionRequest, reader: Reader): Promise<{ text: string }> {
  const { channel, timeZone, schedule, times } = await planSubscription(request, reader);
  const { locale } = reader;
  const { words } = request;
  return {
    text: SUBSCRIPTION_WORDS[locale].plan({
      ...{ words, channel, timeZone },
      schedule: scheduleText(schedule, locale),
      times: times.map((at) => localMinute(at, timeZone)).join(locale === 'zh' ? '、' : ', '),
    }),
  };
}

/**
 * Subscribes inside a transaction.
 * @throws {DomainError} as `planSubscription`
 */
export async function subscribe(
  request: SubscriptionRequest,
  reader: Reader & { database: Transaction },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { staffId, channel, timeZone, schedule, times } = await planSubscription(request, reader);
  const { database, locale, now } = reader;
  const { words, call } = request;
  const [row] = await database.query<{ id: number }>(
    `insert into subscriptions (staff_id, channel, words, call, schedule, time_zone, locale, next_at, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [staffId, channel, words, JSON.stringify(call), JSON.stringify(schedule), timeZone, locale, times[0], now],
  );
  const text = SUBSCRIPTION_WORDS[locale].saved(row!.id, words, localMinute(times[0], timeZone));
  return { answer: { kind: 'text', text }, rows: 1 };
}
