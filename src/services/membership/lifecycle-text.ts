import { daysBetween } from '../../domain/calendar-day.ts';
import type { CustomerMetrics, FactsClock } from '../../domain/customer-facts.ts';
import type { Locale } from '../../domain/locale.ts';
import { NEW_WITHIN_DAYS } from '../../domain/scoring/lifecycle.ts';

/** A customer's days beside those that bound the stages of the lifecycle. */
export function lifecycleText(
  { firstOrderOn, lastOrderOn, cameBackOn, cameBackAfterDays }: CustomerMetrics,
  { today, dormantAfterDays, lostAfterDays }: FactsClock,
  locale: Locale,
): string {
  const words = WORDS[locale];
  if (firstOrderOn === null || lastOrderOn === null) return words.prospect;
  const daysAgo = (on: string) => daysBetween(on, today);
  const comeBack = cameBackOn === null ? null : { daysAgo: daysAgo(cameBackOn), after: cameBackAfterDays! };
  return words.buyer(daysAgo(firstOrderOn), daysAgo(lastOrderOn), comeBack, dormantAfterDays, lostAfterDays);
}

type ComeBack = { daysAgo: number; after: number };

const WORDS = {
  en: {
    prospect: 'Lifecycle: a prospect until the first order.',
    buyer: (first: number, last: number, back: ComeBack | null, n2: number, n3: number) =>
      `Lifecycle: first order ${first} days ago, last order ${last} days ago${back ? `, last come-back ${back.daysAgo} days ago after ${back.after} days of silence` : ''}. New is a first order within ${NEW_WITHIN_DAYS} days; returning a come-back within ${NEW_WITHIN_DAYS} days after more than ${n2}; active a last order up to ${n2} days ago (N2), dormant up to ${n3} (N3), then lost.`,
  },
  zh: {
    prospect: '生命周期：首单之前为潜在客户。',
    buyer: (first: number, last: number, back: ComeBack | null, n2: number, n3: number) =>
      `生命周期：首单在 ${first} 天前，上次下单在 ${last} 天前${back ? `，最近一次回流在 ${back.daysAgo} 天前（此前沉默 ${back.after} 天）` : ''}。首单在 ${NEW_WITHIN_DAYS} 天内为新；沉默超过 ${n2} 天后在 ${NEW_WITHIN_DAYS} 天内回来为回流；上次下单不超过 ${n2} 天（N2）为活跃，不超过 ${n3} 天（N3）为休眠，更久为流失。`,
  },
} as const;
