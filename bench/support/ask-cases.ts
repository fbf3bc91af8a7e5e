/** A question as people type it, and what somebody would write by hand in SQL to answer it. */
export type AskCase = { question: string; sql: string };

const COUNTRIES = [
  ['China', '中国'],
  ['United Kingdom', '英国'],
  ['Germany', '德国'],
  ['France', '法国'],
  ['United States', '美国'],
  ['Japan', '日本'],
  ['Spain', '西班牙'],
  ['Italy', '意大利'],
] as const;
/** Months before the bench's now, 30 June 2026. */
const MONTHS = [
  ['January', '2026-01-01', '2026-02-01'],
  ['February', '2026-02-01', '2026-03-01'],
  ['March', '2026-03-01', '2026-04-01'],
  ['April', '2026-04-01', '2026-05-01'],
  ['May', '2026-05-01', '2026-06-01'],
] as const;
const NUMBERS = [2, 5, 10, 20, 40] as const;
const NOW = "'2026-06-30T12:00:00Z'::timestamptz";

const completed = `status = 'completed' and placed_at < ${NOW}`;
const within = (from: string, to: string) => `status = 'completed' and placed_at >= '${from}' and placed_at < '${to}'`;
const thisYear = `status = 'completed' and placed_at >= '2026-01-01' and placed_at < ${NOW}`;
const ofOrders = 'from orders o join customers c on c.id = o.customer_id';

const OF_COUNTRIES: AskCase[] = COUNTRIES.flatMap(([en, zh]) => [
  { question: `how many customers in ${en}`, sql: `select count(*) from customers where country = '${en}'` },
  {
    question: `${zh}有多少买家`,
    sql: `select count(*) from customers c join customer_metrics m on m.customer_id = c.id where c.country = '${en}' and m.orders > 0`,
  },
  {
    question: `revenue from ${en}`,
    sql: `select sum(total_minor) ${ofOrders} where ${completed} and c.country = '${en}'`,
  },
  {
    question: `${zh}今年的客单价是多少`,
    sql: `select sum(total_minor) / count(*) ${ofOrders} where ${thisYear} and c.country = '${en}'`,
  },
  {
    question: `top 10 customers by revenue in ${en}`,
    sql: `select c.external_id, c.name, m.revenue_minor from customers c join customer_metrics m on m.customer_id = c.id where c.country = '${en}' order by m.revenue_minor desc limit 10`,
  },
  {
    question: `how many vips in ${en}`,
    sql: `select count(*) from customers c join customer_metrics m on m.customer_id = c.id where c.country = '${en}' and (c.vip or (m.m_score = 5 and m.f_score >= 4))`,
  },
  {
    question: `what share of our revenue comes from ${en}`,
    sql: `select (select sum(total_minor) ${ofOrders} where ${completed} and c.country = '${en}') / (select sum(total_minor) from orders where ${completed})`,
  },
  {
    question: `monthly revenue this year in ${en}`,
    sql: `select to_char(placed_at at time zone 'UTC', 'YYYY-MM'), sum(total_minor) ${ofOrders} where ${thisYear} and c.country = '${en}' group by 1`,
  },
  {
    question: `${zh}超过90天没有下单的客户有多少`,
    sql: `select count(*) from customers c join customer_metrics m on m.customer_id = c.id where c.country = '${en}' and m.last_order_at < ${NOW} - interval '90 days'`,
  },
  {
    question: `customers in ${en} with more than 30 orders`,
    sql: `select c.external_id, c.name, m.orders from customers c join customer_metrics m on m.customer_id = c.id where c.country = '${en}' and m.orders > 30 order by c.external_id limit 20`,
  },
]);

