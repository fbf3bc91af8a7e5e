import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { ASKING_WHO_MAY_LEAVE } from './ask-who-may-leave.ts';

const ZH = '(?:分群|客群|细分)';
const HORIZON = ' (?:in|over|for|during) the next (?:90 days|365 days|3 months|three months|year|12 months)';
const ZH_HORIZON = '(?:未来|接下来)(?:90天|365天|三个月|3个月|一年|1年)';
const SCHEMES = '(?<scheme>rapport-1|quintile|r-package)';

/** Matrix, suggestions, profiles, recommendations, rhythm, predictions and product feedback. */
export const DISCOVERING: readonly Command[] = [
  ...ASKING_WHO_MAY_LEAVE,
  command(
    `(?:show |show me |see )?(?:the )?(?:rfm|r ?[x×*] ?f) (?:matrix|grid|table)(?: (?:of|for|in|among) (?!the quintile|the r-)(?<who>.+?))??(?: by (?<measure>revenue|sales|orders|customers|average order value|aov))?(?: (?:by|with|under|using|in) (?:the )?${SCHEMES}(?: scheme)?)?`,
    matrix,
  ),
  command(`(?:show |show me )?rfm segments (?:by|with|under|using|in) (?:the )?${SCHEMES}(?: scheme)?`, matrix),
  command(
    `(?:显示|展示|看看|看一?下|查看|看)?(?:按${SCHEMES}(?:方案)?的?)?(?:(?<who>.+?)的?)??(?:rfm|R ?[x×] ?F)(?:矩阵|网格|九宫格|方格图)`,
    matrix,
  ),
  command(
    `(?:which|what|list)(?: the)? scor(?:e|ing) schemes(?: are there| do we have)?|list scor(?:e|ing) schemes`,
    () => ({ tool: 'list_score_schemes', input: {} }),
  ),
  command(`(?:有哪些|列出)(?:评分|打分)方案|(?:评分|打分)方案有哪些`, () => ({
    tool: 'list_score_schemes',
    input: {},
  })),
  command(
    `(?:suggest|propose|recommend|find)(?: me| us)?(?: some)?(?: new| natural)? (?:segments|clusters|groups)(?: (?:among|of|for|within|in) (?<who>.+))?`,
    suggest,
  ),
  command(`how (?:could|should|can) (?:we|i) segment (?:our |the )?(?<who>.+)`, suggest),
  command(`(?:推荐|建议)(?:一些|几个)?(?:新的?)?${ZH}`, suggest),
  command(`(?:自动|智能)${ZH}|客户聚类|(?:给|对)?(?<who>.+?)(?:聚类|自动${ZH})`, suggest),
  command(`(?:what|which) (?:groups|kinds|types|clusters) of customers (?:do we have|are there)`, suggest),
  command(
    `(?:split|divide|cluster|group) (?:the |our )?(?<who>.+?) into (?<groups>\\d|two|three|four|five|six|seven|eight) (?:groups|segments|clusters)`,
    suggest,
  ),
  command(`(?:帮我)?(?:发现|找出)客户${ZH}|客户可以分成哪几类`, suggest),
  command(`(?:把|将)(?<who>.+?)分成(?<groups>[2-8两三四五六七八])(?:类|组|群)`, suggest),
  command(
    `what (?:distinguishes|characterises|characterizes|sets apart|is special about|is typical of|do we know about the) (?<who>.+?)(?: apart)?`,
    profile,
  ),
  command(
    `how (?:do|are|does|is) (?<who>.+?) (?:differ(?:ent)?) from (?:the rest|everybody(?: else)?|everyone else|others|other customers)`,
    profile,
  ),
  command(`(?<who>.+?)(?:和|与|跟)其他客户有什么(?:不同|区别|差别)`, profile),
  command(`what makes (?<who>.+?) (?:different|special)`, profile),
  command(`(?:segment )?profile of (?:the )?(?:segment )?(?<who>.+?)(?: segment)?`, profile),
  command(`(?<who>.+?)(?:有什么|有哪些)(?:特点|特征|不同|共同点|与众不同)(?:之处)?`, profile),
  command(`(?<who>.+?)的?(?:客户)?画像`, profile),
  command(`(?<who>.+?)的(?:特征|特点)(?:是什么|有哪些)?`, profile),
  command(
    `(?:what|which)(?: products?)? (?:should|could|can|would) (?:i|we) (?:offer|recommend|sell|pitch|suggest)(?: to)? (?<who>.+?)(?: next)?`,
    recommend,
  ),
  command(`(?:recommend|suggest)(?: some)? products? (?:for|to) (?<who>.+)`, recommend),
  command(`(?:cross-sell|cross sell|upsell)(?: ideas| products)? for (?<who>.+)`, recommend),
  command(`(?:product )?recommendations? for (?<who>.+)`, recommend),
  command(`(?:给|向|为)(?<who>.+?)推荐(?:什么|哪些|一些)?(?:产品|商品)?`, recommend),
  command(`(?<who>.+?)(?:适合|可能会?)(?:买|推荐?|购买|卖)(?:什么|哪些)(?:产品|商品)?`, recommend),
  command(`(?:可以|应该|该)?(?:给|向|对)(?<who>.+?)推(?:荐)?(?:什么|哪些)(?:产品|商品)?`, recommend),
  command(`(?:purchase|buying|order|ordering) (?:rhythm|pattern)(?: (?:of|for) (?<who>.+))?`, rhythm),
  command(
    `(?:who is|who's|which customers are) (?:over)?due(?: (?:to order|for an order|for their next order|to buy|now))?`,
    rhythm,
  ),
  command(`when do (?:our |the )?(?<who>.+?) usually (?:order|buy|shop|purchase)`, rhythm),
  command(
    `(?<who>.+?)(?:一般|通常|平时)(?:都)?(?:在)?(?:什么时候|何时|星期几|周几|几点)(?:会)?(?:下单|购买|买)`,
    rhythm,
  ),
  command(`(?:谁|哪些客户)(?:该|应该)(?:下单|买)了?(?:却|但|还)*(?:没下单?|没买)?|谁逾期没下单`, rhythm),
  command(`how often (?:does|do) (?<who>.+?) (?:buy|order|purchase|shop|come back|reorder)(?: from us)?`, rhythm),
  // Of one customer "return" is about goods.
  command(`how often do (?<who>.+?) return`, rhythm),
  command(`when (?:will|does|should) (?<who>.+?) (?:order|buy|purchase)(?: (?:next|again))?`, rhythm),
  command(`(?<who>.+?)的?(?:购买|下单)(?:节奏|规律)`, rhythm),
  command(`(?<who>.+?)(?:多久|隔多久)(?:买|下单|购买)一次`, rhythm),
  command(`(?<who>.+?)下(?:次|一次)(?:什么时候|何时)(?:会)?(?:下单|购买|买)`, rhythm),
  command(
    `(?:predict|forecast|expected|prediction of|forecast of|predicted)(?: the)?(?: our)? (?:number of )?(?:orders?|value|revenue|spend|spending|sales)(?: (?:of|for|from|by) (?<who>(?!the next).+?))??(?<horizon>${HORIZON})?`,
    predict,
  ),
  command(
    `how (?:many orders|much(?: revenue| money)?) (?:can|will|should|do) we (?:expect|get)(?: from (?<who>.+?))?(?<horizon>${HORIZON})?`,
    predict,
  ),
  command(`how (?:many orders|much) will (?<who>.+?) (?:place|make|spend|buy|order)(?<horizon>${HORIZON})?`, predict),
  command(`(?:who|which customers) will (?:buy|order|spend)(?: the)? most(?<horizon>${HORIZON})?`, predict),
  command(
    `(?:who|which customers) (?:is|are) (?:most |the most )?likely to (?:order|buy|purchase)(?: again)?(?<horizon> .*)?`,
    predict,
  ),
  command(
    `(?:churn (?:risk|probability|prediction)|probability of churn|risk of churn)(?: (?:of|for) (?<who>.+))?`,
    predict,
  ),
  command(
    `(?:who |which customers |customers |buyers )?(?:has |have )?churn(?:ed)?(?: customers)? by (?:the |their |his |her )?(?<definition>model|fixed window|own rhythm)`,
    churned,
  ),
  command(
    `(?:按|用|以)(?<definition>模型|固定窗口|自身节奏|自己的节奏)(?:计算|来看|定义)?的?流失(?:客户|率)?(?:有哪些)?`,
    churned,
  ),
  command(`how likely is (?<who>.+?) to (?:order|buy|churn|leave|come back)(?: again)?(?<horizon> .*)?`, predict),
  command(
    `(?:预测|预计)(?:一下)?(?<who>.+?)??(?<horizon>${ZH_HORIZON})?的?(?:订单|下单|价值|消费|销售额|流失)(?:数|量|额|概率|情况|风险)?(?:是多少|有多少)?`,
    predict,
  ),
  command(
    `(?<who>.+?)(?<horizon>${ZH_HORIZON}|未来)(?:还)?(?:会|能|可能)(?:还)?(?:买|下|下单|消费|花)(?:几|多少)(?:次|单|钱)`,
    predict,
  ),
  command(`(?:谁|哪些客户)(?:最)?(?:可能|有可能|容易)(?:会)?(?:再买|再下单|下单|购买|复购)`, predict),
  command(`(?<who>.+?)的?流失(?:概率|风险|可能性)(?:有?多[大高]|是多少)?`, predict),
  command(
    `(?:product feedback|feedback (?:by|on|about) products?|complaints and (?:low|bad) scores(?: by product)?)(?: (?<when>.+))?`,
    feedback,
  ),
  command(
    `(?<when>今天|本周|上周|本月|上个?月|本季度|上季度|今年|去年|最近.+?|近.+?)?的?(?:产品|商品)(?:反馈|口碑)(?:情况)?`,
    feedback,
  ),
  command(`merge (?:customers? )?(?<merged>.+?) (?:into|with|and) (?:customer )?(?<kept>.+)`, merge),
  command(`(?:把|将)?(?:合并)?(?:客户)?(?<merged>.+?)(?:合并到|并入|合并进|合并至)(?:客户)?(?<kept>.+)`, merge),
  command(`合并(?:客户)?(?<merged>.+?)(?:和|与|跟|到|至|进)(?:客户)?(?<kept>.+)`, merge),
  command(
    `(?<kept>\\S+) and (?<merged>\\S+) are the same(?: customer| person| company)?(?:[,;:.]? (?:please )?merge them)?`,
    merge,
  ),
  command(
    `(?<kept>[A-Z0-9-]+)(?:和|与|跟)(?<merged>[A-Z0-9-]+)是同一个?(?:客户|人|公司)?(?:,?(?:请)?合并(?:一下)?)?`,
    merge,
  ),
  command(`undo (?:the )?merge (?:no\\. ?|number |#)?(?<merge>\\d+)`, undo),
  command(`撤销(?:第)?合并(?:第|#|编号)?(?<merge>\\d+)(?:号)?`, undo),
];

