import type { Comparison } from '../domain/rule/schema.ts';
import type { Counted, Cue, Sense } from './sense.ts';

/** Words that steer a reading, by what they do; English in the singular. `|` separates alternatives. */
const CUES: Record<Cue, string> = {
  how_many:
    'how many|number of|the number of|count of|count|head count|how many of|是多少|是多少个|total number of|how often|多少|几|有多少|有几|数量|几多|总数|个数|多少个|几个|多少名|几名|多少位|几位|多少家|几家|多少人|几人|有多少个|有几个|有多少人|有几位|有几家|有多少位|有多少名',
  how_much: 'how much|how much money|amount of|多少钱|多少金额|花多少|多少銭|有多少钱',
  list: 'list|show|show me|display|find|find me|get|get me|give|give me|name|pull up|pull|look up|有哪些|哪些|哪几|列出|列出来|列一下|列|显示|找出|找|给出|看看|名单|清单|列表|都有哪些|分别是哪些|是哪些|导一下|拉一下|拉出|筛选|筛出|筛一下|挑出',
  first_time:
    'for the first time|first time|first-time|first bought|first ordered|first purchased|placed their first order|made their first purchase|made their first order|their first order|their first purchase|首次|第一次|首次购买|首次下单|第一次下单|第一次购买|首购|首单',
  ago: 'ago|以前|之前|前',
  inactive: 'inactive|not active|been inactive|gone quiet|silent|been quiet|不活跃|沉默|没有动静|没动静|未活跃',
  who: "who|whom|who's|whos|谁|有谁|是谁|哪位|都有谁|还有谁|有哪些人|哪些人|分别是谁|什么人",
  when: 'when|what date|which day|on what date|什么时候|何时|哪天|哪一天|几号|什么日期',
  describe:
    'tell me about|describe|profile of|profile|portrait of|details of|detail on|details on|details for|detail|overview of|summary of|info on|info about|information on|information about|introduce|what do we know about|what do you know about|tell me more about|who is|介绍一下|介绍|的情况|情况|画像|详情|资料|档案|信息|讲讲|说说|什么情况|是个什么样|怎么样|概况|详细信息|基本情况|了解一下|客户画像',
  by: 'by|per|broken down by|split by|grouped by|group by|breakdown by|by each|sorted by|ranked by|according to|in terms of|for each|按|按照|依|以|按各|分',
  each: 'each|every|各|每|每个|各个|分别|各自|每一个|每种|各种|不同|per each',
  of: 'of|among|amongst|out of',
  or: 'or|either|或|或者|或是|还是|或者是',
  and: 'and|&|plus|as well as|also|and also|both|,|;|/|和|与|以及|且|并且|而且|同时|、|又|及|跟|还|也|并|外加',
  but: 'but|yet|but also|但|但是|却|可是|不过|然而|但也',
  not: "not|no|didn't|did not|don't|do not|doesn't|does not|haven't|have not|hasn't|has not|hadn't|isn't|aren't|are not|is not|wasn't|weren't|without|non|didnt|havent|hasnt|dont|doesnt|wont|没|没有|未|不|不是|无|非|没再|没有再|并未|未曾|并非|不在|尚未|还没|都没|都没有|还没有|不再",
  never: 'never|never ever|have never|has never|从未|从来没|从来没有|从没|从没有|从不|未曾',
  except:
    'outside|outside of|except|except for|excluding|exclude|excl|other than|apart from|not in|not from|aside from|besides|minus|without counting|not counting|beyond|除了|除|除去|除开|不含|不包括|排除|剔除|去掉|不算|非|不在|以外|之外|外|不包含',
  only: 'only|just|exactly|precisely|只|仅|仅仅|只有|正好|恰好|刚好|就',
  since: 'since|starting from|starting|as from|以来|至今|开始|起|到现在|自|自从',
  until: 'until|till|up to and including|through|thru|截至|截止|截止到|为止|之前截止',
  before: 'before|prior to|earlier than|以前|之前|前',
  after: 'after|later than|之后|以后|后',
  to: 'to|-|~|–|until|through|till|thru|到|至|—',
  between: 'between|from|from between|从|自|在|介于',
  in: 'in|within|from|at|for|during|on|inside|throughout|over the|over|in the|into|across|through|through the|在|于|内|以内|之内|里|中|期间|间|当中|来自',
  versus:
    'vs|vs.|versus|against|compared with|compared to|compare|compared|comparison|compare to|compare with|comparing|comparison of|relative to|对比|相比|比较|比|相较|对比一下|比较一下|较|相比于|pk',
  previous_period:
    'mom|m/m|month over month|month on month|wow|week over week|qoq|quarter over quarter|vs the previous period|versus the previous period|vs previous period|compared with the previous period|compared to the previous period|compared with the period before|vs the period before|vs prior period|vs the month before|vs the previous month|vs the week before|vs the quarter before|compared with the month before|compared to the month before|compared to the previous month|compared with the previous month|环比|跟上期比|与上期相比|和上期比|较上期|比上期|环比变化|环比增长|环比增长率|比前一个月|较上月|环比情况',
  year_before:
    'yoy|y/y|year over year|year on year|vs the same period last year|versus the same period last year|compared with the same period last year|compared to the same period last year|same period last year|the same period last year|vs the year before|vs a year ago|compared with a year earlier|compared to a year ago|versus a year ago|than a year ago|同比|去年同期|和去年同期比|跟去年同期比|与去年同期相比|较去年同期|比去年同期|同比变化|同比增长|同比增长率|跟去年同期|和去年同期|与去年同期|跟去年同期对比|同比情况|同期',
  share:
    'share|share of|what share|what share of|percentage|percentage of|percent|percent of|proportion|proportion of|fraction of|what %|what % of|占比|比例|占|份额|百分比|百分之多少|占多少|占了多少|占总|比重|占全部|占总体|所占比例|占多大比例',
  average: 'average|avg|mean|on average|平均|均|平均值|均值|平均数|平均每',
  median: 'median|中位数|中位',
  total:
    'total|overall|in total|altogether|combined|all in all|all|the whole|entire|全部|总|总共|一共|合计|总计|累计|所有|整体|全体|加起来|总的|全',
  most: 'most|highest|largest|biggest|greatest|maximum|max|the most|the highest|the largest|the biggest|highest-|largest-|heaviest|最高|最多|最大|最高的|最多的|最大的|最贵|最强',
  least:
    'least|fewest|lowest|smallest|minimum|the least|the fewest|the lowest|the smallest|最低|最少|最小|最低的|最少的|最小的',
  top: 'top|the top|our top|leading|前|排名前|排前|头|前面|top的|排行前|排在前|排名',
  bottom: 'bottom|the bottom|worst-|倒数|后|末|排名后|垫底|最后|排名最后',
  best: 'best|the best|best-|best selling|bestselling|best-selling|most popular|top selling|top-selling|best seller|bestseller|hottest|most valuable|最好|最佳|最畅销|最热销|畅销|热销|最受欢迎|最好的|最火|最优质|最有价值',
  worst:
    'worst|the worst|worst selling|worst-selling|least popular|slowest selling|最差|最差的|最不好|最滞销|滞销|最不受欢迎',
  them: 'them|those|these|they|ones|the ones|those ones|that group|of them|of those|其中|其中的|这些|那些|他们|她们|它们|里面|当中|这里面|这批|这些人|这里|这些客户|那些客户|他们中|他们里面|这批客户|他们当中',
  someone:
    'he|she|him|his|her|it|its|that customer|this customer|the customer|他|她|它|这个客户|该客户|那个客户|这位客户|他的|她的|这家客户|这位',
  instead:
    'instead|same for|the same for|same but|same thing for|same question for|ditto for|same|now for|now|switch to|change to|make it|换成|改成|换|改为|换作|同样|一样|改看|换到|再看|再看看|如果是|要是',
  period_before:
    'month before|the month before|week before|the week before|quarter before|the quarter before|year before|the year before|period before|the period before|the one before|the previous one|the previous month|the previous quarter|the previous week|the previous year|前一个月|再前一个月|再上个月|前一周|前一季度|前一个季度|前一年|上一期|再往前一个月|再往前',
  and_what: "what about|how about|and what about|and how about|and for|and in|how's|呢|那么|那|怎样",
  order:
    'ordered|order from u|ordered from u|placed order|placed an order|placed any order|made an order|place an order|place order|placing an order|been ordering|ordering|placed|transacted|下单|下过单|下了单|订购|订过|订购过|下|下了|有订单|成交|成交过|下的|下订单|有下单|下过订单|有过订单|有过下单',
  buy: 'bought|buy|buying|purchased|purchase from u|purchasing|made a purchase|made purchase|made any purchase|shopped|shop with u|shopped with u|购买|购买过|买过|买|买了|采购|采购过|消费过|有过消费|光顾|买的|入手|购入|复购过|有购买|有消费|有过购买|买到',
  spend:
    'spent|spend|spending|spender|paid|have spent|total spend|花|花了|花费|消费|消费了|消费金额|支出|花费了|花掉|消费额|贡献|贡献了|累计消费|累计花费|消费过|花过',
  sell: 'sold|sell|selling|did we sell|have we sold|we sold|we sell|make in sale|卖|卖出|售出|卖了|卖出去|卖得|销售|卖掉|卖的|卖出了|售卖|卖过',
  return:
    'returned|return|sent back|returned something|returned anything|returned an item|returned item|had a return|made a return|returned good|returned product|had return|returned any item|have return|return anything|return something|sent something back|send anything back|退货|退过货|退过|退了|退了货|退|退单|有退货|退过单|退货过|有过退货|有退过货',
  visit: '来|来了|进来|joined',
  gain: '新增|新增了|获得|获得了|增加了|拉来|多了|acquired|acquire|gained|gain',
  order_value:
    'order value|single order value|order total|order amount|order worth|worth|valued at|order size|单笔金额|单笔|单笔订单金额|订单金额|订单总额|每单金额|单笔订单|单笔消费|一单|单笔消费金额|金额|单笔总额|单次消费|一次消费|一笔|单次',
  which:
    "which|what|whose|what's|whats|what is|what are|what was|what were|哪个|哪|哪一个|哪种|哪些|哪家|什么|哪几个|哪一|哪类|啥",
  change:
    'growth|grown|grow|change|changed|trend|develop|developed|evolve|over time|trending|increase|decrease|变化|走势|趋势|增长|增长率|变化情况|增长情况|涨跌',
  be: 'is|are|was|were|be|been|being|:|being in|是|为|属于|叫|的是|有',
  equal: '=|==|equal|equals|equal to|等于|是|为',
  with: 'with|having|who have|who has|have|has|had|got|that have|that has|whose|带|拥有|含|包含',
  write:
    'delete|remove|drop|erase|wipe|truncate|update|insert|alter|send|publish|export|create|edit|modify|overwrite|assign|reassign|merge|grant|revoke|execute|schedule|remind|approve|删除|删掉|清空|移除|发送|发给|发一封|发邮件|群发|发短信|导出|修改|更新|新建|创建|添加|合并|执行|提醒|分配|授权|改名|写入|发个',
};

