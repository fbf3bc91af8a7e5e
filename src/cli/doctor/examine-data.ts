import type { Database } from '../../db/database.ts';
import { RECORD_KINDS } from '../../domain/imports/records/record-kinds.ts';
import { countOf } from '../../render/count-of.ts';
import type { Finding } from './finding.ts';

type Counts = {
  customers: number;
  orders: number;
  others: number;
  staff: number;
  admins: number;
  asOf: Date | null;
  demo: boolean;
};

/** Interactions, cases and the like, together. */
const OTHER_RECORDS = `select sum(count)::int from (${Object.values(RECORD_KINDS)
  .map(({ table }) => `select count(*) from ${table}`)
  .join(' union all ')}) r`;

/** What is loaded, who may ask, and how fresh the figures are. */
export async function examineData(database: Database): Promise<Finding[]> {
  const [counts] = await database.query<Counts>(
    `select (select count(*)::int from customers) as customers, (select count(*)::int from orders) as orders,
       (${OTHER_RECORDS}) as others,
       (select count(*)::int from staff where active) as staff,
       (select count(*)::int from staff where active and role = 'admin') as admins,
       (select as_of from metrics_state where id = 1) as "asOf",
       coalesce((select holds_demo_data from deployment where id = 1), false) as demo`,
  );
  return counts ? [describeData(counts), describeStaff(counts)] : [];
}

function describeData({ customers, orders, others, staff, asOf, demo }: Counts): Finding {
  if (customers === 0)
    return {
      check: 'data',
      state: 'hint',
      text: { en: 'no customer data yet', zh: '还没有客户数据' },
      // With staff of its own a company gets no demo data beside them.
      mend:
        staff > 0
          ? { en: 'rapport import orders FILE', zh: 'rapport import orders 文件' }
          : { en: 'rapport import orders FILE, or rapport demo', zh: 'rapport import orders 文件，或 rapport demo' },
    };
  const loaded = {
    en: `${countOf(customers, 'customer')}, ${countOf(orders, 'order')}, ${countOf(others, 'other record')}${demo ? ' (demo data)' : ''}`,
    zh: `${customers} 位客户，${orders} 笔订单，${others} 条其他记录${demo ? '（演示数据）' : ''}`,
  };
  if (asOf !== null) return { check: 'data', state: 'ok', text: loaded };
  return {
    check: 'data',
    state: 'problem',
    text: loaded,
    mend: { en: 'metrics are missing: rapport refresh', zh: '缺少指标：rapport refresh' },
  };
}

function describeStaff({ staff, admins }: Counts): Finding {
  const people = countOf(staff, 'member of staff', 'members of staff');
  if (staff > 0 && admins > 0)
    return {
      check: 'staff',
      state: 'ok',
      text: {
        en: `${people}, ${countOf(admins, 'administrator')} among them`,
        zh: `${staff} 名员工，其中 ${admins} 名管理员`,
      },
    };
  return {
    check: 'staff',
    state: 'hint',
    text:
      staff === 0
        ? { en: 'no staff: nobody can ask in Slack', zh: '没有员工：无人可以在 Slack 中提问' }
        : { en: `${people}, no administrator among them`, zh: `${staff} 名员工，没有管理员` },
    mend: { en: 'rapport import staff FILE', zh: 'rapport import staff 文件' },
  };
}
