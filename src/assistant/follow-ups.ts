import type { Answer, ToolCall } from '../domain/answer.ts';
import type { Bilingual } from '../domain/locale.ts';
import { PEOPLE } from '../language/reading/reading.ts';
import type { FindCustomersInput } from '../tools/find-customers.ts';
import type { MeasureInput } from '../tools/measure.ts';

/** The next useful questions after an answer, at most three; each is understood in the same thread. */
export function followUpsOf({ tool, input }: ToolCall, answer: Answer): Bilingual[] {
  if (answer.kind === 'problem') return [];
  switch (tool) {
    case 'measure':
      return afterMeasure(input as MeasureInput);
    case 'find_customers':
      return afterList(input as FindCustomersInput);
    case 'describe_customer':
      return AFTER_PORTRAIT;
    default:
      return [];
  }
}

const AFTER_PORTRAIT: Bilingual[] = [
  { en: 'How much did they spend this year?', zh: '他今年花了多少钱？' },
  { en: 'Which products did they buy?', zh: '他买了哪些产品？' },
];

function afterMeasure({ measures, groupBy, period, compareWith, average }: MeasureInput): Bilingual[] {
  if (average !== undefined) return [];
  const countsPeople = PEOPLE.includes(measures[0]!);
  const isDatable = measures[0] !== 'customers' && measures[0] !== 'prospects';
  return [
    ...(countsPeople && groupBy === undefined && compareWith === undefined
      ? [{ en: 'List them', zh: '列出来看看' }]
      : []),
    ...(groupBy === undefined && compareWith === undefined ? [{ en: 'By country', zh: '按国家' }] : []),
    ...(period !== undefined && compareWith === undefined && groupBy === undefined
      ? [{ en: 'vs the previous period', zh: '环比' }]
      : []),
    ...(isDatable && groupBy === undefined && period === undefined && !countsPeople
      ? [{ en: 'By month', zh: '按月' }]
      : []),
  ].slice(0, 3);
}

function afterList({ limit, limitPercent }: FindCustomersInput): Bilingual[] {
  if (limit !== undefined || limitPercent !== undefined) return [];
  return [
    { en: 'How many of them are VIPs?', zh: '其中VIP有多少？' },
    { en: 'Their total revenue', zh: '他们的销售额' },
    { en: 'Which of them have not ordered in 90 days?', zh: '其中90天没下单的有哪些？' },
  ];
}
