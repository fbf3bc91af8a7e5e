import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { type GroupFigures, shareOf } from '../../domain/segments/group-figures.ts';
import type { Reader } from '../population/reader.ts';
import { RECENT_DAYS, SURVEY_DAYS } from './read-figures.ts';

type NamedFigures = { name: string; figures: GroupFigures };

/** Groups side by side, everybody last: size, worth, growth, satisfaction, complaints. */
export function figuresTable(groups: readonly NamedFigures[], everybody: GroupFigures, reader: Reader): TableAnswer {
  const { locale, settings } = reader;
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'group', label: words.group, type: 'text' },
    { key: 'customers', label: words.members, type: 'number', unit: 'count' },
    { key: 'share', label: words.share, type: 'number', unit: 'ratio' },
    { key: 'revenue', label: words.revenue, type: 'number', unit: 'money' },
    { key: 'revenue_share', label: words.revenueShare, type: 'number', unit: 'ratio' },
    { key: 'average_order_value', label: words.orderValue, type: 'number', unit: 'money' },
    { key: 'recent_revenue', label: words.recent, type: 'number', unit: 'money' },
    { key: 'growth', label: words.growth, type: 'number', unit: 'ratio' },
    { key: 'csat', label: words.satisfaction, type: 'number', unit: 'ratio' },
    { key: 'complaints', label: words.complaints, type: 'number', unit: 'count' },
    { key: 'complaint_rate', label: words.complaintRate, type: 'number' },
  ];
  const perMajor = minorPerMajor(settings.currency);
  const row = ({ name, figures: one }: NamedFigures): Cell[] => [
    name,
    one.customers,
    shareOf(one.customers, everybody.customers),
    one.revenueMinor / perMajor,
    shareOf(one.revenueMinor, everybody.revenueMinor),
    shareOf(one.revenueMinor / perMajor, one.orders),
    one.recentMinor / perMajor,
    shareOf(one.recentMinor - one.beforeMinor, one.beforeMinor),
    shareOf(one.satisfied, one.answers),
    one.complaints,
    one.customers === 0 ? null : (one.complaints / one.customers) * 100,
  ];
  const rows = [...groups, { name: words.everybody, figures: everybody }].map(row);
  return { kind: 'table', title: words.title, columns, rows, total: rows.length, currency: settings.currency };
}

const WORDS = {
  en: {
    title: 'Figures',
    group: 'Who',
    everybody: 'Everybody',
    members: 'Customers',
    share: 'Share of customers',
    revenue: 'Revenue',
    revenueShare: 'Share of revenue',
    orderValue: 'Average order value',
    recent: `Revenue of ${RECENT_DAYS} days`,
    growth: `Against the ${RECENT_DAYS} days before`,
    satisfaction: `CSAT (${SURVEY_DAYS} days)`,
    complaints: `Complaints (${RECENT_DAYS} days)`,
    complaintRate: 'Complaints per 100 customers',
  },
  zh: {
    title: '指标',
    group: '对象',
    everybody: '全部客户',
    members: '客户数',
    share: '占客户比例',
    revenue: '销售额',
    revenueShare: '占销售额比例',
    orderValue: '客单价',
    recent: `近 ${RECENT_DAYS} 天销售额`,
    growth: `较前 ${RECENT_DAYS} 天`,
    satisfaction: `满意度（${SURVEY_DAYS} 天）`,
    complaints: `投诉（近 ${RECENT_DAYS} 天）`,
    complaintRate: '每百位客户投诉数',
  },
} as const;
