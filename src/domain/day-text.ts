import type { Bilingual } from './locale.ts';

const FORMATS = { en: formatOf('en-GB', 'short'), zh: formatOf('zh-CN', 'long') };

/** A local day as people write it: "2 Jul 2026", 2026年7月2日. */
export function dayText(on: string): Bilingual {
  const at = Date.parse(on);
  return { en: FORMATS.en.format(at), zh: FORMATS.zh.format(at) };
}

function formatOf(locale: string, month: 'short' | 'long'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month, day: 'numeric' });
}
