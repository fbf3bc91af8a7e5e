import type { Cue } from '../sense.ts';
import type { Words } from './words.ts';

/** Words that steer a reading, by what they do. A word may do several things; the grammar decides which fits its place. */
export const CUE_WORDS: Record<Cue, Words> = {
  how_many: {
    en: `
      no. of | no of | # of | nr of | cnt | total no. of |
      how many | number of | the number of | count of | count | head count | how many of |
      total number of | how often`,
    zh: `
      是多少 | 是多少个 | 多少 | 几 | 有多少 | 有几 | 数量 | 几多 | 总数 | 个数 | 多少个 | 几个 | 多少名 |
      几名 | 多少位 | 几位 | 多少家 | 几家 | 多少人 | 几人 | 有多少个 | 有几个 | 有多少人 | 有几位 |
      有几家 | 有多少位 | 有多少名`,
  },
  how_much: {
    en: 'how big | how large | how high | how low | how small | how much | how much money | amount of',
    zh: '是多少钱 | 多少钱 | 多少金额 | 花多少 | 多少銭 | 有多少钱',
  },
  list: {
    en: `
      full list | full list of | gimme |
      all |
      list | show | show me | display | find | find me | get | get me | give | give me | name | pull up |
      pull | look up`,
    zh: `
      有哪些 | 哪些 | 哪几 | 列出 | 列出来 | 列一下 | 列 | 显示 | 找出 | 找 | 给出 | 看看 | 名单 | 清单 |
      列表 | 都有哪些 | 分别是哪些 | 是哪些 | 导一下 | 拉一下 | 拉出 | 筛选 | 筛出 | 筛一下 | 挑出`,
  },
  first_time: {
    en: `
      for the first time | first time | first-time | first bought | first ordered | first purchased |
      placed their first order | made their first purchase | made their first order | their first order |
      their first purchase`,
    zh: '首次 | 第一次 | 首次购买 | 首次下单 | 第一次下单 | 第一次购买 | 首购 | 首单',
  },
  ago: { en: 'ago', zh: '以前 | 之前 | 前' },
  inactive: {
    en: 'inactive | not active | been inactive | gone quiet | silent | been quiet',
    zh: '不活跃 | 沉默 | 没有动静 | 没动静 | 未活跃',
  },
  who: {
    en: "who've | anyone | anybody | who | whom | who's | whos",
    zh: '谁 | 有谁 | 是谁 | 哪位 | 都有谁 | 还有谁 | 有哪些人 | 哪些人 | 分别是谁 | 什么人',
  },
  last_time: { en: 'last time', zh: '上次 | 上一次 | 上回' },
  how_long: { en: 'how long | how long ago | how long since | how long is it since', zh: '多久 | 多长时间 | 有多久' },
  when: { en: 'when | what date | on what date', zh: '什么时候 | 何时 | 什么日期' },
  describe: {
    en: `
      tell me about | describe | profile of | profile | portrait of | details of | detail on |
      details on | overview | details for | detail | overview of | summary of | summary | info on | info about |
      information on | information about | introduce | what do we know about | what do you know about |
      tell me more about | who is`,
    zh: `
      介绍下 | 介绍 |
      介绍一下 | 介绍 | 的情况 | 情况 | 画像 | 详情 | 资料 | 档案 | 信息 | 讲讲 | 说说 | 什么情况 |
      是个什么样 | 怎么样 | 概况 | 总结 | 小结 | 概览 | 详细信息 | 基本情况 | 了解一下 | 客户画像`,
  },
  by: {
    en: `
      by | per | broken down by | split by | grouped by | group by | breakdown by | by each | sorted by |
      ranked by | according to | in terms of | for each`,
    zh: '按 | 按照 | 依 | 以 | 按各 | 分',
  },
  each: {
    en: 'each | every | per each | respectively',
    zh: '各 | 每 | 每个 | 各个 | 分别 | 各自 | 每一个 | 每种 | 各种 | 不同',
  },
  of: { en: 'of | among | amongst | out of' },
  or: { en: 'or', zh: '或 | 或者 | 或是 | 还是 | 或者是' },
  and: {
    en: 'and | & | plus | as well as | also | and also | , | ; | / | 、',
    zh: '和 | 与 | 以及 | 且 | 并且 | 而且 | 同时 | 又 | 及 | 跟 | 还 | 也 | 并 | 外加',
  },
  comma: { en: ', | ; | / | 、' },
  but: { en: 'but | yet | but also', zh: '但 | 但是 | 却 | 可是 | 不过 | 然而 | 但也' },
  not: {
    en: `
      not | no | didn't | did not | don't | do not | doesn't | does not | haven't | have not | hasn't |
      has not | hadn't | isn't | aren't | are not | is not | wasn't | weren't | without | non | didnt |
      havent | hasnt | dont | doesnt | wont`,
    zh: `
      没 | 没有 | 未 | 不 | 不是 | 无 | 非 | 没再 | 没有再 | 并未 | 未曾 | 并非 | 不在 | 尚未 | 还没 |
      都没 | 都没有 | 还没有 | 不再`,
  },
  never: {
    en: 'never | never ever | have never | has never',
    zh: '从未 | 从来没 | 从来没有 | 从没 | 从没有 | 从不 | 未曾',
  },
  nobody: {
    en: 'nobody | no one | nobody has | no one has | nobody has ever | no one has ever | none of us | none of us has',
    zh: '没人 | 没有人 | 无人 | 没有谁',
  },
  over: { en: 'over' },
  except: {
    en: `
      outside | outside of | except | except for | excluding | exclude | excl | other than | apart from |
      not in | not from | aside from | besides | minus | without counting | not counting | beyond`,
    zh: `
      除了 | 除 | 除去 | 除开 | 不含 | 不包括 | 排除 | 剔除 | 去掉 | 不算 | 非 | 不在 | 以外 | 之外 | 外 |
      不包含`,
  },
  only: { en: 'only | just | exactly | precisely', zh: '只 | 仅 | 仅仅 | 只有 | 正好 | 恰好 | 刚好 | 就' },
  since: { en: 'since | starting from | starting | as from', zh: '以来 | 至今 | 开始 | 起 | 到现在 | 自 | 自从' },
  until: { en: 'until | till | up to and including | through | thru', zh: '截至 | 截止 | 截止到 | 为止 | 之前截止' },
  before: { en: 'before | prior to | earlier than', zh: '以前 | 之前 | 前' },
  after: { en: 'after | later than', zh: '之后 | 以后 | 后' },
  to: { en: 'to | - | ~ | – | until | through | till | thru | —', zh: '到 | 至' },
  between: { en: 'between | from | from between', zh: '从 | 自 | 在 | 介于' },
  in: {
    en: `
      in | within | from | at | for | during | on | inside | throughout | 
      into | across | through | through the`,
    zh: '在 | 于 | 内 | 以内 | 之内 | 期间 | 间 | 来自',
  },
  versus: {
    en: `
      vs | vs. | versus | against | compared with | compared to | compare | compared | comparison |
      compare to | compare with | comparing | comparison of | relative to | pk`,
    zh: '比一比 | 对比 | 相比 | 比较 | 比 | 相较 | 对比一下 | 比较一下 | 较 | 相比于',
  },
  previous_period: {
    en: `
      mom | m/m | month over month | month on month | wow | week over week | qoq | quarter over quarter |
      vs the previous period | versus the previous period | vs previous period |
      compared with the previous period | compared to the previous period |
      compared with the period before | vs the period before | vs prior period | vs the month before |
      vs the previous month | vs the week before | vs the quarter before |
      compared with the month before | compared to the month before | compared to the previous month |
      compared with the previous month`,
    zh: `
      环比 | 跟上期比 | 与上期相比 | 和上期比 | 较上期 | 比上期 | 环比变化 | 环比增长 | 环比增长率 |
      比前一个月 | 较上月 | 环比情况`,
  },
  year_before: {
    en: `
      yoy | y/y | year over year | year on year | vs the same period last year |
      versus the same period last year | compared with the same period last year |
      compared to the same period last year | same period last year | the same period last year |
      vs the year before | vs a year ago | compared with a year earlier | compared to a year ago |
      versus a year ago | than a year ago`,
    zh: `
      同比 | 去年同期 | 和去年同期比 | 跟去年同期比 | 与去年同期相比 | 较去年同期 | 比去年同期 |
      同比变化 | 同比增长 | 同比增长率 | 跟去年同期 | 和去年同期 | 与去年同期 | 跟去年同期对比 |
      同比情况 | 同期`,
  },
  share: {
    en: `
      portion | portion of |
      share | share of | what share | what share of | percentage | percentage of | percent | percent of |
      proportion | proportion of | fraction of | what % | what % of`,
    zh: `
      占比 | 比例 | 占 | 份额 | 百分比 | 百分之多少 | 占多少 | 占了多少 | 占总 | 比重 | 占全部 | 占总体 |
      所占比例 | 占多大比例`,
  },
  average: { en: 'average | avg | mean | on average', zh: '平均 | 均 | 平均值 | 均值 | 平均数 | 平均每' },
  median: { en: 'median', zh: '中位数 | 中位' },
  total: {
    en: 'total | overall | in total | altogether | combined | all in all | all | the whole | entire',
    zh: '全部 | 总 | 总共 | 一共 | 合计 | 总计 | 累计 | 所有 | 整体 | 全体 | 加起来 | 总的 | 全',
  },
  most: {
    en: `
      most | highest | largest | biggest | greatest | maximum | max |
      the largest | highest- | largest- | heaviest`,
    zh: '最高 | 最多 | 最大 | 最高的 | 最多的 | 最大的 | 最贵 | 最强',
  },
  least: {
    en: 'least | fewest | lowest | smallest | minimum',
    zh: '最低 | 最少 | 最小 | 最低的 | 最少的 | 最小的',
  },
  top: {
    en: 'top | our top | leading',
    zh: '前 | 排名前 | 排前 | top的 | 排行前 | 排在前',
  },
  bottom: { en: 'bottom | worst-', zh: '倒数 | 后 | 排名后 | 垫底 | 排名最后' },
  best: {
    en: `top | best | best- | best selling | bestselling | best-selling | most popular | top selling |
      top-selling | best seller | bestseller | hottest | most valuable`,
    zh: '最好 | 最佳 | 最畅销 | 最热销 | 畅销 | 热销 | 最受欢迎 | 最好的 | 最火 | 最优质 | 最有价值',
  },
  worst: {
    en: 'worst | worst selling | worst-selling | least popular | slowest selling',
    zh: '最差 | 最差的 | 最不好 | 最滞销 | 滞销 | 最不受欢迎',
  },
  them: {
    en: 'was that | is that | were that | were those | of that | back then | their | them | those | these | they | ones | the ones | those ones | that group | of them | of those',
    zh: `
      其中 | 其中的 | 这些 | 那些 | 他们 | 她们 | 它们 | 里面 | 当中 | 这里面 | 这批 | 这些人 | 这里 |
      这些客户 | 那些客户 | 他们中 | 他们里面 | 这批客户 | 他们当中`,
  },
  someone: {
    en: 'he | she | him | his | her | it | its | that customer | this customer',
    zh: '他 | 她 | 它 | 这个客户 | 该客户 | 那个客户 | 这位客户 | 他的 | 她的 | 这家客户 | 这位',
  },
  instead: {
    en: `
      instead | same for | the same for | same but | same thing for | same question for | ditto for |
      same | now for | now | switch to | change to | make it`,
    zh: '换成 | 改成 | 换 | 改为 | 换作 | 同样 | 一样 | 改看 | 换到 | 再看 | 再看看 | 如果是 | 要是',
  },
  period_before: {
    en: `
      month before | the month before | week before | the week before | quarter before |
      the quarter before | year before | the year before | period before | the period before |
      the one before | the previous one | the previous month | the previous quarter | the previous week |
      the previous year`,
    zh: `
      前一个月 | 再前一个月 | 再上个月 | 前一周 | 前一季度 | 前一个季度 | 前一年 | 上一期 | 再往前一个月 |
      再往前`,
  },
  and_what: {
    en: "what about | how about | and what about | and how about | and for | and in | how's",
    zh: '呢 | 那么 | 那 | 怎样',
  },
  order: {
    en: `
      ordered | place | order from u | ordered from u | placed any order |
      been ordering | ordering |
      placed | transacted`,
    zh: `
      下单 | 下过 | 下过单 | 下了单 | 订购 | 订过 | 订购过 | 下 | 下了 | 有订单 | 成交 | 成交过 | 下的 | 下订单 |
      有下单 | 下过订单 | 有过订单 | 有过下单`,
  },
  buy: {
    en: `
      bought | buy | buying | purchased | purchase from u | purchasing | made a purchase | made purchase |
      made any purchase | shopped | shop with u | shopped with u`,
    zh: `
      买得 |
      购买 | 购买过 | 买过 | 买 | 买了 | 采购 | 采购过 | 有过消费 | 光顾 | 买的 | 入手 | 购入 |
      复购过 | 有购买 | 有消费 | 有过购买 | 买到`,
  },
  spend: {
    en: 'spent | spend | spending | spender | paid | have spent | total spend',
    zh: `
      花 | 花了 | 花费 | 消费 | 消费了 | 消费金额 | 支出 | 花费了 | 花掉 | 消费额 | 贡献 | 贡献了 |
      累计消费 | 累计花费 | 花过 | 花钱`,
  },
  sell: {
    en: 'sold to | sell to | take in | took in | earn | earned | bring in | sold | sell | selling | did we sell | have we sold | we sold | we sell | make in sale',
    zh: '卖 | 卖出 | 售出 | 卖了 | 卖出去 | 卖得 | 销售 | 卖掉 | 卖的 | 卖出了 | 售卖 | 卖过',
  },
  return: {
    en: `returned | sent back | returned something | returned anything | returned an item | returned item | had a return |
      made a return | returned good | returned product | returned any item | return anything | return something |
      return any item | return item | send anything back | sent something back`,
    zh: '退货 | 退过货 | 退过 | 退了 | 退了货 | 退 | 退单 | 有退货 | 退过单 | 退货过 | 有过退货 | 有退过货',
  },
  visit: { en: 'joined', zh: '来 | 来了 | 进来' },
  gain: {
    en: 'acquired | win | won | acquire | gained | gain',
    zh: '获得 | 获得了 | 拉来',
  },
  added: { en: 'added', zh: '新增 | 新增了 | 增加了 | 多了' },
  opened: { en: 'opened | raised | reported' },
  order_value: {
    en: `
      order value | single order value | order total | order amount | order worth | worth | valued at |
      order size`,
    zh: `
      单笔金额 | 单笔 | 单笔订单金额 | 订单金额 | 订单总额 | 每单金额 | 单笔订单 | 单笔消费 |
      单笔消费金额 | 金额 | 单笔总额 | 单次消费 | 一次消费 | 单次`,
  },
  which: {
    en: "which | what | whose | what's | whats | what is | what are | what was | what were",
    zh: '哪个 | 哪 | 哪一个 | 哪种 | 哪些 | 哪家 | 什么 | 哪几个 | 哪一 | 哪类 | 啥',
  },
  change: {
    en: `
      growth | grown | grow | change | changes | changed | trend | develop | developed | evolve | over time |
      trending | increase | decrease`,
    zh: '变化 | 走势 | 趋势 | 增长 | 增长率 | 变化情况 | 增长情况 | 涨跌',
  },
  be: { en: 'is | are | was | were | be | been | being | : | being in', zh: '是 | 为 | 属于 | 叫 | 的是 | 有' },
  equal: { en: '= | == | equal | equals | equal to', zh: '等于 | 是 | 为' },
  with: {
    en: 'with | having | who have | who has | have | has | had | got | that have | that has | whose',
    zh: '带 | 拥有 | 含 | 包含 | 有',
  },
  write: {
    en: `
      delete | remove | drop | erase | wipe | truncate | update | insert | alter | send | publish |
      export | create | edit | modify | overwrite | assign | reassign | merge | grant | revoke | execute |
      schedule | remind | approve`,
    zh: `
      删除 | 删掉 | 清空 | 移除 | 发送 | 发给 | 发一封 | 发邮件 | 群发 | 发短信 | 导出 | 修改 | 更新 |
      新建 | 创建 | 添加 | 合并 | 执行 | 提醒 | 分配 | 授权 | 改名 | 写入 | 发个`,
  },
  past: { zh: '过 | 过了' },
  spread: {
    en: 'distribution | breakdown | split | spread | breakdown of | distribution of',
    zh: '分布 | 构成 | 分布情况 | 占比分布',
  },
  future: {
    en: 'tomorrow | next week | next month | next quarter | next year | in the future | upcoming',
    zh: '明天 | 后天 | 大后天 | 下周 | 下个月 | 下月 | 下季度 | 下个季度 | 明年 | 未来',
  },
  within: { en: 'within', zh: '内 | 以内 | 之内' },
  ahead: {
    en: 'next | in the next | within the next | over the next | coming | in the coming',
    zh: '未来 | 接下来 | 今后 | 将在 | 即将',
  },
  afterwards: {
    en: 'then | and then | afterwards | after that | subsequently | later | later on',
    zh: '然后 | 之后又 | 后又 | 随后 | 接着 | 之后 | 以后 | 后',
  },
  define: {
    en: 'what makes | what makes a | what makes us | what is a | what is an | what does | what do you mean by | mean | definition of | define | calculated | defined',
    zh: '什么是 | 什么意思 | 是什么意思 | 定义 | 怎么算 | 如何计算 | 怎么定义 | 什么叫',
  },
  how_many_ones: {
    en: 'how many',
    zh: `多少个 | 几个 | 多少名 | 几名 | 多少位 | 几位 | 多少家 | 几家 | 多少人 | 几人 | 有多少个 | 有几个 | 有多少人 |
      有几位 | 有几家 | 有多少位 | 有多少名`,
  },
  inside: { en: 'among | amongst | out of', zh: '里边 | 里 | 里面 | 中 | 当中 | 里头 | 之中' },
  mine: {
    en: 'my | mine | my own',
    zh: '我的 | 我负责 | 我负责的 | 我名下 | 我名下的 | 我手上 | 我手上的 | 我手里 | 我手里的 | 我手头 | 我手头的 | 我管的 | 我带的 | 我跟的',
  },
  beyond: {
    en: 'target revenue | revenue target | sales target | order target | on sale | discounted | on discount | at a discount',
    zh: '目标销售额 | 销售目标 | 销售额目标 | 打折 | 促销 | 特价',
  },
};
