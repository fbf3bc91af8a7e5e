import { ORDINAL_ZH } from '../../text/ordinal-words.ts';
import type { Pieces } from '../command.ts';
import { BOUND_ZH, boundsOf } from './spoken-bounds.ts';
import { LENGTH_ZH as LENGTH } from './spoken-days.ts';
import {
  badScore,
  bought,
  contacted,
  crossing,
  daysFrom,
  fieldChange,
  membership,
  moved,
  onDay,
  openedCase,
  order,
  record,
  returned,
  scheduled,
  silent,
  slipping,
  survey,
  tagged,
  unheard,
  unsolved,
} from './spoken-triggers.ts';
import { phrase, type SpokenTrigger, type TriggerPhrase } from './trigger-phrase.ts';

const WHO = '(?<who>.*?)';
const SEGMENT = '(?:分群|客群|细分)?["“「]?(?<segment>.+?)["”」]?(?:分群|客群|细分)?';
const SEVERITY = '(?:(?<severity>紧急|加急|特急|高优先级|严重)的?)?';
/** "10单" is so many, "10元的单" so much. */
const NO_COUNT = '(?<![\\d零一二两三四五六七八九十百千万亿] ?)';
const SURVEY = '(?<kind>nps|csat|ces|满意度|调查|问卷|评分)';