const MEASURES: Readonly<Record<string, string>> = { sales: 'revenue', aov: 'average_order_value' };

async function matrix({ scheme, who, measure }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const rule = who === undefined ? undefined : await read.who(who);
  if (rule === null) return null;
  const wanted = measure?.toLowerCase().replaceAll(' ', '_');
  return {
    tool: 'segment_matrix',
    input: {
      ...(scheme !== undefined && { scheme: scheme.toLowerCase() }),
      ...(rule && { rule }),
      ...(wanted !== undefined && { measure: MEASURES[wanted] ?? wanted }),
    },
  };
}

async function suggest(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const call = await aboutPeople('suggest_segments', pieces, read);
  const count = pieces.groups === undefined ? undefined : COUNTS[pieces.groups.toLowerCase()];
  return call === null || count === undefined ? call : { ...call, input: { ...(call.input as object), groups: count } };
}

const COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  ['two 2 两', 'three 3 三', 'four 4 四', 'five 5 五', 'six 6 六', 'seven 7 七', 'eight 8 八'].flatMap((words, index) =>
    words.split(' ').map((word) => [word, index + 2]),
  ),
);

function profile(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  return aboutPeople('segment_profile', pieces, read);
}

function recommend(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  return aboutOne('recommend_products', pieces, read);
}

