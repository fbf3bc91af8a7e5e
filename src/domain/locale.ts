/** The two languages of Rapport; equal everywhere. */
export type Locale = 'en' | 'zh';

/** One text in both languages. */
export type Bilingual = { readonly en: string; readonly zh: string };

/** The language a question is asked in: a Chinese name in an English sentence does not make it Chinese, nor the other way round. */
export function localeOf(text: string): Locale {
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (signs === 0) return 'en';
  return /^\P{L}*\p{Script=Han}/u.test(text) || signs > words ? 'zh' : 'en';
}
