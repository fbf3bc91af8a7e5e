import type { Bilingual } from '../../locale.ts';

/** What everybody in scope is called in a sentence. */
export const nameOfAll: Bilingual = { en: 'all customers', zh: '全部客户' };