/** Comparisons; `after` stands behind its number (5000以上, 5 or more). */
const COMPARISONS: readonly [Comparison, boolean, string][] = [
  [
    'gt',
    false,
    'more than|over|above|greater than|bigger than|larger than|higher than|exceeding|exceed|exceeds|exceeded|upward of|in excess of|more|beyond|>|超过|多于|大于|高于|超|超出|不止|过|超过了|多过',
  ],
  [
    'gte',
    false,
    'at least|min|minimum|minimum of|min.|not less than|no less than|no fewer than|not fewer than|>=|≥|a minimum of|from|至少|不少于|不低于|不小于|满|起码|最少|达到|大于等于|大于或等于|达|不下',
  ],
  [
    'lt',
    false,
    'less than|fewer than|under|below|smaller than|lower than|<|不到|少于|小于|低于|不足|未满|不满|未到|没到|没超过|少过',
  ],
  [
    'lte',
    false,
    'at most|max|maximum of|maximum|no more than|not more than|up to|not over|not exceeding|<=|≤|a maximum of|不超过|最多|不多于|不高于|不大于|至多|小于等于|小于或等于|顶多',
  ],
  [
    'gte',
    true,
    'or more|or above|or over|or higher|or greater|or better|and above|and over|and up|or up|plus|+|and more|以上|及以上|或以上|或更多|起|以上的|和以上|及更多|或者以上|朝上|往上',
  ],
  [
    'lte',
    true,
    'or less|or fewer|or below|or under|or lower|and below|or worse|max|at most|以下|及以下|以内|之内|或以下|或更少|内|封顶',
  ],
  ['gt', true, 'and counting|多|开外'],
];

