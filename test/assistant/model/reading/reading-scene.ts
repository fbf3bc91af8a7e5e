import { showResult } from '../../../../src/assistant/model/results/show-result.ts';
import { createSlots, type Slots } from '../../../../src/assistant/model/slots.ts';
import type { Answer, Column } from '../../../../src/domain/answer.ts';
import type { Locale } from '../../../../src/domain/locale.ts';

const REVENUE: Column = { key: 'revenue', label: 'Revenue', type: 'number', unit: 'money' };
const ORDERS: Column = { key: 'orders', label: 'Orders', type: 'number', unit: 'count' };
const SHARE: Column = { key: 'share', label: 'Share', type: 'number', unit: 'ratio' };

function results(locale: Locale): Answer[] {
  return [
    {
      kind: 'table',
      title: 'Revenue by country',
      columns: [{ key: 'country', label: 'Country', type: 'country' }, REVENUE, ORDERS, SHARE],
      rows: [
        ['France', 1234.5, 12, 0.5],
        ['Germany', 800, 8, 0.3],
        ['United Kingdom', 400.25, 4, 0.2],
      ],
      total: 3,
      currency: 'GBP',
    },
    {
      kind: 'table',
      title: 'Top customers',
      columns: [
        { key: 'customer_id', label: 'Customer ID', type: 'text' },
        { key: 'name', label: 'Name', type: 'text' },
        REVENUE,
        { key: 'last_order_on', label: 'Last order', type: 'day' },
        { key: 'recency', label: 'Recency', type: 'number', unit: 'days' },
      ],
      rows: [
        ['C1', 'Sophie Durand', 900, '2011-12-01', 8],
        ['C2', '王小明', 700, '2011-11-01', 38],
      ],
      total: 37,
      currency: 'GBP',
    },
    { kind: 'metric', label: 'Revenue', value: 2434.75, unit: 'money', currency: 'GBP' },
    {
      kind: 'table',
      title: 'Revenue by month',
      columns: [{ key: 'month', label: 'Month', type: 'text' }, REVENUE, ORDERS],
      rows: [
        ['2011-10', 100, 1],
        ['2011-11', 300, 3],
      ],
      total: 2,
      currency: 'GBP',
    },
    {
      kind: 'table',
      title: 'By tier and kind',
      columns: [
        { key: 'value_tier', label: 'Value tier', type: 'text' },
        { key: 'kind', label: 'Kind', type: 'text' },
        { key: 'customers', label: 'Customers', type: 'number', unit: 'count' },
      ],
      rows:
        locale === 'en'
          ? (
              [
                ['High', 'Business', 5],
                ['High', 'Individual', 6],
                ['Low', 'Business', 7],
              ] as const
            ).map((row) => [...row])
          : (
              [
                ['高价值', '企业', 5],
                ['高价值', '个人', 6],
                ['低价值', '企业', 7],
              ] as const
            ).map((row) => [...row]),
      total: 3,
    },
    {
      kind: 'portrait',
      customer: { id: 'C1', name: 'Sophie Durand' },
      facts: [
        { key: 'orders', label: 'Orders', value: 3, type: 'number', unit: 'count' },
        { ...REVENUE, value: 55 },
      ],
      currency: 'GBP',
    },
  ];
}

/** The slots of t1 (by country), t2 (customers), t3 (a figure), t4 (by month), t5 (tier × kind), t6 (a portrait) and {q1}. */
export function slotsOfResults(locale: Locale): Slots {
  const slots = createSlots();
  const sight = { sees: 'figures', reader: { locale, timeZone: 'UTC', currency: 'GBP' } } as const;
  for (const [at, answer] of results(locale).entries()) showResult(answer, `t${at + 1}`, slots, sight);
  slots.add('q1', 'Sophie Durand', 'Sophie Durand');
  return slots;
}
