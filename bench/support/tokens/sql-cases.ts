/** How a perfect SQL agent answers a question: the tables whose schema it reads, and the statement. */
export type SqlCase = { tables: readonly string[]; sql: string };

const LONDON = "at time zone 'Europe/London'";
const completed = "o.status = 'completed'";
const buyersOf = (country: string) =>
  `SELECT count(*) FROM customers c JOIN customer_metrics m ON m.customer_id = c.id WHERE c.country = '${country}' AND m.orders > 0`;
const within = (from: string, to: string) =>
  `o.placed_at >= timestamp '${from}' ${LONDON} AND o.placed_at < timestamp '${to}' ${LONDON}`;
const buyersOfProduct = (condition: string) =>
  `SELECT count(DISTINCT l.customer_id) FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN products p ON p.id = l.product_id WHERE ${completed} AND ${condition}`;

const METRICS = ['customer_metrics'];
const CUSTOMERS = ['customers', 'customer_metrics'];
const ORDERS = ['orders'];
const CUSTOMERS_AND_ORDERS = ['customers', 'orders'];
const PRODUCTS = ['order_lines', 'orders', 'products'];

const RFM_SEGMENT = `CASE
  WHEN r_score = 5 AND f_score = 1 THEN 'New'
  WHEN r_score = 4 AND f_score = 1 THEN 'Promising'
  WHEN r_score >= 4 AND f_score <= 3 THEN 'Potential Loyalist'
  WHEN r_score = 5 THEN 'Champions'
  WHEN r_score = 4 OR (r_score = 3 AND f_score >= 4) THEN 'Loyal'
  WHEN r_score = 3 AND f_score = 3 THEN 'Needs Attention'
  WHEN r_score = 3 THEN 'About To Sleep'
  WHEN f_score = 5 THEN 'Can''t Lose'
  WHEN f_score >= 3 THEN 'At Risk'
  WHEN r_score = 2 THEN 'Hibernating'
  ELSE 'Lost' END`;

