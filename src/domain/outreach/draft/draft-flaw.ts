import type { Bilingual, Locale } from '../../locale.ts';

/** A part of a draft: its subject, its nth sentence counted from 1, its closing line, or all of it. */
export type DraftPlace = 'subject' | number | 'closing' | 'whole';

/** Why a draft is void, and the words that make it so. */
export type DraftFlaw = { kind: DraftFlawKind; where: DraftPlace; found: string };
export type DraftFlawKind = keyof typeof FLAWS;

const FLAWS = {
  empty: { en: 'there is no text', zh: '没有文字' },
  no_subject: { en: 'the subject is missing', zh: '缺少主题' },
  too_long: { en: 'it is too long', zh: '超出长度' },
  language: { en: 'it is in another language', zh: '语言不符' },
  unknown_slot: { en: 'a slot that the brief does not have', zh: '草稿要求中没有的占位符' },
  unknown_fact: { en: 'a link to a fact that the brief does not have', zh: '关联了草稿要求中没有的事实' },
  unlinked_slot: { en: 'a slot without a link to its fact', zh: '占位符未关联其事实' },
  unused_link: { en: 'a link to a fact that the sentence does not state', zh: '关联了句中未陈述的事实' },
  claim: { en: 'something said of the customer that no fact stands for', zh: '对客户的说法没有事实依据' },
  offer: { en: 'an offer that is not allowed', zh: '未获准的优惠' },
  figure: { en: 'a figure that code did not write', zh: '数字并非由程序写入' },
  internal_word: { en: 'a word that is not for customers', zh: '不应出现在客户面前的词' },
  spam: { en: 'a word that spam filters look for', zh: '垃圾信息过滤词' },
  link: { en: 'a link or an address', zh: '链接或地址' },
  placeholder: { en: 'an empty placeholder', zh: '空占位符' },
  markdown: { en: 'markdown', zh: 'Markdown 格式' },
  punctuation: { en: 'punctuation that is left over', zh: '多余的标点' },
  hard_to_read: { en: 'it is hard to read', zh: '不易读懂' },
  segments: { en: 'it takes too many text messages', zh: '短信条数过多' },
  hidden_character: { en: 'a character that cannot be seen', zh: '不可见字符' },
} as const satisfies Record<string, Bilingual>;

/** A flaw as a person reads it, with its place and words. */
export function describeFlaw({ kind, where, found }: DraftFlaw, locale: Locale): string {
  const text = FLAWS[kind][locale];
  const place = describePlace(where, locale);
  if (locale === 'zh') return `${place}${text}${found && `：“${found}”`}`;
  return `${place}${text}${found && `: "${found}"`}`;
}

function describePlace(where: DraftPlace, locale: Locale): string {
  if (where === 'whole') return '';
  if (typeof where === 'number') return { en: `sentence ${where}: `, zh: `第 ${where} 句：` }[locale];
  return {
    subject: { en: 'subject: ', zh: '主题：' },
    closing: { en: 'closing: ', zh: '结尾：' },
  }[where][locale];
}
