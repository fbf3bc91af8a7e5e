/** What a model may well say of the results of reading-scene.ts. */
export const HONEST_EN = `
France leads with {t1.r1.revenue}, ahead of Germany at {t1.r2.revenue}.
{t1.r1.country} brought in {t1.r1.revenue}, which is {t1.r1.share} of the total.
Revenue came to {t3.value}.
Revenue came to {t3.value} so far.
There are {t2.total} customers like that; the best is {t2.r1.name} with {t2.r1.revenue}.
Your best customer is {t2.r1.name}, who spent {t2.r1.revenue} and last ordered on {t2.r1.last_order_on}.
{t2.r2.name} comes next with {t2.r2.revenue}.
One of the strongest months was {t4.r2.month}, with {t4.r2.revenue}.
November brought {t4.r2.revenue}, up from {t4.r1.revenue} in October.
In October it was {t4.r1.revenue}; in November it was {t4.r2.revenue}.
France, Germany and the UK have {t1.r1.orders}, {t1.r2.orders} and {t1.r3.orders} orders.
{t1.r1.revenue} came from France and {t1.r2.revenue} from Germany.
British customers account for {t1.r3.revenue}.
High value business customers: {t5.r1.customers}.
There are {t5.r1.customers} high value business customers and {t5.r2.customers} of the individual kind.
Among business customers, low value ones number {t5.r3.customers}.
{q1} has placed {t6.orders} orders worth {t6.revenue}.
{q1} is a loyal customer. You might write to her soon.
Sales are steady, and nothing stands out.
I found nothing that fits. Try a longer period.
Most of it comes from France.
The top 5 customers are listed below.
It's the best result so far, and it doesn't look like an accident.
France is first, and Germany is not far behind.
Revenue is {t3.value}. Would you like to see it by month?
This is the total for all customers.
The Champions segment is worth a closer look.
Germany's revenue was {t1.r2.revenue}.
The revenue of Germany was {t1.r2.revenue}, that of France {t1.r1.revenue}.
Compared with France at {t1.r1.revenue}, Germany is smaller at {t1.r2.revenue}.
Next, look at who bought again in the last quarter.
Revenue was highest in France ({t1.r1.revenue}), then Germany ({t1.r2.revenue}) and the United Kingdom ({t1.r3.revenue}).
Their expected value in 365 days is not known yet.
"France" is where most revenue comes from.
No customers were lost.
Each one of them has ordered before; this one is new.
*France* has {t1.r1.orders} orders.
- {t1.r1.country}: {t1.r1.revenue}\\n- {t1.r2.country}: {t1.r2.revenue}
Both countries grew, one after another.
The change waits for your click; nothing has been done yet.
On average, business customers buy more often; ask for the RFM segments to see why.
Which country do you mean?
{t2.r1.name}'s revenue is {t2.r1.revenue}.
`
  .trim()
  .split('\n')
  .map((each) => each.replaceAll('\\n', '\n'));

export const HONEST_ZH = `
法国以{t1.r1.revenue}领先，其次是德国，为{t1.r2.revenue}。
{t1.r1.country}的销售额为{t1.r1.revenue}，占总额的{t1.r1.share}。
销售额为{t3.value}。
目前销售额一共是{t3.value}，整体比较稳定。
共有{t2.total}位客户符合条件，其中{t2.r1.name}最高，为{t2.r1.revenue}。
{t2.r1.name}消费了{t2.r1.revenue}，最近下单日期是{t2.r1.last_order_on}。
其次是{t2.r2.name}，消费{t2.r2.revenue}。
{t4.r2.month}的销售额是{t4.r2.revenue}，高于{t4.r1.month}的{t4.r1.revenue}。
十一月的销售额是{t4.r2.revenue}，比十月的{t4.r1.revenue}更高。
法国、德国和英国的订单数分别为{t1.r1.orders}、{t1.r2.orders}和{t1.r3.orders}。
{t1.r1.revenue}来自法国，{t1.r2.revenue}来自德国。
德国的{t1.r2.revenue}低于法国的{t1.r1.revenue}。
高价值企业客户有{t5.r1.customers}位，高价值个人客户有{t5.r2.customers}位。
低价值企业客户有{t5.r3.customers}位。
{q1}共下了{t6.orders}单，消费{t6.revenue}。
{q1}一直很稳定，建议尽快联系。
没有找到符合条件的客户，可以换一个时间段再试。
法国是第一，德国紧随其后。
前5名客户见下表。
这是最高的一个国家。
一般来说，企业客户复购更多。
建议进一步查看这些客户的复购情况。
一些客户最近没有下单。
这两者之间的差距不大。
与上一期相比，销售额十分稳定。
法国与德国一样，都在增长。
整体趋势向上，没有异常。
销售额以法国为最高（{t1.r1.revenue}），德国次之（{t1.r2.revenue}）。
想看哪个国家？
该操作正在等待您点击确认，目前尚未执行。
可以按月查看变化。
周一下单的客户更多。
这一结果只包含已完成的订单。
统一口径后，结果没有变化。
其中之一是{t2.r1.name}。
“法国”的销售额最高。
法国客户的客单价更高。
第一次购买的客户值得关注。
RFM 分群显示，高价值客户需要维护。
数据截至今天。
未来90天下单概率尚未计算。
法国的销售额是{t1.r1.revenue}；英国是{t1.r3.revenue}。
`
  .trim()
  .split('\n');