/** By question of ../shared/questions/dev.jsonl; one that is missing here needs no data to be declined. */
export const SQL_CASES: Readonly<Record<string, SqlCase>> = {
  'dev-001': { tables: ['customers'], sql: 'SELECT count(*) FROM customers' },
  'dev-005': {
    tables: METRICS,
    sql: "SELECT count(*) FROM customer_metrics WHERE last_order_at < timestamptz '2011-12-10T00:00:00Z' - interval '90 days'",
  },
  'dev-009': {
    tables: METRICS,
    sql: 'SELECT round(avg((orders >= 2)::int), 4) AS repeat_rate FROM customer_metrics WHERE orders > 0',
  },
  'dev-013': {
    tables: ORDERS,
    sql: `SELECT count(*) FROM orders o WHERE ${completed} AND o.total_minor > 500000 AND ${within('2011-11-01', '2011-12-01')}`,
  },
  'dev-017': {
    tables: ORDERS,
    sql: `SELECT round(sum(o.total_minor) / 100, 2) AS revenue FROM orders o WHERE ${completed} AND ${within('2011-06-01', '2011-06-16')}`,
  },
  'dev-021': {
    tables: CUSTOMERS,
    sql: 'SELECT c.external_id AS customer_id, round(m.revenue_minor / 100.0, 2) AS revenue FROM customers c JOIN customer_metrics m ON m.customer_id = c.id ORDER BY m.revenue_minor DESC LIMIT 10',
  },
  'dev-025': {
    tables: CUSTOMERS_AND_ORDERS,
    sql: `SELECT DISTINCT c.external_id AS customer_id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE ${completed} AND ${within('2011-12-09', '2011-12-10')} ORDER BY 1`,
  },
  'dev-029': {
    tables: CUSTOMERS,
    sql: "SELECT c.external_id AS customer_id FROM customers c JOIN customer_metrics m ON m.customer_id = c.id WHERE c.country IN ('Italy', 'Portugal') AND m.orders >= 5 ORDER BY 1",
  },
  'dev-033': {
    tables: METRICS,
    sql: `SELECT ${RFM_SEGMENT} AS segment, count(*) AS customers FROM customer_metrics WHERE r_score IS NOT NULL GROUP BY 1`,
  },
  'dev-037': { tables: PRODUCTS, sql: buyersOfProduct("p.name ILIKE '%regency cakestand%'") },
  'dev-041': {
    tables: CUSTOMERS_AND_ORDERS,
    sql: `SELECT round(sum(o.total_minor) / 100, 2) AS spent FROM orders o JOIN customers c ON c.id = o.customer_id WHERE ${completed} AND c.external_id = '17841' AND ${within('2011-01-01', '2012-01-01')}`,
  },
  'dev-045': { tables: CUSTOMERS, sql: buyersOf('France') },
  'dev-049': {
    tables: CUSTOMERS,
    sql: "SELECT c.external_id AS customer_id, round(m.revenue_minor / 100.0, 2) AS revenue FROM customers c JOIN customer_metrics m ON m.customer_id = c.id WHERE c.country = 'Germany' ORDER BY m.revenue_minor DESC LIMIT 5",
  },
  'dev-053': {
    tables: ORDERS,
    sql: `SELECT round(sum(o.total_minor) / 100, 2) AS revenue FROM orders o WHERE ${completed} AND ${within('2011-11-01', '2011-12-01')}`,
  },
  'dev-061': { tables: METRICS, sql: 'SELECT count(*) FROM customer_metrics WHERE orders > 0' },
  'dev-065': {
    tables: METRICS,
    sql: `SELECT count(*) FROM customer_metrics WHERE last_order_at >= timestamp '2011-09-10' ${LONDON}`,
  },
  'dev-069': {
    tables: CUSTOMERS,
    sql: "SELECT round(avg((m.orders >= 2)::int), 4) AS repeat_rate FROM customers c JOIN customer_metrics m ON m.customer_id = c.id WHERE c.country = 'United Kingdom' AND m.orders > 0",
  },
  'dev-073': {
    tables: CUSTOMERS,
    sql: 'SELECT c.external_id AS customer_id FROM customers c JOIN customer_metrics m ON m.customer_id = c.id WHERE m.r_score = 1 AND m.m_score = 5 ORDER BY 1',
  },
  'dev-077': {
    tables: ORDERS,
    sql: `SELECT to_char(o.placed_at ${LONDON}, 'YYYY-MM') AS month, count(*) AS orders FROM orders o WHERE ${completed} AND ${within('2011-10-01', '2011-12-01')} GROUP BY 1 ORDER BY 1`,
  },
  'dev-081': {
    tables: CUSTOMERS_AND_ORDERS,
    sql: `SELECT round(avg(o.total_minor) / 100, 2) AS average_order_value FROM orders o JOIN customers c ON c.id = o.customer_id WHERE ${completed} AND c.country = 'France' AND ${within('2011-01-01', '2012-01-01')}`,
  },
  'dev-085': {
    tables: CUSTOMERS,
    sql: 'SELECT c.external_id AS customer_id, m.orders FROM customers c JOIN customer_metrics m ON m.customer_id = c.id ORDER BY m.orders DESC LIMIT 10',
  },
  'dev-089': {
    tables: CUSTOMERS,
    sql: "SELECT c.external_id AS customer_id FROM customers c JOIN customer_metrics m ON m.customer_id = c.id WHERE c.country IN ('Germany', 'France') AND m.orders >= 10 ORDER BY 1",
  },
  'dev-093': {
    tables: METRICS,
    sql: "SELECT to_char(first_order_on, 'YYYY-MM') AS month, count(*) AS new_customers FROM customer_metrics WHERE first_order_on >= '2011-01-01' GROUP BY 1 ORDER BY 1",
  },
  'dev-097': { tables: PRODUCTS, sql: buyersOfProduct("p.name ILIKE '%rabbit night light%'") },
  'dev-101': {
    tables: CUSTOMERS,
    sql: "SELECT to_char(m.last_order_on, 'YYYY-MM-DD') AS last_order FROM customers c JOIN customer_metrics m ON m.customer_id = c.id WHERE c.external_id = '14646'",
  },
  'dev-105': { tables: CUSTOMERS, sql: buyersOf('Portugal') },
  'dev-109': {
    tables: METRICS,
    sql: 'SELECT count(*) FROM customer_metrics WHERE r_score IN (1, 2) AND f_score IN (3, 4)',
  },
  'dev-113': {
    tables: CUSTOMERS,
    sql: "SELECT round(m.revenue_minor / 100.0, 2) AS spent FROM customers c JOIN customer_metrics m ON m.customer_id = c.id WHERE c.external_id = '12415'",
  },
};