/** What a number counts. */
const COUNTERS: Partial<Record<Counted, string>> = {
  times: 'times|time|x|occasion|次|回|遍|次数|多次',
  orders: 'order|purchase|transaction|单|笔|个订单|张订单|笔订单|次订单|份订单|条订单|个单子|笔单',
  returns: 'return|refund order|returned order|次退货|个退货单|笔退货|单退货',
  units: 'unit|item|piece|pc|pcs|件|件货',
  people:
    'customer|people|ppl|folk|person|buyer|client|account|spender|shopper|purchaser|个|名|位|家|个客户|名客户|位客户|家客户|个人|人|个买家|位顾客|名顾客|个顾客|大客户|大',
  products: 'product|item sold|article|sku|个产品|个商品|款产品|款商品|种产品|种商品|款|种|样',
  days: 'day|天|日',
  percent: '%|percent|per cent|pct|个百分点',
  money: '元|块|块钱|元钱|圆',
};

const CURRENCIES: Record<string, string> = {
  GBP: '£|gbp|pound|pound sterling|英镑|镑',
  USD: '$|usd|dollar|us dollar|usa dollar|美元|美金',
  EUR: '€|eur|euro|欧元',
  CNY: 'cny|rmb|yuan|renminbi|cn¥|人民币|元人民币',
  JPY: 'jpy|yen|日元|日圆',
  HKD: 'hkd|hk$|港元|港币|港幣',
};

