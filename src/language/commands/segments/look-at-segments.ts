import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { ASKING_FOR_CHANGES } from './ask-for-changes.ts';

const ZH = '(?:分群|客群|细分)';
const WHEN =
  '(?: (?<when>(?:today|yesterday|this|last|in|since|between|over|during|within|the last|the past|from) ?.*))?';
const ZH_WHEN =
  '(?<when>今天|昨天|本周|这周|上周|本月|这个?月|上个?月|本季度|上个?季度|今年|去年|(?:最近|近|过去).+?[天周月年]|从\\d.+?到[\\d年月日号./-]+)';
const ZH_MOVED = '(?:进入|加入|离开|退出|掉出|进出|流出|流入)';
const ZH_COURSE = '(?:增长|增加|增多|扩大|变大|变多|减少|缩小|变小|变少|下降|上升|变化)';

/** Lists, summaries, comparisons, changes, members and explanations of saved segments. */
export const LOOKING: readonly Command[] = [
  command(
    `(?:list|show|what are|which are|which|what|give)?(?: me)?(?: all)?(?: of)?(?: the| our| my)? ?(?:saved |active |customer )*segments(?: (?:do we have|are there|exist))?`,
    () => list({}),
  ),
  command(`(?:列出|显示|看看|查看)?(?:所有|全部|我们的|现有的?)*(?:客户)?${ZH}(?:有哪些|列表|清单|一览)`, () =>
    list({}),
  ),
  command(`(?:列出|显示|查看|有哪些|我们有哪些)(?:所有|全部|我们的|现有的?)*(?:客户)?${ZH}`, () => list({})),
  command(`(?:list|show)(?: me)?(?: the)? archived segments`, () => list({ archived: true })),
  command(`(?:列出|显示)?(?:已)?(?:归档|停用)的${ZH}(?:有哪些)?`, () => list({ archived: true })),
  command(
    `(?:segments? report|report on (?:all )?(?:the |our )?segments|(?:weekly |manager'?s? )?(?:segment )?summary of all segments|report(?: of| on)? segments)`,
    report,
  ),
  command(
    `(?:segments? report|report (?:on|of|over) (?:all )?(?:the |our )?segments)(?: for| over| of| in| on)? (?<when>.+)`,
    report,
  ),
  command(`${ZH_WHEN}?的?(?:所有|全部|各个?)?${ZH}(?:报告|报表|汇报|总结|周报)`, report),
  command(
    `(?:(?:give me |show )?(?:a |the )?(?:short )?(?:summary|overview|report)|summarise|summarize|sum up)(?: of| on)? (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    summary,
  ),
  command(`(?:tell me about|describe) (?:the )?(?:segment (?<segment>.+)|(?<named>.+?) segment)`, summary),
  command(`(?:介绍|描述|说说)(?:一下)?(?:分群(?<segment>.+)|(?<named>.+?)(?:这个)?(?:分群|客群|群))`, summary),
  command(`how (?:is|are) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? doing`, summary),
  command(`(?:segment )?(?<segment>.+?)(?: segment)? (?:summary|overview)`, summary),
  command(`(?:总结|概述|概括)(?:一下)?(?:分群|客群)?(?<segment>.+?)${ZH}?(?:的情况)?`, summary),
  command(
    `(?:分群|客群)?(?<segment>.+?)${ZH}?(?:的)?(?:概况|总结|摘要|汇总|简报|周报|月报|日报|小结|表现如何|表现怎么样|整体情况)`,
    summary,
  ),
  command(
    `compare (?:the )?(?:segments? )?(?<first>.+?)(?: segment)?,? (?:and|with|to|vs\\.?|versus|against) (?:the )?(?<second>.+?)(?: segments?)?`,
    compare,
  ),
  command(
    `(?:比较|对比)(?:一下)?(?:分群|客群)?(?<first>.+?)(?:分群|客群)?(?:和|与|跟|及)(?:分群|客群)?(?<second>.+?)(?:分群|客群)?`,
    compare,
  ),
  command(
    `(?:who|which customers|how many customers?) (?:has |have )?(?:newly )?(?:joined|entered|left|moved (?:into|in|out of)|came into|dropped out of|fell out of|became) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?${WHEN}`,
    changes,
  ),
  command(
    `(?:changes?|movements?|entries and exits|what(?: has|'s)? changed) (?:in|of|to|for) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?${WHEN}`,
    changes,
  ),
  command(
    `(?<when>.*?)的?(?:有?谁|哪些客户|有哪些客户|有哪些人|有?多少(?:客户|人))(?:新)?${ZH_MOVED}了?(?:分群|客群)?(?<segment>.+?)${ZH}?`,
    changes,
  ),
  command(
    `${ZH_WHEN}?(?:新)?${ZH_MOVED}了?(?:分群|客群)?(?<segment>.+?)${ZH}?的(?:人|客户)?(?:都)?(?:有|是)?(?:谁|哪些|哪些人|哪些客户|多少|多少人|客户|名单)`,
    changes,
  ),
  command(
    `${ZH_WHEN}?的?(?:分群|客群)?(?<segment>.+?)(?:${ZH}|这个群)(?:有|的)?(?:什么|哪些)?(?:变化|变动|进出)`,
    changes,
  ),
  command(`(?:分群|客群)?(?<segment>.+?)${ZH}?${ZH_WHEN}?的?(?:进出|变动|人员变化|成员变化)(?:情况)?`, changes),
  command(
    `why (?:did|has|have|is|are) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? (?:grow|grown|growing|shrink|shrunk|shrinking|change|changed|changing|(?:get|got|getting) (?:smaller|larger|bigger))(?: so much)?${WHEN}`,
    changes,
  ),
  command(
    `${ZH_WHEN}?的?(?:分群|客群)?(?<segment>.+?)${ZH}?(?:的人数|人数)?为(?:什么|何|啥)(?:会)?${ZH_COURSE}了?(?:这么多)?`,
    changes,
  ),
  command(
    `为(?:什么|何|啥)${ZH_WHEN}?(?:分群|客群)?(?<segment>.+?)${ZH}?(?:的人数|人数)?(?:会)?${ZH_COURSE}了?(?:这么多)?`,
    changes,
  ),
  command(
    `(?:(?:list |show )?(?:the )?members (?:of|in)|who was in|who were in|who belonged to) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? (?:on|as of|at) (?<day>.+)`,
    membersOn,
  ),
  command(
    `(?<day>.{1,40}?(?:[日号底末天]|\\d))(?:时|那天|当天)?的?(?:分群|客群)?(?<segment>[^年月日号]+?)${ZH}?(?:里|中)?(?:的?成员|有谁|有哪些人|有哪些客户|的?名单)`,
    membersOn,
  ),
  command(
    `why (?:is|was|are|did|does|has|doesn't|didn't|hasn't|isn't|wasn't|aren't|is not|was not) (?<customer>.+?) (?:not )?(?:be |get |been |put )?(?:in|into|part of|a member of|a|an|among|out of|leave|left|join|joined|enter|entered|drop out of|dropped out of|fall out of|become|qualify for|count as|belong to) (?:a |an )?(?:the )?(?:segment )?(?<segment>.+?)(?: segment)?(?: anymore| any more| any longer| yet)?`,
    explain,
  ),
  command(`why (?:is|was|isn't|is not|wasn't) (?<both>.+)`, explainUnmarked),
  command(
    `how (?:can|could|does|do|would|might) (?<customer>.+?) (?:become|get into|join|be|leave|get out of|enter|be in|qualify for) (?:a |an )?(?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    explain,
  ),
  command(
    `what (?:does|would|must|should|can) (?<customer>.+?) (?:need|have|do|take|lack)(?: to do)? to (?:become|get into|join|be|enter|be in|qualify for) (?:a |an )?(?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    explain,
  ),
  command(
    `为(?:什么|何|啥)(?<customer>.+?)(?:现在|已经|还)?(?:不再|不|没有|没|未|会)?(?:在|是|属于|算|进入|进|被归为|被分到|离开|退出|掉出)了?(?:分群|客群)?(?<segment>.+?)${ZH}?(?:里|中|内)?`,
    explain,
  ),
  command(
    `(?<customer>.+?)为(?:什么|何|啥)(?:会)?(?:现在|已经|还)?(?:不再|不|没有|没|未)?(?:在|是|属于|算|进入|进|被归为|被分到|离开|退出|掉出)了?(?:分群|客群)?(?<segment>.+?)${ZH}?(?:里|中|内)?`,
    explain,
  ),
  command(
    `(?<customer>.+?)(?:要)?(?:怎样|怎么|如何)(?:做)?(?:才能?|可以)?(?:成为|进入|变成|离开|退出)(?:分群|客群)?(?<segment>.+?)${ZH}?`,
    explain,
  ),
  command(`(?:which|what) segments (?:is|does|are) (?<customer>.+?) (?:in|belong to|part of)`, segmentsOf),
  command(`(?<customer>.+?)(?:属于|在)(?:哪些|什么|哪个)${ZH}(?:里|中)?`, segmentsOf),
  ...ASKING_FOR_CHANGES,
];

function list(input: object): ToolCall {
  return { tool: 'list_segments', input };
}

function report({ when = '' }: Pieces, read: CommandReader): ToolCall | null {
  const period = when.trim() === '' ? undefined : read.period(when.replace(/^the (?=last|past|previous)/iu, ''));
  return period === null ? null : { tool: 'segment_report', input: { ...(period && { period }) } };
}

function summary({ named = '', segment = named }: Pieces, read: CommandReader): ToolCall | null {
  const key = read.segment(segment);
  return key === null ? null : { tool: 'segment_summary', input: { segment: key } };
}

function compare({ first = '', second = '' }: Pieces, read: CommandReader): ToolCall | null {
  const names = [...first.split(/[,、，]/u), ...second.split(/,| and |和|与|、|，/u)];
  const keys = names.map((name) => read.segment(name));
  return keys.includes(null) ? null : { tool: 'compare_segments', input: { segments: keys } };
}

function changes({ segment = '', when = '' }: Pieces, read: CommandReader): ToolCall | null {
  const key = read.segment(segment);
  const spoken = when.trim();
  const period = spoken === '' ? undefined : read.period(spoken);
  if (key === null || period === null) return null;
  return { tool: 'segment_changes', input: { segment: key, ...(period && { period }) } };
}

function membersOn({ segment = '', day = '' }: Pieces, read: CommandReader): ToolCall | null {
  const [key, on] = [read.segment(segment), read.day(day)];
  return key === null || on === null ? null : { tool: 'members_on', input: { segment: key, on } };
}

async function explain({ customer = '', segment = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const key = read.segment(segment);
  const id = key === null ? null : await read.customer(customer);
  return id === null ? null : { tool: 'explain_membership', input: { customer: id, segment: key } };
}

/** "why is Eva Castillo at risk": where the name ends, the segment says. */
async function explainUnmarked({ both = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const words = both.split(' ');
  for (let at = 1; at <= Math.min(words.length - 1, LONGEST_NAME); at += 1) {
    const segment = words.slice(at).join(' ').replace(/^not /iu, '');
    const call = await explain({ customer: words.slice(0, at).join(' '), segment }, read);
    if (call !== null) return call;
  }
  return null;
}

/** Most words of a customer's name. */
const LONGEST_NAME = 6;

async function segmentsOf({ customer = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const id = await read.customer(customer);
  return id === null ? null : { tool: 'explain_membership', input: { customer: id } };
}
