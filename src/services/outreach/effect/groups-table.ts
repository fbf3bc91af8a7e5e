import type { Cell, TableAnswer } from '../../../domain/answer.ts';
import { minorPerMajor } from '../../../domain/money.ts';
import type { GroupResult } from '../../../domain/outreach/effect/judge-effect.ts';
import type { Reader } from '../../population/reader.ts';
import { EFFECT_WORDS } from './effect-words.ts';
import type { GroupResults } from './read-group-results.ts';

/** What both groups did, side by side. */
export function groupsTable({ sent, heldOut }: GroupResults, { locale, settings }: Reader): TableAnswer {
  const words = EFFECT_WORDS[locale];
  const major = (minor: number) => minor / minorPerMajor(settings.currency);
  const row = (name: string, group: GroupResult): Cell[] => [
    name,
    group.people,
    group.buyers,
    group.people === 0 ? null : group.buyers / group.people,
    group.orders,
    major(group.sum),
    group.people === 0 ? null : major(group.sum / group.people),
    group.contacted,
  ];
  const rows = [row(words.sent, sent), ...(heldOut.people > 0 ? [row(words.heldOut, heldOut)] : [])];
  return {
    kind: 'table',
    title: words.groups,
    columns: [
      { key: 'group', label: words.group, type: 'text' },
      { key: 'people', label: words.people, type: 'number', unit: 'count' },
      { key: 'ordered', label: words.ordered, type: 'number', unit: 'count' },
      { key: 'conversion', label: words.conversion, type: 'number', unit: 'ratio' },
      { key: 'orders', label: words.orders, type: 'number', unit: 'count' },
      { key: 'revenue', label: words.revenue, type: 'number', unit: 'money' },
      { key: 'revenue_per_person', label: words.perPerson, type: 'number', unit: 'money' },
      { key: 'contacted', label: words.contacted, type: 'number', unit: 'count' },
    ],
    rows,
    total: rows.length,
    currency: settings.currency,
    ...(rows.length > 1 && { chart: { type: 'bar' as const, x: 'group', series: ['conversion'] } }),
  };
}
