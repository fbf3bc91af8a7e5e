import type { ToolCall } from '../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from './command.ts';

const SLA = '(?:follow-?up )?(?:slas?|deadlines?|time limits?|response times?|reaction times?)';
const EACH_SEGMENT =
  '(?:(?:by|of|for|per) (?:each |every |the |our |all |all the )?(?:customer )?(?:segments?|groups?))';
const PEOPLE = 'reps|people|salespeople|sales reps|colleagues|staff|rep|person|salesperson';
const NOW = '(?:now|today|this week|at the moment|right now|these days)';
const SWAMPED =
  '(?:drowning|swamped|snowed under|overwhelmed|overstretched|stretched(?: too)? thin|maxed out|buried|at (?:their|his|her) limit)';
const ZH_SWAMPED = '(?:忙不过来|顾不过来|应付不过来|撑不住|吃不消|忙坏|忙疯|做不完)了?';
const ZH_SEGMENT = '(?:分群|客群|客户群|细分)';
const ZH_SLA = '(?:(?:跟进|响应|回访|联系|回复)的?(?:时限|期限|时效|时间要求|时间限制)|(?:跟进的?)?SLA|时限|时效)';
const ZH_FOLLOW_UP = '(?:跟进|联系|回访|响应)';

/** Who has how much to do, and what a manager's team is late with. */
export const LOOKING_AFTER_TEAM: readonly Command[] = [
  command(
    `(?:who (?:handles|has|looks after|is responsible for) how many(?: customers)?|(?:show )?(?:me )?(?:the )?workload(?: of (?:my|the|our) (?:team|reps|staff))?|how (?:busy|loaded) (?:is|are) (?:(?:my|the|our) (?:team|reps|people)|everybody|everyone)(?: ${NOW})?|(?:(?:my|the|our) )?team(?:['’]s)? (?:work)?load|who (?:is (?:the )?(?:most |least )?(?:overloaded|busy|busiest|idle|free)|has (?:the )?(?:most|fewest|least)(?: open| overdue)? (?:follow-?ups|customers|to do|work))|(?:team |our |my team['’]s |the team['’]s )?follow-?up completion(?: rate)?|(?:what (?:share|part|percentage) of|how many) (?:our |the |my team['’]s )?follow-?ups (?:were|was|are|has my team|did (?:we|my team)) (?:done|completed|finished|closed|complete|close|finish)(?: on time| in time)?)`,
    workload,
  ),
  command(
    `(?:who|which (?:of (?:my|our|the) )?(?:${PEOPLE}))(?:['’]s)? (?:(?:in|of|on) (?:my|our|the) team )?(?:still )?(?:(?:has|have) (?:the )?(?:most |some |any )?(?:room|capacity|time)(?: left)?(?: (?:for|to take(?: on)?) .+)?|(?:can|could) take (?:on )?(?:more|another|new) .+|(?:is|are) (?:falling|lagging|furthest|most)? ?(?:behind|late)(?: (?:on|with) (?:their |the |his or her )?follow-?ups)?|(?:is|are) ${SWAMPED}(?: (?:in|with|by|under) .+)?)`,
    workload,
  ),
  command(
    `(?:(?:does|has|do) )?(?:who|anyone|anybody|any of (?:my|our|the) (?:${PEOPLE})) (?:has |have |got )*too (?:much|little|few \\w+|many \\w+) (?:on (?:their|his|her) (?:plate|hands)|to do|work)(?: ${NOW})?`,
    workload,
  ),
  command(
    `who(?:['’]s| has| is)? (?:got |have )?what on (?:their|his|her) (?:plate|desk|list|hands)(?: ${NOW})?|who(?:['’]s| has) (?:got )?(?:the )?(?:most|least) (?:to do|work|on (?:their|his|her) (?:plate|desk|list|hands))(?: ${NOW})?|whose (?:follow-?ups|tasks|work) (?:are|is) (?:piling|stacking|building) up|who (?:has )?(?:closed|finished|completed|done|did) (?:the )?(?:most|fewest|least) follow-?ups(?: (?:this|last) (?:week|month|quarter))?`,
    workload,
  ),
  command(
    `what(?:['’]s| has| does| is)? (?<staff>.+?) (?:got |have |has )?(?:still )?on (?:(?:her|his|their) )(?:plate|desk|list|hands)(?: ${NOW})?`,
    followUpsOf,
  ),
  command(
    `how many (?:customers|accounts|clients|follow-?ups) (?:does|do|has|have) (?:each|every|all)(?: one)?(?: of (?:my|our|the)| my| our)? ?(?:${PEOPLE}) (?:carry|have|handle|look after|own|manage|got)`,
    workload,
  ),
  command(
    `how many follow-?ups (?:did|have|has) (?:my|our|the) (?:${PEOPLE}|team) (?:finish|finished|close|closed|complete|completed|do|done) (?:on|in) time(?: .+)?`,
    workload,
  ),
  command(
    `(?:我(?:们)?手下|团队里?|我们?(?:团队)?里?|组里)?(?:谁|哪个人|哪位(?:销售|同事)?|哪个销售)(?:还)?(?:有(?:余力|空|精力|能力|时间|富余)|能)(?:再)?(?:去)?(?:接|接手|带|跟|负责)(?:更多|新)?的?(?:客户|跟进)?`,
    workload,
  ),
  command(
    `(?:我(?:们)?手下|团队里?|我们?(?:团队)?里?|组里)(?:谁|哪个人)的?(?:客户|跟进|待办|工作|工作量)(?:最(?:多|少|重)|(?:拖|落后|欠|积压|逾期)得?最?(?:厉害|多|严重|久))`,
    workload,
  ),
  command(
    `(?:(?:上个?|这个?|本)(?:周|月|季度)|最近)?(?:我们?|团队里?|组里)?(?:谁|哪个人|哪位(?:同事|销售)?)(?:(?:做完|完成|关闭|搞定)(?:了)?(?:的)?(?:跟进|待办|任务)(?:的)?最(?:多|少)|(?:的)?(?:跟进|待办|任务)(?:做完|完成)(?:得|的)?最(?:多|少|好|快))`,
    workload,
  ),
  command(
    `(?:(?:上个?|这个?|本)(?:周|月|季度)|最近)?(?:我们?|团队|大家)的?(?:上个?(?:周|月))?(?:按时|准时)完成的?(?:了)?(?:跟进)?(?:有)?多少(?:个|条|项)?(?:跟进)?|(?:(?:上个?|这个?|本)(?:周|月|季度)|最近)?(?:我们?|团队|大家)按时完成的跟进有多少`,
    workload,
  ),
  command(
    `(?:are|do) we (?:keep|keeping|meet|meeting|hold|holding|miss|missing) (?:all )?(?:our|the) ${SLA}(?: .+)?`,
    slas,
  ),
  command(
    `(?:(?:which|what|how many|show(?: me)?|list|are there(?: any)?|any|the|all) )*(?<mine>(?:of )?my )?(?:open )?follow-?ups (?:that |which )?(?:(?:have|are|has|did|went|go|is|were|already) )*(?:blown|missed|miss|broken|passed|exceeded|past|over|beyond|outside|out of|late for|violat(?:e|ed|ing)) (?:their |the |our |its )?${SLA}`,
    pastSla,
  ),
  command(
    `(?:我们?的?|团队的?)?${ZH_SLA}(?:都)?(?:守得住|守住|做到|达标|满足|遵守)(?:了|吗|没有)*|${ZH_SLA}(?:有)?(?:超|超过|违反)(?:了)?(?:多少|哪些)`,
    slas,
  ),
  command(
    `(?<mine>我的?)?(?:有)?(?:哪些|多少|什么)?(?:未完成的?)?跟进(?:是)?(?:已经?|都)*(?:超过|超出|超|违反|错过|过)了?${ZH_SLA}的?了?|(?:查看|看看|列出)?(?<own>我的?)?(?:哪些|所有|全部|已经?)*(?:超过|超出|超|违反|错过|过)了?${ZH_SLA}的?跟进(?:有哪些|有多少)?`,
    ({ own, mine = own }) => pastSla({ mine }),
  ),
  command(
    `how many (?:customers|accounts|clients|follow-?ups) (?:does|has|is) (?<staff>(?!each\\b|every\\b|all\\b).+?) (?:have|got|carry|handle|own|manage|look after|looking after|responsible for)`,
    ofOne,
  ),
  command(
    `(?:whose|which|what) (?:accounts|customers|clients) (?:does|is|has) (?<staff>.+?) (?:have|own|manage|handle|look after|looking after|in charge of|got|responsible for)`,
    ofOwner,
  ),
  command(
    `who (?:has|looks after|handles|manages|carries|owns) (?:the )?(?:most|fewest|least)(?: \\w+)? (?:customers|accounts|clients)`,
    workload,
  ),
  command(
    `(?:现在|目前)?(?:谁|哪个人|哪位(?:销售|同事)?)(?:现在|目前)?(?:手上|手里|手头|名下|负责)的?(?:客户|跟进|活儿?|事情?|工作)(?:是不是)?[最太](?:多|少|重|满)了?`,
    workload,
  ),
  command(
    `(?<staff>.{2,12}?)(?:现在|目前)?(?:手上|手头|名下|负责|管着?|带着?)(?:现在|目前)?(?:的)?(?:有|着)?(?:多少|几)(?:位|个|名)?客户`,
    ofOne,
  ),
  command(
    `(?<staff>.{2,12}?)(?:现在|目前)?(?:手上|手头|名下|负责|管着?|带着?)(?:的)?(?:有|是)?(?:哪些|什么)客户|(?<other>.{2,12}?)(?:手上|手头|名下|负责)的客户(?:有哪些|是哪些|都有谁)`,
    ({ staff, other = staff }, read) => ofOwner({ staff: other }, read),
  ),
  command(
    `(?:how long|how much time|how many hours) do we (?:have|get) (?:to|for) (?:answer(?:ing)?|follow(?:ing)? up(?: with)?|call(?:ing)?(?: back)?|contact(?:ing)?|respond(?:ing)? to|reach(?:ing)?) (?:the |our )?(?<segment>.+)`,
    slaOf,
  ),
  command(
    `(?<segment>.+?)(?:我们)?(?:多久|多长时间|几小时)(?:之?内)?(?:要|得|必须|需要?|应该?)(?:回复?|答复|响应|跟进|联系|回访)(?:一次)?`,
    slaOf,
  ),
  command(
    `(?:(?:compare|show|see|tell)(?: me)? )?how (?:busy|loaded|full|stretched) (?:everyone|everybody|(?:the|my|our|all(?: of)?(?: the| my| our)?) (?:${PEOPLE}|team)s?) (?:is|are)(?: ${NOW})?`,
    workload,
  ),
  command(`how (?:busy|loaded) is (?<staff>.+)`, ofOne),
  command(
    `(?:看看|看一下)?(?:现在|最近|目前|今天|这周|本周)?(?:大家|所有人|每个人|各位|我(?:们)?手下(?:的人)?|我?们?团队|组里)(?:的人|现在|最近|目前|今天|这周|本周|都)*(?:忙不忙|忙吗?|有多忙|多忙|忙得怎么样)`,
    workload,
  ),
  command(`(?<staff>.+?)(?:最近)?(?:忙不忙|忙吗|有多忙|负荷(?:如何|怎么样)|工作量(?:如何|怎么样)?)`, ofOne),
  command(
    `(?:谁|每个?人|各人|各员工)(?:各)?(?:负责|管|带)(?:着|了)?多少(?:位|个)?客户|(?:看看|查看|显示)?(?:我的|我们)?(?:团队|各员工|大家|同事)?(?:里)?(?:每个?人|各人)?的?(?:工作量|工作负荷|负荷|工作负载)(?:怎么样|如何|差多少|对比|比较)?|(?:对比|比较|看看|看一下)?(?:各|每)(?:个|位)?(?:销售|业务员|同事|员工|人)的?(?:工作量|工作负荷|负荷|客户数|活儿?)(?:怎么样|如何|差多少|多少|对比)?|谁(?:的)?(?:负荷|工作量|(?:待办|未完成|逾期)?的?跟进|客户)最(?:重|大|多|少)|谁(?:手头|手上|手里|现在|目前|最近)*最(?:忙|闲|空)|(?:(?:我(?:们)?手下|团队里?|我们?里?|组里)的?)?(?:谁|哪个人|哪位(?:同事|销售)?)(?:快|已经|都|有点|要|最)*${ZH_SWAMPED}|(?:我们?|团队|大家)*的?跟进(?:的)?(?:按时)?完成(?:率|情况)|按时完成的跟进(?:占多少|有多少|比例)|(?:本周|这周|最近)?(?:我们?|团队|大家)+(?:本周|这周|最近)?完成了多少跟进`,
    workload,
  ),

  command(
    `(?:what|which follow-?ups)(?:['’]s| is| are) (?:overdue|late) (?:in|for) (?:my|the|our) (?:whole )?team|(?:overdue|late) follow-?ups (?:by (?:owner|rep)|(?:in|of) (?:my|the|our) team)`,
    () => followUps({ due: 'overdue' }),
  ),
  command(
    `(?:我们?)?团队(?:有哪些|有什么|里|还有哪些|的)*(?:逾期|过期|超期)(?:了)?的?跟进(?:有哪些)?|各(?:负责人|销售)的?(?:逾期|过期|超期)的?跟进`,
    () => followUps({ due: 'overdue' }),
  ),
  command(
    `(?:(?:show|list|tell|give|what are|what['’]s|what is|which|what)(?: me)? )?(?:the |our |all |my |current ){0,3}${SLA}(?: ${EACH_SEGMENT})?(?: do we have| are (?:set|there|in place)| (?:have|did) we set| have we agreed)?`,
    slas,
  ),
  command(
    `(?:how (?:fast|quickly|soon)|within how (?:many hours|long|much time)) (?:must|should|do|shall|have) we (?:have to |need to |to )?(?:follow up|respond to|contact|call|react to|get back to|answer)(?: (?:on|with))? (?:(?:each|every|the|our|which|all) )?(?:segments?|customers(?: ${EACH_SEGMENT})?)`,
    slas,
  ),
  command(`which (?:segments|customers|groups) (?:have|has) (?:an? |the |any )?${SLA}(?: set)?`, slas),
  command(
    `(?:how (?:fast|quickly|soon)|within how (?:many hours|long|much time)) (?:must|should|do|shall|have) we (?:have to |need to |to )?(?:follow up|respond to|contact|call|react to|get back to|answer)(?: (?:on|with))? (?:the |our )?(?<segment>.+)`,
    slaOf,
  ),
  command(`(?:what['’]s|what is|show(?: me)?) (?:the |our )?${SLA} (?:of|for) (?:the |our )?(?<segment>.+)`, slaOf),
  command(
    `(?:查看|看看|看|显示|列出)?(?:一下)?(?:我们)?(?:各|各个|每个|所有|全部|不同)?${ZH_SEGMENT}?的?${ZH_SLA}(?:分别)?(?:是|要求)?(?:多少|多久|多长|什么|怎么定的|怎么设的|有哪些|列表)?`,
    slas,
  ),
  command(`(?:哪些|哪个)${ZH_SEGMENT}(?:设置?|设定|有|规定)?(?:了|有)?${ZH_SLA}`, slas),
  command(
    `(?:各|各个|每个|所有|不同)${ZH_SEGMENT}(?:的?客户)?(?:分别)?(?:应该?|要|得|需要|必须)*(?:在)?(?:多久|多少小时|几小时|多长时间)(?:之?内|以内)?(?:就|要|得)?${ZH_FOLLOW_UP}`,
    slas,
  ),
  command(
    `(?<segment>.+?)(?:的?客户)?(?:应该?|要|得|需要|必须)*(?:在)?(?:多久|多少小时|几小时|多长时间)(?:之?内|以内)?(?:就|要|得)?${ZH_FOLLOW_UP}`,
    slaOf,
  ),
  command(`(?<segment>.+?)的${ZH_SLA}(?:是)?(?:多少|多久|多长|什么)`, slaOf),

  command(
    `open follow-?ups (?:by (?:owner|rep)|(?:in|of) (?:my|the|our) team)|(?:我们?)?团队(?:有哪些|里|的)*未完成的?跟进`,
    () => followUps({}),
  ),
];

