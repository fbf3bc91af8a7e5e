import type { Asker } from '../domain/asker.ts';
import type { Locale } from '../domain/locale.ts';

export type ExampleQuestion = { title: string; question: string };

/** What a newcomer may ask first; test/slack/example-questions.test.ts holds that each is answered. */
export const EXAMPLE_QUESTIONS: Readonly<Record<Locale, readonly ExampleQuestion[]>> = {
  en: [
    { title: 'Top 10 customers', question: 'Top 10 customers by revenue this year' },
    { title: 'Revenue by month', question: 'Revenue by month over the last 12 months' },
    { title: 'No order in 90 days', question: 'Which customers have not ordered in 90 days?' },
    { title: 'RFM segments', question: 'How many customers are in each RFM segment?' },
  ],
  zh: [
    { title: '前10位客户', question: '今年销售额最高的10位客户' },
    { title: '月度销售额', question: '过去12个月每个月的销售额' },
    { title: '90天没下单', question: '90天没有下单的客户有多少？' },
    { title: 'RFM分群', question: '各个RFM分群分别有多少客户？' },
  ],
};

/** A rep begins their day with it. */
const OF_REPS: Readonly<Record<Locale, ExampleQuestion>> = {
  en: { title: 'My list today', question: 'Whom should I contact today?' },
  zh: { title: '今日名单', question: '今天我该联系谁？' },
};
/** So many are offered to everybody. */
const OFFERED = EXAMPLE_QUESTIONS.en.length;

/** What somebody of a role may ask first. */
export function examplesFor(locale: Locale, role: Asker['role']): ExampleQuestion[] {
  const own = role === 'rep' ? [OF_REPS[locale]] : [];
  return [...own, ...EXAMPLE_QUESTIONS[locale]].slice(0, OFFERED);
}

export function listExampleQuestions(locale: Locale, role: Asker['role']): string[] {
  return examplesFor(locale, role).map(({ question }) => question);
}
