import type { Bilingual } from '../locale.ts';

/** "1 day", "3 days". */
export function daysText(days: number): Bilingual {
  return { en: days === 1 ? '1 day' : `${days} days`, zh: `${days} 天` };
}

/** "today", "tomorrow", "in 3 days". */
export function inDaysText(days: number): Bilingual {
  if (days === 0) return { en: 'today', zh: '今天' };
  return days === 1 ? { en: 'tomorrow', zh: '明天' } : { en: `in ${days} days`, zh: `${days} 天后` };
}
