import { DomainError } from '../../domain/errors.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { scheduleText } from '../../domain/schedule/schedule-text.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { foldName } from '../products/name-words.ts';
import { isAskedBy } from './is-asked-by.ts';
import { readSubscriptions, type Subscription } from './subscription.ts';

/**
 * A subscription of the asker (of an administrator: anybody's) by its number, or by words of its question, its days or its channel.
 * @throws {DomainError} 'not_found' or 'ambiguous', with those there are
 */
export async function getSubscription(
  spoken: number | string,
  viewpoint: Viewpoint,
  offer: (id: number) => Bilingual = toEnd,
): Promise<Subscription> {
  const all = await readOwnSubscriptions(viewpoint, { everybody: typeof spoken === 'number' });
  const found = all.filter(({ id, words, call, schedule, channel }) =>
    typeof spoken === 'number'
      ? id === spoken
      : isAskedBy(call.tool, spoken) ||
        [words, scheduleText(schedule, 'en'), scheduleText(schedule, 'zh'), channel ?? ''].some((text) =>
          foldName(text).includes(foldName(spoken)),
        ),
  );
  if (found.length === 1) return found[0]!;
  const near = (found.length === 0 ? all : found).slice(0, 5);
  const named = near.map(({ id }) => offer(id));
  if (found.length > 1) throw new DomainError('ambiguous', several(near), named);
  throw new DomainError('not_found', { en: `There is no subscription ${spoken}.`, zh: `没有订阅${spoken}。` }, named);
}

/** The asker's own; for an administrator everybody's where asked for. */
export function readOwnSubscriptions(
  { database, asker }: Viewpoint,
  { everybody }: { everybody: boolean },
): Promise<Subscription[]> {
  if (asker.role === 'admin' && everybody) return readSubscriptions(database);
  // Whoever is no member of staff has none.
  return readSubscriptions(database, { staffId: asker.staffId ?? 0 });
}

function toEnd(id: number): Bilingual {
  return { en: `Unsubscribe ${id}`, zh: `取消订阅${id}` };
}

function several(found: readonly Subscription[]): Bilingual {
  return {
    en: `Several subscriptions may be meant: ${found.map(({ id, words }) => `${id} ${words}`).join('; ')}. Which one?`,
    zh: `有多个订阅符合：${found.map(({ id, words }) => `${id} ${words}`).join('；')}。请问是哪一个？`,
  };
}
