import type { Bilingual } from '../domain/locale.ts';

/** Words of the fronts themselves, in both languages. */
export const UI_TEXT = {
  noRows: { en: 'Nothing fits.', zh: '没有符合条件的记录。' },
  tryInstead: { en: 'You could ask', zh: '可以这样问' },
  askNext: { en: 'Ask next', zh: '接下来可以问' },
  actOnLine: { en: 'Deal with a line, for example', zh: '处理名单上的客户，例如' },
  readingNote: {
    en: 'Worded by a language model; its figures and names were filled in by code.',
    zh: '文字由语言模型撰写，其中的数字和名称由程序填入。',
  },
  restFollows: { en: 'The rest follows…', zh: '其余内容稍后补充…' },
} as const satisfies Record<string, Bilingual>;

/** Said wherever rows were left out. */
export function describeCut(shown: number, total: number): Bilingual {
  return {
    en: `first ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
    zh: `共 ${total.toLocaleString('en-GB')} 条，显示前 ${shown.toLocaleString('en-GB')} 条`,
  };
}

export function describeCount(total: number): Bilingual {
  return {
    en: `${total.toLocaleString('en-GB')} ${total === 1 ? 'row' : 'rows'}`,
    zh: `${total.toLocaleString('en-GB')} 条`,
  };
}
