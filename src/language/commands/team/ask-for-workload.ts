import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, type Says, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question about who has how much to do says. */
type WorkloadPart =
  | 'load'
  | 'capacity'
  | 'keeping_up'
  | 'work'
  | 'customers'
  | 'people'
  | 'who'
  | 'amount'
  | 'size'
  | 'done';

const PEOPLE =
  '(?:reps|(?<=\\b(?:my|our) )people|sales ?people|sales (?:reps|staff)|colleagues|staff|team(?: members)?|rep|person|salesperson|colleague|everybody|everyone)';
const ZH_PEOPLE = '(?:团队|大家|所有人|每个?人|各人|人手|员工|销售(?!额|量|收入)|业务员?|同事|手下|下属|组里?|组员)';

const PARTS: PartWords<WorkloadPart> = [
  [
    'capacity',
    part(
      '(?:(?:has|have|had|got|any|some|much|most|more|enough|spare|still|left)[ ]+){0,4}(?:room|capacity|bandwidth|spare time|time)(?: left)?(?: (?:for|to take(?: on)?) .*(?:customers?|accounts?|clients?|work))?|(?:can|could|may|able to|should) (?:still )?(?:take(?: on| over)?|handle|get) (?:(?:some|any|a few|even) )?(?:more|another|new|additional|extra)(?: .*(?:customers?|accounts?|clients?|work|follow-?ups))?|under-?(?:used|utili[sz]ed|loaded|worked)|idle|free(?!.* (?:to|for|on|in|at) )|least (?:busy|loaded)',
      '(?:还|最)?(?:有|没)(?:余力|空闲?|闲|精力|能力|时间|富余|余量)(?:(?:再|多)*(?:去)?(?:接|接手|带|跟|负责)(?:几个|一些|点|些|更多|新)*的?(?:客户|跟进)?)?|(?:还)?(?:能(?:再|多)*(?:去)?(?:接|接手|带|跟|负责|分担)|(?:接|带|跟)得(?:动|了|过来))(?:几个|一些|点|些|更多|新)*的?(?:客户|跟进|活儿?)?|空闲|(?:比较|最|更|很|太)?(?:清闲|闲|空)(?!的客户)|不(?:太|够|怎么)?忙|饱和',
    ),
  ],
  [
    'load',
    part(
      '(?:work)?loads?|(?:over|too|so|very|most|really|completely|how)?[ -]?(?:busy|busier|busiest|loaded|overloaded|full|overstretched|stretched(?: too)? thin|stretched|swamped|drowning|snowed under|overwhelmed|overworked|maxed out|buried|at (?:their|his|her) limit)(?! (?:customers?|clients?|accounts?|buyers?|products?|days?|months?|hours?))|spread(?= .*team)|(?:on|off) (?:their|his|her) (?:plates?|desks?|list|hands)',
      '(?:工作)?(?:负荷|负载|负担)|担子|工作量|忙不忙|(?:最|太|更|很|比较|有多|多|快|都)?忙(?!的?(?:客户|顾客))(?:不过来|坏|疯|死)?|(?:顾|应付|做|干|跟)不(?:过来|完|动)|忙得过来|撑不住|吃不消|压力',
    ),
  ],
  [
    'keeping_up',
    part(
      '(?:falling|lagging|furthest|most|far|running)? ?(?:behind|late)|keep(?:s|ing)? (?:up|pace|on top)|pil(?:e|es|ing) up|stack(?:s|ing)? up|slipping',
      '(?:拖|落后|欠|积压|堆|压|(?:逾期|超期)(?!的?最多)|拖延)(?:了|着|得|的)*(?:最?(?:厉害|多|严重|久|少))?|跟得上|跟不上',
    ),
  ],
  [
    'done',
    part(
      '(?:closed?|finish(?:ed)?|completed?|completion(?: rate)?|done|did)(?: (?:on|in) time)?|(?:on|in) time',
      '(?:按时|准时)?(?:做完|完成|关闭|搞定)(?:率|情况)?|按时|准时',
    ),
  ],
  [
    'amount',
    part(
      '(?:the )?(?:most|fewest|least)|how (?:many|much)|too (?:much|many|few|little)|(?:the )?(?:number|amount|share|part|percentage) of|compare|rank|per|broken down|even(?:ly)?|fair(?:ly)?|balanced?|what',
      '(?:最|太|比较|更)(?:多|少|满)|(?:有)?多少(?:个|条|项|位)?|几(?:个|条|位)|差多少|对比|比较|排名|排行|平均|均衡|均匀|公平|占比|比例|统计|汇总',
    ),
  ],
  [
    'size',
    part(
      '(?:the )?(?:highest|lowest|biggest|smallest|heaviest|lightest|largest)',
      '(?:最|太|比较|更)(?:重|大|小|轻|高|低|好|快|差)',
    ),
  ],
  [
    'work',
    part(
      '(?:open |overdue |unfinished )?(?:follow-?ups?|tasks?|to-?dos?)|to do|work',
      '(?:未完成|逾期|没完成)?的?(?:跟进|待办|任务|活儿?|事情?|工作)|逾期|超期',
    ),
  ],
  ['customers', part('customers|accounts|clients', '客户(?:数量?)?')],
  [
    'people',
    part(
      `${PEOPLE}|each(?: one)?`,
      `(?<=按)(?:人|负责人)|各(?:个|位)?${ZH_PEOPLE}|每(?:个|位)${ZH_PEOPLE}|${ZH_PEOPLE}`,
    ),
  ],
  [
    'who',
    part(
      "who(?:['’](?:s|ve))?|whose|(?:is|are|has|have|does|do|can) (?:any(?:body|one)|some(?:body|one))|any of",
      '有没有(?:人|谁)|有谁|谁|哪(?:[个位](?!.{0,2}客户)|些人)',
    ),
  ],
];

