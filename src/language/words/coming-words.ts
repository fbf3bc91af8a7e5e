import type { Sense } from '../sense.ts';
import type { Words } from './words.ts';

type Coming = Omit<Extract<Sense, { kind: 'coming' }>, 'kind'>;

/** Days, weeks and months that come. */
export const COMING_WORDS: readonly (Coming & { words: Words })[] = [
  { unit: 'day', offset: 1, words: { en: 'tomorrow', zh: '明天 | 明日 | 明儿' } },
  { unit: 'day', offset: 2, words: { en: 'day after tomorrow | the day after tomorrow', zh: '后天' } },
  { unit: 'day', offset: 3, words: { zh: '大后天' } },
  { unit: 'week', offset: 1, words: { en: 'next week', zh: '下周 | 下星期 | 下个星期 | 下礼拜 | 下个礼拜' } },
  { unit: 'month', offset: 1, words: { en: 'next month', zh: '下个月 | 下月' } },
];
