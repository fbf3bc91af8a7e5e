/** The two languages of Rapport; equal everywhere. */
export type Locale = 'en' | 'zh';

/** One text in both languages. */
export type Bilingual = { readonly en: string; readonly zh: string };

/** Words that make a sentence English, whatever names stand in it. */
const ENGLISH =
  /\b(?:is|are|was|were|does|do|did|has|have|had|what|who|whom|whose|which|when|where|why|how|can|could|will|the|an?|my|me|to|for|of|with|tell|call|remind|draft|snooze|move|show)\b/i;
/** Signs and words that no name is made of. */
const CHINESE =
  /[的了吗呢吧是在有我你他她给把哪谁几么什没不个些]|多少|客户|订单|销售|金额|分群|跟进|提醒|消费|今[天年]|明天|昨天|本[周月]|上周|月/u;

/** The language a question is asked in: a Chinese name in an English sentence does not make it Chinese, nor the other way round. */
export function localeOf(text: string): Locale {
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  if (signs === 0) return 'en';
  if (/^\P{L}*\p{Script=Han}/u.test(text)) return 'zh';
  return signs > words && !(ENGLISH.test(text) && !CHINESE.test(text)) ? 'zh' : 'en';
}