const FILLERS = part(
  "(?:the|an?|all|of|that|on|in|at|by|for|with|from|to|across|among|between|over|up|and|or|my|our|his|her|their|is|are|was|were|be|has|have|had|got|getting|does|do|did|can|could|how|which|it|there|show|give|tell|list|see|me|us|now|right now|today|currently|at the moment|these days|this week|this month|last week|last month|this quarter|last quarter|so far|still|already|yet|lately|handles?|looks? after|manages?|carr(?:y|ies)|owns?|(?:is |are )?responsible for|takes? care of|look|looking|distributed|divided|shared out|have i|on their plates?|hands?|plates?|desks?|rate|please|quite|pretty|more or less|['’]s)",
  '的|了|着|得|之间|分得?|吗|呢|吧|啊|都|在|是|有|还|已经?|现在|目前|最近|近期|今天|本周|这周|上周|这个?星期|上个?星期|本月|这个?月|上个?月|这个?季度|本季度|上个?季度|手[上头里边]|名下|负责|管|带|里面?|中|我们?|我手下|看看|看(?:一下|下|一看)?|查看|显示|给我|列出|一下|怎么样|如何|怎样|情况|各自|各|每|分别|谁|到底|总体|整体|里头|身上|快|要|会|能|将|跟|把|按|与|和|人|个',
);

/** Where none of it stands in a sentence, it is no question about who has how much to do. */
const HINT = sourceOf(PARTS, ['load', 'capacity', 'keeping_up', 'work', 'customers']);

/** Questions for who has how much to do, who has room, and who keeps up, said in any order. */
export const ASKING_FOR_WORKLOAD: readonly Command[] = [
  // The name of the report by itself.
  command(
    '(?:(?:show|see|give)(?: me)? )?(?:the |our |team )?work ?loads?(?: (?:overview|report|figures))?|(?:看看?|查看|显示)?(?:一下)?(?:工作量|工作负荷|工作负载|负荷)(?:情况|一览|统计|报告)?',
    () => ({ tool: 'workload', input: {} }),
  ),
  command(`(?=.*(?:${HINT}))(?<words>.+)`, ask),
];

/** "Bo is busy today" asks nothing. */
const TELLS_EN = /^(?!(?:is|are|how|what|does|do|has|can|who|show)\b)[a-z].* (?:is|are|has)\b/iu;

/** The load of all, also where one colleague is named: who is busy is seen beside the others. Null where a word is left over. */
async function ask({ words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  const isOfOne = rest !== '' && isOwner(await read.person(rest));
  if ((rest !== '' && !isOfOne) || isToBeDone(words) || (isOfOne && TELLS_EN.test(words))) return null;
  return isAboutWorkload(says, isOfOne) ? { tool: 'workload', input: {} } : null;
}

function isOwner(person: Awaited<ReturnType<CommandReader['person']>>): boolean {
  return person !== null && 'owner' in person;
}

/** Of people, how much they have; customers and follow-ups alone are asked for in other ways. */
function isAboutWorkload(says: Says<WorkloadPart>, isOfOne: boolean): boolean {
  const isOfPeople = isOfOne || says('people', 'who');
  // Of customers somebody else asks who is busy: those who order most.
  if (says('customers') && says('load', 'keeping_up', 'work') && !says('people')) return false;
  if (says('load', 'capacity')) return isOfPeople;
  // Who is behind may be who owes.
  if (says('keeping_up')) return isOfPeople && (says('work', 'people') || isOfOne);
  if (says('work')) return isOfPeople && says('amount', 'size', 'done') && !(isOfOne && !says('amount'));
  // How many customers one has is a question about these customers.
  return says('customers') && says('amount') && says('people', 'who') && !says('size', 'done');
}