function workload(): ToolCall {
  return { tool: 'workload', input: {} };
}

/** The load of all, where somebody asks of a colleague: who is busy is seen beside the others. */
async function ofOne({ staff = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  return (await read.staff(staff.replace(/的$/u, ''))) === null ? null : workload();
}

/** What a colleague has to do. */
async function followUpsOf({ staff = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const owner = await read.staff(staff);
  return owner === null ? null : followUps({ owner });
}

/** The customers of a colleague. */
async function ofOwner({ staff = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const owner = await read.staffName(staff.replace(/的$/u, ''));
  return owner === null
    ? null
    : { tool: 'find_customers', input: { rule: { field: 'owner', is: 'eq', value: owner } } };
}

/** Those that the time of their segment is over for. */
function pastSla({ mine }: Pieces): ToolCall {
  return followUps({ ...(mine !== undefined && { owner: 'me' }), due: 'past_sla' });
}

function slas(): ToolCall {
  return { tool: 'list_follow_up_slas', input: {} };
}

/** All of them, where somebody asks of one segment: of a customer in several the shortest counts. */
function slaOf({ segment = '' }: Pieces, read: CommandReader): ToolCall | null {
  return read.segment(segment) === null ? null : slas();
}

function followUps(input: object): ToolCall {
  return { tool: 'list_follow_ups', input };
}
