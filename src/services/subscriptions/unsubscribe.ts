import type { Transaction } from '../../db/database.ts';
import type { TextAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { scheduleText } from '../../domain/schedule/schedule-text.ts';
import type { Reader } from '../population/reader.ts';
import { endSubscription } from './end-subscription.ts';
import { getSubscription, readOwnSubscriptions } from './get-subscription.ts';
import type { Subscription } from './subscription.ts';
import { SUBSCRIPTION_WORDS } from './subscription-words.ts';

/** One by number or words, or all of one's own. */
type EndRequest = { subscription?: number | string | undefined; all?: true | undefined };

/** @throws {DomainError} as `unsubscribe` */
export async function previewUnsubscribe(request: EndRequest, reader: Reader): Promise<{ text: string }> {
  const { locale } = reader;
  const meant = await readMeant(request, reader);
  const ends = meant.map(({ id, words, schedule }) =>
    SUBSCRIPTION_WORDS[locale].end(id, words, scheduleText(schedule, locale)),
  );
  return { text: ends.join('\n') };
}

/** @throws {DomainError} as `getSubscription`; of all 'not_found' where there is none */
export async function unsubscribe(
  request: EndRequest,
  reader: Reader & { database: Transaction },
): Promise<{ answer: TextAnswer; rows: number }> {
  const { database, locale, now } = reader;
  const meant = await readMeant(request, reader);
  for (const each of meant) await endSubscription(database, each, now);
  const ended = meant.map(({ id, words }) => SUBSCRIPTION_WORDS[locale].ended(id, words));
  return { answer: { kind: 'text', text: ended.join('\n') }, rows: meant.length };
}

async function readMeant({ subscription }: EndRequest, reader: Reader): Promise<Subscription[]> {
  if (subscription !== undefined) return [await getSubscription(subscription, reader)];
  const own = await readOwnSubscriptions(reader, { everybody: false });
  if (own.length === 0) throw new DomainError('not_found', { en: 'You have no subscriptions.', zh: '您没有订阅。' });
  return own;
}