/** What a rule may wait for, in Chinese. The first that can be read counts. */
export const TRIGGER_PHRASES_ZH: readonly TriggerPhrase[] = [
  phrase(
    `${WHO}(?:的)?${SEVERITY}(?<type>投诉|咨询|请求|工单|问题单)(?:开|提交|提出|过|已经?|拖|放|都|在)*了?(?<over>超过)?了? ?${LENGTH}(?:以上|还|仍|都|后|之后|了|也)*(?:没有|没|未|不|无)(?:被|人|得到)?(?:去)?(?:理|管|跟|解决|处理|关闭|关|结案|搞定|办结|了结)(?:完|掉|好|的)?`,
    unsolved,
  ),
  phrase(
    `${WHO}(?:超过|连续|已经|已|整整|足足|都)* ?${LENGTH}(?:以上)?(?:都|还)?(?:没有|没|未)(?:人|被)?(?:去)?(?:联系|互动|沟通)(?:过|了)?`,
    unheard,
  ),
  phrase(
    `${WHO}(?:超过|连续|已经|已|整整|足足|都)* ?${LENGTH}(?:以上)?(?:都|还)?(?:没有|没|未)(?:再)?(?:有)?(?:下单|下过?单|购买|消费|来?买|动静|新单|订单|单子)(?:过|了)?(?:任何)?(?:东西)?`,
    silent,
  ),
  phrase(`${WHO}(?:下了|完成|有了)?(?<nth>${ORDINAL_ZH})(?:次|个|笔)?(?:下单|购买|单|订单)(?:完成)?(?:了)?`, order),
  phrase(
    `${WHO}(?:新)?(?:一?下(?:了|出|一个|一笔|新)*|有(?:了|新)*|产生)(?:单笔)?(?:金额)?(?:${BOUND_ZH})?(?:的)?(?:新)?(?:大?订单|大单|一单|${NO_COUNT}单)`,
    order,
  ),
  phrase(`${WHO}(?:单笔)?(?:下单|订单|购买|消费|买)(?:金额)?(?:${BOUND_ZH})?`, order),
  phrase(
    `${WHO}(?:发起|申请|发生|出现|有)?(?:的)?(?:退货|退单|退款)(?:了)?(?:金额)?(?:${BOUND_ZH})?(?:的)?(?:时)?`,
    returned,
  ),
  phrase(`${WHO}(?:发起|申请|发生|出现|有)?(?:${BOUND_ZH})的(?:退货|退款)`, returned),
  phrase(`${WHO}退(?:货|回|掉|来)?(?:了)?(?:${BOUND_ZH})的(?:货|商品|东西|产品)`, returned),
  phrase(`${WHO}(?:提出|发起|有|新增|来)?(?:了)?(?:一个|新的?)?${SEVERITY}(?<type>投诉)(?:了)?`, openedCase),
  phrase(
    `${WHO}(?:新建|提交|提出|提|开|有|来)(?:了)?(?:一个|个|新的?)?${SEVERITY}(?<type>工单|问题单|咨询|请求)(?:了)?`,
    openedCase,
  ),
  phrase(
    `${WHO}(?:的|给出|打出|给了|的?新的?)?(?:低分)?${SURVEY}(?:评分|得分|打分|分数)?(?:为|是)?(?:${BOUND_ZH})(?:时)?`,
    answered,
  ),
  phrase(`${WHO}(?:给)?(?:我们)?(?:的)?${SURVEY}?(?:打分|评分|打|评|给)(?:了|出)?(?:${BOUND_ZH})`, answered),
  phrase(
    `${WHO}(?:给|打|留|来|有)?(?:了|出|下)?(?:我们)?(?:打|留)?(?:了|一个|个|条)*(?:的)?(?<kind>nps|csat|满意度)?(?:差评|低分|坏评|负面评价|不满意)`,
    ({ who, kind = 'csat' }) => badScore({ who }, SURVEYS[kind.toLowerCase()]),
  ),
  phrase(`${WHO}(?:成为|变成|是)(?:nps)?贬损者`, ({ who }) => badScore({ who }, 'nps')),
  phrase(`${WHO}(?:完成|回答|填写)(?:了)?${SURVEY}(?:调查|问卷)?`, answered),
  phrase(`${WHO}(?<channel>来电|打电话(?:来|进来)?|来访|上门|发(?:来)?邮件(?:过?来)?)`, reached),
  phrase(`${WHO}(?:联系(?:我们|了我们)|回复(?:了|我们)*|主动联系)`, reached),
  phrase(
    `${WHO}(?:的)?(?:有)?(?:新)?(?:商机|机会)(?:被)?(?<stage>新建|创建|出现|产生|赢单|成交|丢单|输单|关闭|丢掉?|丢失|输掉?|赢下?)(?:了)?(?:金额)?(?:${BOUND_ZH})?`,
    deal,
  ),
  phrase(
    `${WHO}(?:有|来|出现|多)?(?:了)?(?:一个|个|一笔|笔)?(?<stage>新)(?:的)?(?:商机|机会)(?:进来|出现|来)?(?:了)?(?:,?(?:的)?金额)?(?:${BOUND_ZH})?`,
    deal,
  ),
  phrase(
    `${WHO}(?:的)?(?:${BOUND_ZH})(?:的)?大?(?:单子?|商机|合同|机会)(?:被)?(?<stage>赢|丢|输|黄|谈成|签|拿|成)(?:下|掉|成|了)*`,
    deal,
  ),
  phrase(`${WHO}(?<stage>赢单|丢单|输单|成交)(?:了)?(?:金额)?(?:${BOUND_ZH})?`, deal),
  phrase(
    `${WHO}(?<stage>赢|丢|输|拿|签|谈|成)(?:下|掉|成|了)+(?:一?(?:个|笔))?(?:${BOUND_ZH})?(?:的)?(?:大)?(?:单子?|商机|合同)`,
    deal,
  ),
  phrase(`${WHO}(?:的)?(?<channel>拜访|电话|通话|会面|见面)(?:了|过|完)?`, met),
  phrase(
    `${WHO}(?:被)?(?:打上|加上|添加|贴上|获得)(?:了)?["“「]?(?<value>[^"“”「」]+?)["”」]?(?:的)?标签|${WHO}(?:被)?(?:打上|加上|添加|贴上)(?:了)?标签:? ?["“「]?(?<value>[^"“”「」]+?)["”」]?`,
    tagged,
  ),
  phrase(
    `(?:${WHO}的)?(?<field>.+?)(?:变为|变成|改为|改成|更新为|变更为|升到|升为|升级?成|降到|降为)(?<value>.+)`,
    fieldChange,
  ),
  phrase(`${WHO}(?:的会员)?(?:升到|升为|升级?成|升级?为|降到|降为|降级为)(?:了)?(?<value>.+)`, rankChange),
  phrase(`(?:${WHO}的)?(?<field>.+?)(?:发生)?(?:变化|变更|改变|变动|更换|换人|换|变)(?:了)?`, fieldChange),
  phrase(`${WHO}(?:更换|变更|换|改)(?:了)?(?<field>.+?)`, fieldChange),
  phrase(`${WHO}(?:累计|总共|一共|加起来)(?:花|消费|买)(?:了|过|到)*(?:${BOUND_ZH})`, (pieces) =>
    crossing({ ...pieces, field: 'revenue' }),
  ),
  phrase(
    `(?:${WHO}的)?(?<field>.+?)(?:降到|降至|跌到|跌至|升到|升至|涨到|下降到|上升到)?(?:了)?(?:${BOUND_ZH})`,
    crossing,
  ),
  phrase(
    `(?:离|距离?)?(?<date>.+?)(?:的)?(?:前|之前|提前|还有|还差|剩) ?${LENGTH}(?:的时候)?|${LENGTH}(?:前|之前)(?<date>.+)`,
    daysFrom(-1),
  ),
  phrase(`(?<date>.+?)(?:的)?(?:后|之后|过后|过了?|满) ?${LENGTH}`, daysFrom(1)),
  phrase(`(?<date>.+?)(?:的|之?后)?(?:第二天|次日|隔天)`, ({ date }) => onDay(date, 1)),
  phrase(
    `(?:离|距离?)?(?<date>.+?)(?:还有|还差|只剩|剩) ?${LENGTH}(?:就|要|将|才)*(?<what>到期|过期|失效)`,
    ({ date = '', what = '', ...pieces }) => daysFrom(-1)({ ...pieces, date: `${date}${what}` }),
  ),
  phrase(`(?:在)?(?<date>.+?)(?:那天|当天|当日)`, ({ date }) => onDay(date)),
  phrase(`(?<schedule>每.+?)(?:,? ?(?:对|给|为|针对)${WHO})?`, scheduled),
  phrase(
    `${WHO}从[“"「]?(?<from>.+?)[”"」]?(?:掉到|掉入|掉进|落到|滑到|跌到|降到|转到|变成|变为|转为|进入|升到|升为|滑入|跌入)(?:了)?${SEGMENT}`,
    slipping,
  ),
  phrase(`${WHO}(?:搬到|搬去|迁到|迁至|搬迁到)(?:了)?(?<value>.+)`, moved),
  phrase(
    `${WHO}(?:进入|加入|变成|成为?|落入|落到|掉入|掉到|掉进|跌入|转为|变为|转入|升级?为|升到|进)(?:了)?${SEGMENT}`,
    membership('enters_segment'),
  ),
  phrase(`(?<who>(?:(?![进入成变]).)*?)(?<segment>流失|沉睡|休眠)掉?`, ({ who, segment = '' }, read) =>
    membership('enters_segment')({ who, segment: LIFECYCLE[segment] }, read),
  ),
  phrase(`${WHO}(?:离开|退出|掉出|跌出|不再(?:是|属于)|流出|移出|出)(?:了)?${SEGMENT}`, membership('leaves_segment')),
  phrase(`${WHO}(?:购买|买|订购)(?:了)?(?<product>.+)`, bought('orders')),
  phrase(`${WHO}退(?:货|掉|回)?(?:了)?(?<product>.+)`, bought('returns')),
];

