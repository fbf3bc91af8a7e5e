/** The two languages of Rapport; equal everywhere. */
export type Locale = 'en' | 'zh';

/** One text in both languages. */
export type Bilingual = { readonly en: string; readonly zh: string };

/** The language a text is written in: Chinese as soon as it holds a Han character. */
export function localeOf(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
