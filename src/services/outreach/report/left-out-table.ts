import type { TableAnswer } from '../../../domain/answer.ts';
import { fieldOf } from '../../../domain/catalogue/fields.ts';
import type { Locale } from '../../../domain/locale.ts';
import { LEAVE_OUT_REMEDY } from '../../../domain/outreach/leave-out-remedy.ts';
import { LEAVE_OUT_TEXT } from '../../../domain/outreach/leave-out-text.ts';
import type { DecisionCount, RecipientRow } from './recipients-in-view.ts';
import { REPORT_WORDS } from './report-words.ts';

/** How many are left out for each reason, and what would change it. */
export function leftOutTable(counts: readonly DecisionCount[], locale: Locale): TableAnswer {
  const words = REPORT_WORDS[locale];
  const rows = counts.flatMap(({ reason, customers }) =>
    reason === null ? [] : [[LEAVE_OUT_TEXT[reason][locale], customers, LEAVE_OUT_REMEDY[reason][locale]]],
  );
  return {
    kind: 'table',
    title: words.leftOutTitle,
    columns: [
      { key: 'reason', label: words.reason, type: 'text' },
      { key: 'customers', label: words.people, type: 'number', unit: 'count' },
      { key: 'remedy', label: words.remedy, type: 'text' },
    ],
    rows,
    total: rows.length,
  };
}

/** Who is left out, one by one. */
export function leftOutList(rows: readonly RecipientRow[], total: number, locale: Locale): TableAnswer {
  const words = REPORT_WORDS[locale];
  return {
    kind: 'table',
    title: words.leftOutTitle,
    columns: [
      { key: 'customer_id', label: fieldOf('customer_id').label[locale], type: 'text' },
      { key: 'name', label: fieldOf('name').label[locale], type: 'text' },
      { key: 'reason', label: words.reason, type: 'text' },
    ],
    rows: rows.map(({ customerId, name, reason }) => [customerId, name, reason && LEAVE_OUT_TEXT[reason][locale]]),
    total,
  };
}
