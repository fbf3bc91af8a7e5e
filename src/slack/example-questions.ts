import type { Locale } from '../domain/locale.ts';

/** What a newcomer may ask first; test/slack/example-questions.test.ts holds that each is answered. */
export const EXAMPLE_QUESTIONS: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'top 10 customers by revenue this year',
    'revenue by month over the last 12 months',
    'which customers have not ordered in 90 days?',
    'how many customers are in each RFM segment?',
  ],
  zh: [
    '今年销售额最高的10位客户',
    '过去12个月每个月的销售额',
    '90天没有下单的客户有多少？',
    '各个RFM分群分别有多少客户？',
  ],
};
