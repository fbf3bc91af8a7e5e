import { allOf, createBinder } from '../../db/sql.ts';
import type { Locale } from '../../domain/locale.ts';
import { populationConditions } from './population.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Whose customers an answer covers, in the reader's language: "all customers", "your 38 customers". */
export async function describeScope(viewpoint: Viewpoint, locale: Locale): Promise<string> {
  const { role } = viewpoint.asker;
  if (role === 'admin') return locale === 'en' ? 'all customers' : '全部客户';
  if (role !== 'rep' && role !== 'manager') return '';
  const binder = createBinder();
  const [row] = await viewpoint.database.query<{ n: number }>(
    `select count(*) as n from customers c where ${allOf(populationConditions(viewpoint, binder))}`,
    binder.values,
  );
  const count = row!.n.toLocaleString('en');
  if (locale === 'zh') return role === 'rep' ? `您的 ${count} 位客户` : `您团队的 ${count} 位客户`;
  return `${role === 'rep' ? 'your' : "your team's"} ${count} ${row!.n === 1 ? 'customer' : 'customers'}`;
}