function rhythm(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  return aboutOne('purchase_rhythm', pieces, read);
}

/** A tool over everybody, a segment or a rule. */
async function aboutPeople(tool: string, { who }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  if (
    who === undefined ||
    /^(?:our |all |the )*(?:customers|buyers|people)$|^(?:所有|全部|我们的)?客户$/iu.test(who.trim())
  ) {
    return { tool, input: {} };
  }
  const rule = await read.who(who);
  if (rule === null) return null;
  return { tool, input: 'segment' in rule ? { segment: rule.segment } : { rule } };
}

/** The same, or one customer. */
async function aboutOne(tool: string, pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const customer = pieces.who === undefined ? null : await read.customer(pieces.who);
  return customer === null ? aboutPeople(tool, pieces, read) : { tool, input: { customer } };
}

const DEFINITIONS: Readonly<Record<string, string>> = {
  model: 'model',
  模型: 'model',
  'fixed window': 'fixed_window',
  固定窗口: 'fixed_window',
  'own rhythm': 'own_rhythm',
  自身节奏: 'own_rhythm',
  自己的节奏: 'own_rhythm',
};

/** Churn by one of its definitions, by name. */
function churned({ definition = '' }: Pieces): ToolCall {
  return { tool: 'predict', input: { churn: { definition: DEFINITIONS[definition.toLowerCase()] } } };
}

const YEAR = /365|year|12 months|一年|1年/iu;

async function predict({ who, horizon = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const days = YEAR.test(horizon) ? { horizonDays: 365 } : {};
  const about = await aboutOne('predict', { who }, read);
  if (about === null) return null;
  const { segment, ...input } = about.input as { segment?: string };
  return { tool: 'predict', input: { ...input, ...(segment !== undefined && { rule: { segment } }), ...days } };
}

function feedback({ when = '' }: Pieces, read: CommandReader): ToolCall | null {
  const period = when.trim() === '' ? undefined : read.period(when);
  return period === null ? null : { tool: 'product_feedback', input: period === undefined ? {} : { period } };
}

async function merge({ kept = '', merged = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const [into, from] = [await read.customer(kept), await read.customer(merged)];
  return into === null || from === null ? null : { tool: 'merge_customers', input: { kept: into, merged: from } };
}

function undo({ merge: id = '' }: Pieces): ToolCall {
  return { tool: 'undo_merge', input: { merge: Number(id) } };
}