const OF_MONTHS: AskCase[] = MONTHS.flatMap(([name, from, to], index) => [
  { question: `revenue in ${name}`, sql: `select sum(total_minor) from orders where ${within(from, to)}` },
  { question: `${index + 1}月订单数`, sql: `select count(*) from orders where ${within(from, to)}` },
  {
    question: `active customers in ${name}`,
    sql: `select count(distinct customer_id) from orders where ${within(from, to)}`,
  },
  {
    question: `${index + 1}月的新客户有多少`,
    sql: `select count(*) from customer_metrics where first_order_at >= '${from}' and first_order_at < '${to}'`,
  },
  {
    question: `top 10 customers by revenue in ${name}`,
    sql: `select c.external_id, c.name, o.total from (select customer_id, sum(total_minor) as total from orders where ${within(from, to)} group by 1 order by 2 desc limit 10) o join customers c on c.id = o.customer_id`,
  },
  {
    question: `revenue by country in ${name}`,
    sql: `select c.country, sum(total_minor) ${ofOrders} where ${within(from, to)} group by 1`,
  },
  {
    question: `${index + 1}月的退款金额`,
    sql: `select sum(total_minor) from orders where status = 'returned' and placed_at >= '${from}' and placed_at < '${to}'`,
  },
  {
    question: `repeat purchase rate in ${name}`,
    sql: `select avg((n >= 2)::int) from (select customer_id, count(*) as n from orders where ${within(from, to)} group by 1) b`,
  },
  { question: `units sold in ${name}`, sql: `select sum(units) from orders where ${within(from, to)}` },
  {
    question: `top 5 products by revenue in ${name}`,
    sql: `select p.sku, p.name, sum(l.total_minor), sum(l.quantity), count(distinct o.id), count(distinct o.customer_id) from order_lines l join orders o on o.id = l.order_id join products p on p.id = l.product_id where ${within(from, to)} group by p.id order by 3 desc limit 5`,
  },
]);

const OF_NUMBERS: AskCase[] = NUMBERS.flatMap((n) => [
  {
    question: `how many customers ordered more than ${n} times`,
    sql: `select count(*) from customer_metrics where orders > ${n}`,
  },
  {
    question: `消费超过${n}000的客户有多少`,
    sql: `select count(*) from customer_metrics where revenue_minor > ${n}000 * 100`,
  },
  {
    question: `how many people bought P${n}`,
    sql: `select count(distinct l.customer_id) from order_lines l join orders o on o.id = l.order_id join products p on p.id = l.product_id where p.sku = 'P${n}' and ${completed}`,
  },
  {
    question: `tell me about C${n}77`,
    sql: `select * from customers c join customer_metrics m on m.customer_id = c.id where c.external_id = 'C${n}77'`,
  },
  {
    question: `过去${n}天的销售额`,
    sql: `select sum(total_minor) from orders where ${completed} and placed_at >= ${NOW} - interval '${n} days'`,
  },
  {
    question: `orders in the last ${n} days`,
    sql: `select count(*) from orders where ${completed} and placed_at >= ${NOW} - interval '${n} days'`,
  },
  {
    question: `top ${n} customers by orders`,
    sql: `select c.external_id, c.name, m.orders from customers c join customer_metrics m on m.customer_id = c.id order by m.orders desc limit ${n}`,
  },
  {
    question: `how many buyers have not ordered in ${n * 10} days`,
    sql: `select count(*) from customer_metrics where last_order_at < ${NOW} - interval '${n * 10} days'`,
  },
]);

