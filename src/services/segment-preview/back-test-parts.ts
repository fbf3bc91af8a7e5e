import type { Answer, Cell, Column } from '../../domain/answer.ts';
import { localDay } from '../../domain/period.ts';
import { wilsonInterval } from '../../domain/statistics/wilson-interval.ts';
import type { Reader } from '../population/reader.ts';
import type { BackTest, Held } from './back-test.ts';
import { PREVIEW_WORDS } from './preview-words.ts';

/** The back-test as a table with intervals, and over whom; or why there is none. */
export function backTestParts(test: BackTest, { locale, settings, asker }: Reader): Answer[] {
  const words = PREVIEW_WORDS[locale];
  if (test.unavailable) return [{ kind: 'text', text: words.noBackTest(test.unavailable[locale]) }];
  const columns: Column[] = [
    { key: 'who', label: words.who, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'bought', label: words.bought, type: 'number', unit: 'count' },
    { key: 'share', label: words.shareBought, type: 'number', unit: 'ratio' },
    { key: 'low', label: words.low, type: 'number', unit: 'ratio' },
    { key: 'high', label: words.high, type: 'number', unit: 'ratio' },
  ];
  const row = (name: string, { customers, bought }: Held): Cell[] => {
    const interval = wilsonInterval(bought, customers);
    return [
      name,
      customers,
      bought,
      customers === 0 ? null : bought / customers,
      interval?.low ?? null,
      interval?.high ?? null,
    ];
  };
  const rows = [
    row(words.thisRule, test.rule),
    ...(test.before ? [row(words.presentRule, test.before)] : []),
    row(words.everybody, test.everybody),
  ];
  const on = localDay(test.at, settings.timeZone);
  return [
    { kind: 'table', title: words.backTest(on, test.days), columns, rows, total: rows.length },
    { kind: 'text', text: words.backTestNote(asker.role === 'admin' ? test.sampled : null, test.sampled < 1) },
  ];
}
