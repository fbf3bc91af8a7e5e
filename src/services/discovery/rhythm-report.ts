import type { Answer, Cell, Chart, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { FIELDS } from '../../domain/catalogue/fields.ts';
import { minorPerMajor } from '../../domain/money.ts';
import type { Reader } from '../population/reader.ts';
import {
  DUE_STATES,
  type DueCustomer,
  type DueState,
  type GroupRhythm,
  INTERVAL_BANDS,
  URGENT_STATES,
} from './read-group-rhythm.ts';

type RhythmFindings = { rhythm: GroupRhythm; due: readonly DueCustomer[]; times: readonly Answer[] };

/** The rhythm of a group for a person: how often, who is due, when. */
export function rhythmReport({ rhythm, due, times }: RhythmFindings, reader: Reader): ReportAnswer {
  const words = WORDS[reader.locale];
  const { quartiles, withInterval, buyers } = rhythm;
  return {
    kind: 'report',
    title: words.title(buyers),
    parts: [
      {
        kind: 'text',
        text: quartiles === null ? words.noInterval : words.interval(quartiles.map(Math.round), withInterval, buyers),
      },
      ...(withInterval === 0 ? [] : [bandTable(rhythm, reader), stateTable(rhythm, reader)]),
      ...(due.length === 0 ? [] : [dueTable(due, rhythm, reader)]),
      ...times,
    ],
  };
}

function bandTable({ bands, withInterval }: GroupRhythm, { locale }: Reader): TableAnswer {
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'interval', label: FIELDS.purchase_interval.label[locale], type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'share', label: words.share, type: 'number', unit: 'ratio' },
  ];
  const rows = bands.map((customers, at): Cell[] => [
    words.band(at === 0 ? 1 : INTERVAL_BANDS[at - 1]! + 1, INTERVAL_BANDS[at]),
    customers,
    customers / withInterval,
  ]);
  const chart: Chart = { type: 'bar', x: 'interval', series: ['customers'] };
  return { kind: 'table', title: words.bands, columns, rows, total: rows.length, chart };
}

function stateTable({ due }: GroupRhythm, { locale, settings }: Reader): TableAnswer {
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'due', label: words.due, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'revenue', label: FIELDS.revenue.label[locale], type: 'number', unit: 'money' },
  ];
  const rows = DUE_STATES.map((state, at): Cell[] => [
    words.states[state],
    due[at]!.customers,
    due[at]!.revenueMinor / minorPerMajor(settings.currency),
  ]);
  return { kind: 'table', title: words.dueTitle, columns, rows, total: rows.length, currency: settings.currency };
}

function dueTable(due: readonly DueCustomer[], rhythm: GroupRhythm, { locale, settings }: Reader): TableAnswer {
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'customer_id', label: FIELDS.customer_id.label[locale], type: 'text' },
    { key: 'name', label: FIELDS.name.label[locale], type: 'text' },
    { key: 'last_order_on', label: FIELDS.last_order_on.label[locale], type: 'day' },
    { key: 'purchase_interval', label: FIELDS.purchase_interval.label[locale], type: 'number', unit: 'days' },
    { key: 'expected_on', label: words.expected, type: 'day' },
    { key: 'due', label: words.due, type: 'text' },
    { key: 'revenue', label: FIELDS.revenue.label[locale], type: 'number', unit: 'money' },
  ];
  const rows = due.map((each): Cell[] => [
    each.customerId,
    each.name,
    each.lastOrderOn,
    each.intervalDays,
    each.expectedOn,
    words.states[each.state],
    each.revenueMinor / minorPerMajor(settings.currency),
  ]);
  const total = URGENT_STATES.reduce((sum, state) => sum + rhythm.due[DUE_STATES.indexOf(state)]!.customers, 0);
  return { kind: 'table', title: words.urgent, columns, rows, total, currency: settings.currency };
}

const WORDS = {
  en: {
    title: (buyers: number) => `Purchase rhythm of ${buyers.toLocaleString('en')} ${buyers === 1 ? 'buyer' : 'buyers'}`,
    interval: ([first, middle, third]: number[], known: number, buyers: number) =>
      `Their median interval between orders is ${middle} days; half of them order every ${first} to ${third} days. Known for ${known.toLocaleString('en')} of ${buyers.toLocaleString('en')}, who ordered on 3 days or more.`,
    noInterval: 'Nobody here has ordered on 3 days or more, so no interval is known.',
    customers: 'Customers',
    share: 'Share',
    bands: 'How often they order',
    band: (from: number, to: number | undefined) => (to === undefined ? `over ${from - 1} days` : `${from}–${to} days`),
    due: 'Next order',
    dueTitle: 'When the next order is due, by each customer’s own interval',
    states: {
      long_overdue: 'overdue by more than an interval',
      overdue: 'overdue',
      this_week: 'due within 7 days',
      this_month: 'due in 8–30 days',
      later: 'due later',
    } satisfies Record<DueState, string>,
    urgent: 'Overdue or due within 7 days, the largest first',
    expected: 'Expected on',
  },
  zh: {
    title: (buyers: number) => `${buyers.toLocaleString('en')} 位买家的购买节奏`,
    interval: ([first, middle, third]: number[], known: number, buyers: number) =>
      `下单间隔的中位数为 ${middle} 天；一半的客户每 ${first} 至 ${third} 天下一次单。${buyers.toLocaleString('en')} 位中有 ${known.toLocaleString('en')} 位在至少 3 天里下过单，因而有间隔可算。`,
    noInterval: '没有客户在至少 3 天里下过单，无法得出间隔。',
    customers: '客户数',
    share: '占比',
    bands: '多久下一次单',
    band: (from: number, to: number | undefined) => (to === undefined ? `超过 ${from - 1} 天` : `${from}–${to} 天`),
    due: '下次下单',
    dueTitle: '按各自的间隔，下次下单的时间',
    states: {
      long_overdue: '逾期超过一个间隔',
      overdue: '已逾期',
      this_week: '7 天内',
      this_month: '8–30 天内',
      later: '更晚',
    } satisfies Record<DueState, string>,
    urgent: '已逾期或 7 天内应下单，金额高的在前',
    expected: '预计日期',
  },
} as const;