/** Words that carry nothing here. */
const FILLERS =
  "-|~|却|anything|something|different|separate|distinct|不同|how big|how large|how high|how low|how small|a|an|the|our|we|us|u|i|my|mine|me|you|your|do|did|does|can|could|would|should|will|shall|please|pls|plz|hey|hi|hello|thanks|thank you|thx|rapport|there|here|that|this|any|some|something|so far|ever|to date|right now|currently|at the moment|now|today's|as of now|in our database|in the database|in our system|on record|on file|i want|i'd like|i would like|want to know|know|see|need|like|let me|let's|about|as|then|really|actually|roughly|approximately|exactly how|quick question|question|figure|result|data|report|their|own|it|too|well|come|came|coming|get|have|made up|account for|accounted for|who|live in|living in|based in|located in|based|located|live|living|belong to|level|bracket|happened|given|value of|the value of|worth of|did|ppl who|looking at|take a look at|look at|going|doing|done|of all time|all time|all-time|lifetime|up to now|until now|over all time|historically|in history|first of all|tell me|tell|single|individual order|go|went|generate|generated|make|making|brought in|bring in|contributed|contribute|stand at|stand|的|了|吗|啊|呀|吧|嘛|呢|请|请问|帮我|帮忙|麻烦|麻烦你|给我|我|我们|咱们|我司|公司|本公司|你|您|一下|下|查|查一下|查询|查看|想|想知道|想看|想看看|知道|我想|我要|要|需要|看|看下|看一下|有|在|里|里面|中|共|都|也|就|过|来|得|地|那些|那个|之|目前|现在|当前|到目前为止|目前为止|到目前|截至目前|截止目前|截至现在|到现在|到现在为止|迄今|至今为止|多大|的话|统计|统计一下|统计下|算|算一下|算算|计算|计算一下|告诉我|说一下|大概|大约|一般|到底|究竟|具体|为|被|把|让|对|于|而|所|会|能|可以|能不能|可不可以|数据|结果|情况如何|如何|曾|曾经|已|已经|一直|历史上|有史以来|历史|有没有|这样|用户的|请列|一个|金额为|?|!|.|。|?|!|…|\"|(|)|[|]|{|}|'|*|#|~~|位于|所在|地区的|人员|左右|共有|总体上|整个|产生|产生了|带来|带来了|创造|创造了|实现|实现了|咱|贵|个|位|名|家|想要|出来|出|做了|做|排|排序|进行|当年|期|期间|当期|那么多|达成|群体|人群|类客户|型客户";

export type CueEntry = { phrase: string; sense: Sense };

/** Every steering word with its reading; a phrase may have several. */
export function cueEntries(): CueEntry[] {
  const split = (words: string) => words.split(/\|(?!\|)/).filter(Boolean);
  return [
    ...Object.entries(CUES).flatMap(([cue, words]) =>
      split(words).map((phrase) => ({ phrase, sense: { kind: 'cue', cue: cue as Cue } as const })),
    ),
    ...COMPARISONS.flatMap(([is, after, words]) =>
      split(words).map((phrase) => ({ phrase, sense: { kind: 'comparison', is, after } as const })),
    ),
    ...Object.entries(COUNTERS).flatMap(([of, words]) =>
      split(words).map((phrase) => ({ phrase, sense: { kind: 'counter', of: of as Counted } as const })),
    ),
    ...Object.entries(CURRENCIES).flatMap(([code, words]) =>
      split(words).map((phrase) => ({ phrase, sense: { kind: 'currency', code } as const })),
    ),
    ...split(FILLERS).map((phrase) => ({ phrase, sense: { kind: 'filler' } as const })),
  ];
}