const OF_EVERYTHING: AskCase[] = [
  { question: 'how many customers do we have', sql: 'select count(*) from customers' },
  { question: '一共有多少客户', sql: 'select count(*) from customers' },
  { question: 'total revenue', sql: `select sum(total_minor) from orders where ${completed}` },
  { question: '总销售额', sql: `select sum(total_minor) from orders where ${completed}` },
  { question: 'average order value', sql: `select sum(total_minor) / count(*) from orders where ${completed}` },
  { question: 'repeat purchase rate', sql: 'select avg((orders >= 2)::int) from customer_metrics where orders > 0' },
  { question: '复购率', sql: 'select avg((orders >= 2)::int) from customer_metrics where orders > 0' },
  {
    question: 'revenue by country',
    sql: `select c.country, sum(total_minor) ${ofOrders} where ${completed} group by 1`,
  },
  { question: '各国销售额', sql: `select c.country, sum(total_minor) ${ofOrders} where ${completed} group by 1` },
  {
    question: 'monthly revenue this year',
    sql: `select to_char(placed_at at time zone 'UTC', 'YYYY-MM'), sum(total_minor) from orders where ${thisYear} group by 1`,
  },
  {
    question: '今年每月销售额',
    sql: `select to_char(placed_at at time zone 'UTC', 'YYYY-MM'), sum(total_minor) from orders where ${thisYear} group by 1`,
  },
  {
    question: 'revenue by quarter',
    sql: `select to_char(placed_at at time zone 'UTC', 'YYYY-"Q"Q'), sum(total_minor) from orders where ${completed} group by 1`,
  },
  {
    question: 'revenue by weekday',
    sql: `select extract(isodow from placed_at at time zone 'UTC'), sum(total_minor) from orders where ${completed} group by 1`,
  },
  {
    question: 'how many customers in each RFM segment',
    sql: 'select r_score, f_score, count(*) from customer_metrics group by 1, 2',
  },
  { question: '各价值等级分别有多少客户', sql: 'select m_score, count(*) from customer_metrics group by 1' },
  {
    question: 'how many dormant customers are there',
    sql: "select count(*) from customer_metrics where last_order_on < '2026-03-01'",
  },
  { question: 'revenue by channel', sql: `select channel, sum(total_minor) from orders where ${completed} group by 1` },
  {
    question: 'refund rate',
    sql: `select sum(total_minor) filter (where status = 'returned') / sum(total_minor) filter (where status = 'completed') from orders where placed_at < ${NOW}`,
  },
  {
    question: 'revenue by category',
    sql: `select p.category, sum(l.total_minor) from order_lines l join orders o on o.id = l.order_id join products p on p.id = l.product_id where ${completed} group by 1`,
  },
  {
    question: 'May vs April revenue',
    sql: `select date_trunc('month', placed_at), sum(total_minor) from orders where ${within('2026-04-01', '2026-06-01')} group by 1`,
  },
  {
    question: '上个月订单数环比',
    sql: `select date_trunc('month', placed_at), count(*) from orders where ${within('2026-04-01', '2026-06-01')} group by 1`,
  },
  {
    question: 'who ordered yesterday',
    sql: `select c.external_id, c.name from customers c where exists (select 1 from orders o where o.customer_id = c.id and ${within('2026-06-29', '2026-06-30')}) order by c.external_id limit 20`,
  },
  {
    question: 'which customers have never ordered',
    sql: 'select c.external_id, c.name from customers c join customer_metrics m on m.customer_id = c.id where m.orders = 0 order by c.external_id limit 20',
  },
  { question: 'customers by city', sql: 'select city, count(*) from customers group by 1' },
  {
    question: 'how many orders above 200 last month',
    sql: `select count(*) from orders where ${within('2026-05-01', '2026-06-01')} and total_minor > 20000`,
  },
  { question: 'biggest single order', sql: `select max(total_minor) from orders where ${completed}` },
  { question: '退货超过3次的客户有多少', sql: 'select count(*) from customer_metrics where returns > 3' },
  {
    question: 'how many Gold customers spent over 3000',
    sql: "select count(*) from customers c join customer_metrics m on m.customer_id = c.id where c.membership_tier = 'Gold' and m.revenue_minor > 300000",
  },
  {
    question: 'revenue per customer this year',
    sql: `select sum(total_minor) / count(distinct customer_id) from orders where ${thisYear}`,
  },
  {
    question: 'net revenue this year',
    sql: `select sum(case status when 'completed' then total_minor when 'returned' then -total_minor end) from orders where placed_at >= '2026-01-01' and placed_at < ${NOW}`,
  },
];

/** 200 mixed questions, in both languages, each with its SQL. */
export const ASK_CASES: readonly AskCase[] = [...OF_COUNTRIES, ...OF_MONTHS, ...OF_NUMBERS, ...OF_EVERYTHING];