/** What a customer does who comes into a stage of life. */
const LIFECYCLE: Readonly<Record<string, string>> = { 流失: 'lost', 沉睡: 'dormant', 休眠: 'dormant' };

/** A tier alone is said of whom it is. */
function rankChange({ who, value }: Pieces): SpokenTrigger | null {
  return fieldChange({ who, value, field: 'membership tier' });
}

/** A contact, whoever sought it. */
function met({ who, channel = '' }: Pieces): SpokenTrigger {
  return record('interactions', who, { channel: CHANNELS.find(([words]) => words.test(channel))?.[1] });
}

function answered(pieces: Pieces): SpokenTrigger {
  return survey(pieces, SURVEYS[pieces.kind?.toLowerCase() ?? '']);
}

const SURVEYS: Readonly<Record<string, string>> = { nps: 'nps', csat: 'csat', ces: 'ces', 满意度: 'csat' };

const CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/电|通话/u, 'call'],
  [/访|上门|面/u, 'visit'],
  [/邮件/u, 'email'],
];

function reached({ who, channel = '' }: Pieces): SpokenTrigger {
  return contacted(who, CHANNELS.find(([words]) => words.test(channel))?.[1]);
}

function deal({ who, stage = '', ...pieces }: Pieces): SpokenTrigger {
  const amount = boundsOf(pieces);
  const where = amount && { amount };
  if (/新|创建|出现|产生/u.test(stage)) return record('opportunities', who, where);
  const outcome = /赢|成|拿|签|谈/u.test(stage) ? 'won' : /丢|输|黄/u.test(stage) ? 'lost' : undefined;
  return record('closings', who, { ...(outcome !== undefined && { stage: outcome }), ...where });
}
