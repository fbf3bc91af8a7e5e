import { createBinder } from '../../db/sql.ts';
import type { TimeRange } from '../../domain/period.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { memberSql } from '../discovery/member-sql.ts';
import { type Population, populationSql } from '../population/population.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';

/** What customers say of a product or category in a time: complaints, low and all survey answers, beside the orders that hold it. */
export type FeedbackRow = {
  name: string;
  sku: string | null;
  complaints: number;
  low: number;
  answers: number;
  orders: number;
};

export type FeedbackScene = { population: Population; resolved: ResolvedConditions; range: TimeRange };

/** Answers that tell of discontent: CSAT 1 and 2 of 5, NPS 0 to 6 of 10 (detractors), CES 1 to 3 of 7. */
const LOW_SCORE = `(e.kind = 'csat' and e.score <= 2 or e.kind = 'nps' and e.score <= 6 or e.kind = 'ces' and e.score <= 3)`;

/** Products, or categories, with complaints or low scores of customers in scope, those with the most first; and how many there are. */
export async function readFeedback(
  scene: FeedbackScene,
  by: 'product' | 'category',
  limit: number,
): Promise<{ rows: FeedbackRow[]; total: number }> {
  const { database } = scene.population.viewpoint;
  const binder = createBinder();
  const key = by === 'product' ? 'p.id' : 'p.category';
  const [name, sku] = by === 'product' ? ['max(p.name)', 'max(p.sku)'] : ['p.category', 'null'];
  const ofCases = recordsFrom('cases e', 'e.opened_at', "e.type = 'complaint'", scene, binder);
  const ofAnswers = recordsFrom('survey_responses e', 'e.at', 'true', scene, binder);
  const ofOrders = ordersFrom(scene, binder);
  const rows = await database.query<FeedbackRow & { total: number }>(
    `with complained as (select ${key} as key, count(*) as n ${ofCases} group by 1),
      answered as (select ${key} as key, count(*) as n, count(*) filter (where ${LOW_SCORE}) as low ${ofAnswers} group by 1),
      named as (select ${key} as key, ${name} as name, ${sku} as sku from products p group by 1),
      spoken as (
        select n.key, n.name, n.sku, coalesce(c.n, 0) as complaints, coalesce(a.low, 0) as low, coalesce(a.n, 0) as answers
        from named n left join complained c on c.key = n.key left join answered a on a.key = n.key
        where n.name is not null and coalesce(c.n, 0) + coalesce(a.low, 0) > 0
      ),
      ordered as (select ${key} as key, count(distinct l.order_id) as n ${ofOrders} group by 1)
      select s.name, s.sku, s.complaints, s.low, s.answers, coalesce(o.n, 0) as orders, count(*) over () as total
      from spoken s left join ordered o on o.key = s.key
      order by s.complaints + s.low desc, s.name collate "C", s.sku collate "C" limit ${binder.bind(limit, 'int')}`,
    binder.values,
  );
  return { rows, total: rows[0]?.total ?? 0 };
}

type Binder = ReturnType<typeof createBinder>;

/** FROM and WHERE of records about products, `p`, of customers in scope. */
function recordsFrom(from: string, at: string, only: string, scene: FeedbackScene, binder: Binder): string {
  return populationSql(
    scene.population,
    {
      from: `${from} join products p on p.id = e.product_id`,
      customerKey: 'e.customer_id',
      conditions: [only, ...within(at, scene, binder), ...ofRule(scene, binder)],
      expressions: [],
    },
    binder,
  );
}

function ordersFrom(scene: FeedbackScene, binder: Binder): string {
  return populationSql(
    scene.population,
    {
      from: `order_lines l join orders o on o.id = l.order_id join products p on p.id = l.product_id`,
      customerKey: 'o.customer_id',
      conditions: ["o.status = 'completed'", ...within('o.placed_at', scene, binder), ...ofRule(scene, binder)],
      expressions: [],
    },
    binder,
  );
}

function within(at: string, { range }: FeedbackScene, { bind }: Binder): string[] {
  return [
    `${at} < ${bind(range.toAt, 'timestamptz')}`,
    ...(range.fromAt === null ? [] : [`${at} >= ${bind(range.fromAt, 'timestamptz')}`]),
  ];
}

function ofRule({ population, resolved }: FeedbackScene, binder: Binder): string[] {
  const rule: Rule | undefined = resolved.rule;
  return rule === undefined ? [] : [memberSql(rule, { population, resolved }, binder)];
}
