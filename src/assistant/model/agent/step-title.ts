import type { Bilingual } from '../../../domain/locale.ts';
import { findTool } from '../../../tools/tool-table.ts';

/** What a person is told while a tool runs. */
export function stepTitle(tool: string): Bilingual {
  if (findTool(tool)?.effect === 'write') return CHANGE;
  return TITLES.find(([names]) => names.test(tool))?.[1] ?? { en: 'Looking at the data', zh: '查看数据' };
}

const CHANGE: Bilingual = { en: 'Preparing the change', zh: '准备更改' };

export const READING_STEP: Bilingual = { en: 'Reading the question', zh: '理解问题' };

const TITLES: readonly (readonly [RegExp, Bilingual])[] = [
  [/^find_customers$/, { en: 'Looking for customers', zh: '查找客户' }],
  [/^find_products$/, { en: 'Looking for products', zh: '查找产品' }],
  [/^measure$/, { en: 'Computing figures', zh: '计算数据' }],
  [/^describe_customer$/, { en: 'Looking at the customer', zh: '查看客户' }],
  [/^explain_/, { en: 'Finding out why', zh: '查找原因' }],
  [/^preview_/, { en: 'Trying the rule out', zh: '试算规则' }],
  [/^predict$/, { en: 'Predicting', zh: '预测' }],
  [/^(?:draft|revise)_outreach$/, { en: 'Writing the message', zh: '撰写消息' }],
  [/segment|members/, { en: 'Looking at segments', zh: '查看分群' }],
];
