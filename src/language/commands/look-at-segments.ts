import type { ToolCall } from '../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from './command.ts';

const ZH = '(?:分群|客群|细分)';

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
    () => ({ tool: 'segment_report', input: {} }),
  ),
  command(`(?:所有|全部)?${ZH}(?:报告|报表|汇报|总结|周报)`, () => ({ tool: 'segment_report', input: {} })),
  command(
    `(?:summary|overview|summarise|summarize|report)(?: of| on)? (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    summary,
  ),
  command(`how (?:is|are) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? doing`, summary),
  command(`(?:segment )?(?<segment>.+?)(?: segment)? (?:summary|overview)`, summary),
  command(`(?:总结|概述)(?:一下)?(?:分群|客群)?(?<segment>.+?)${ZH}?(?:的情况)?`, summary),
  command(`(?:分群|客群)?(?<segment>.+?)${ZH}?(?:的)?(?:概况|总结|摘要|表现如何|表现怎么样|整体情况)`, summary),
  command(
    `compare (?:the )?(?:segments? )?(?<first>.+?)(?: segment)?,? (?:and|with|to|vs\\.?|versus|against) (?:the )?(?<second>.+?)(?: segments?)?`,
    compare,
  ),
  command(
    `(?:比较|对比)(?:一下)?(?:分群|客群)?(?<first>.+?)(?:分群|客群)?(?:和|与|跟|及)(?:分群|客群)?(?<second>.+?)(?:分群|客群)?`,
    compare,
  ),
  command(
    `(?:who|which customers|how many customers?) (?:has |have )?(?:joined|entered|left|moved (?:in|out) of|came into|dropped out of|became) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?(?: (?<when>(?:today|yesterday|this|last|in|since|between|over|during|within|the last|the past|from) ?.*))?`,
    changes,
  ),
  command(
    `(?:changes?|movements?|what (?:has )?changed) (?:in|of|to) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?(?: (?<when>(?:today|yesterday|this|last|in|since|between|over|during|within|the last|the past|from) ?.*))?`,
    changes,
  ),
  command(
    `(?<when>.*?)(?:有?谁|哪些客户|有哪些客户|有哪些人|有?多少客户)(?:进入|加入|离开|退出|掉出|进出)了?(?:分群|客群)?(?<segment>.+?)${ZH}?`,
    changes,
  ),
  command(
    `(?:分群|客群)?(?<segment>.+?)${ZH}?(?<when>今天|昨天|本周|上周|本月|上个?月|本季度|上季度|今年|去年|最近.+?|近.+?|过去.+?)?的?(?:进出|变动|人员变化|成员变化)(?:情况)?`,
    changes,
  ),
  command(
    `(?:members of|who was in|who were in|who belonged to|members in) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)? (?:on|as of|at) (?<day>.+)`,
    membersOn,
  ),
  command(
    `(?<day>.+?)(?:时|那天|当天)?(?:分群|客群)?(?<segment>[^年月日号]+?)${ZH}?(?:里|中)?(?:的成员|有谁|有哪些人|有哪些客户|的名单)`,
    membersOn,
  ),
  command(
    `why (?:is|was|are|did|does) (?<customer>.+?) (?:not )?(?:be |get )?(?:in|part of|a member of|a|an|among|into|out of) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    explain,
  ),
  command(
    `why (?:isn't|is not|isn’t|wasn't|aren't|doesn't) (?<customer>.+?) (?:in|part of|a member of|a|an|among) (?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    explain,
  ),
  command(`why (?:is|was|isn't|is not|isn’t|wasn't) (?<customer>\\S+) (?:not )?(?<segment>.+)`, explain),
  command(
    `how (?:can|could|does|would|might) (?<customer>.+?) (?:become|get into|join|be|leave|get out of|enter|be in) (?:a |an )?(?:the )?(?:segment )?(?<segment>.+?)(?: segment)?`,
    explain,
  ),
  command(
    `为(?:什么|何)(?<customer>.+?)(?:不|没有|没|未)?(?:在|是|属于|算|进入|被归为)(?:分群|客群)?(?<segment>.+?)${ZH}?(?:里|中|内)?`,
    explain,
  ),
  command(
    `(?<customer>.+?)为(?:什么|何)(?:会)?(?:不|没有|没|未)?(?:在|是|属于|算|进入|被归为)(?:分群|客群)?(?<segment>.+?)${ZH}?(?:里|中|内)?`,
    explain,
  ),
  command(
    `(?<customer>.+?)(?:要)?(?:怎样|怎么|如何)(?:才能?|可以)?(?:成为|进入|变成|离开|退出)(?:分群|客群)?(?<segment>.+?)${ZH}?`,
    explain,
  ),
  command(`(?:which|what) segments (?:is|does|are) (?<customer>.+?) (?:in|belong to|part of)`, segmentsOf),
  command(`(?<customer>.+?)(?:属于|在)(?:哪些|什么|哪个)${ZH}(?:里|中)?`, segmentsOf),
];

function list(input: object): ToolCall {
  return { tool: 'list_segments', input };
}

function summary({ segment = '' }: Pieces, read: CommandReader): ToolCall | null {
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

async function segmentsOf({ customer = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const id = await read.customer(customer);
  return id === null ? null : { tool: 'explain_membership', input: { customer: id } };
}
