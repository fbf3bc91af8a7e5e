import type { ToolCall } from '../../../domain/answer.ts';
import { COUNT_EN, COUNT_ZH, countOf } from '../../text/spoken-count.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { isToBeDone, type PartWords, part, type Says, sourceOf, takeParts } from '../take-parts.ts';

/** What a part of a question for whom to contact today says. */
type DailyListPart =
  | 'list'
  | 'turn'
  | 'start'
  | 'contact'
  | 'priority'
  | 'must'
  | 'whom'
  | 'first'
  | 'of_today'
  | 'today'
  | 'mine';

const PARTS: PartWords<DailyListPart> = [
  // 要联系的 are the customers.
  ['whom', part('(?!)', '(?<=联系|跟进|拜访|回访|打给)的(?:客户|人)?$')],
  [
    'turn',
    part(
      "(?:who|what|which customer)(?:['’]s| is| comes) (?:the )?(?:next|first)|(?:the )?next (?:customer|person|one|contact)|who(?:['’]s| is) up|(?:the )?first (?:one|customer|person)(?= (?:on|in|of) (?:my|the) )",
      '下一?[个位](?:客户|人)?|(?<=名单[上里]?的?)第一[个位](?:客户|人)?',
    ),
  ],
  [
    'list',
    part(
      "(?:daily|call|morning|contact) list|list of (?:the day|today)|today['’]s list|(?<=\\b(?:my|the|['’]s) )list(?! of (?!the day|today))(?: (?:for|of) today)?|^list(?: (?:for|of) today)?$",
      '(?:今日|今天的?|每日|今日联系|联系)?(?<!客户)名单',
    ),
  ],
  [
    'start',
    part(
      "where (?:should|do) i (?:start|begin)|what (?:should|do|must) i (?:do|start with|begin with|tackle) first|what(?:['’]s| is) on my plate",
      '从谁(?:开始|做起)|先做什么',
    ),
  ],
  [
    'contact',
    part(
      '(?:contact(?:ing)?|call(?:ing|s)?|(?<=\\bbe )(?:called|contacted|rung)|ring(?:ing)?|phone|phoning|visit(?:ing)?|reach(?:ing)? out to|get(?:ting)? (?:in touch|hold) (?:with|of)|follow(?:ing)? up with|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|approach(?:ing)?|see(?=$| (?:first|today|now|this|next))|attention)(?: to make)?',
      '联系|(?<!哪些|什么|有|的)跟进|打(?:个)?电话给?|拜访|回访|打给|找|去?见|关注|维护|打|(?<=[要该])跟',
    ),
  ],
  ['priority', part('(?:top )?priorit(?:y|ies)', '优先级?|重点')],
  ['first', part('first', '最?先|首先')],
  [
    'must',
    part(
      '(?:should|must|shall|need(?:s|ed)?|have|ought|do|am|to be|to|worth)(?: to)?(?: be)?',
      '最?应?该|最?要|得|最?需要?|必须|最?值得',
    ),
  ],
  ['of_today', part('(?:for|of) (?:today|this (?:morning|afternoon))', '今[天日]的')],
  ['today', part('today|now|right now|this (?:morning|afternoon)|next|at the moment', '今[天日早]|现在|今天早上')],
  [
    'whom',
    part(
      "(?:who|whom)(?:['’]s)?|which|any(?:one|body)|some(?:one|body)|customers?|people|persons?|clients?|contacts?|names?|calls",
      '谁|哪[些几][个位名]?(?:客户|人)?|哪[位个](?:客户|人)?|什么人|有什么|客户|人',
    ),
  ],
  // Who calls me is not whom I call.
  ['mine', part('i|we|my', '我们?(?!$)')],
];

const FILLERS = part(
  "(?:the|an?|of|for|on|in|at|up|with|from|is|are|be|it|that|and|a call|(?:show|give|get|name|tell|list|see)(?: (?:me|us))?|what(?:['’]s)?|there|any|again|please|then|good|most|top|out)",
  '的|个|位|名|前|给|都|有|是|在|上|里|看看?|列出|给出|显示|查看|说|来|聊|比较|更|好|吗|呢|几|两三|一些|去|会|哪',
);

/** Where none of it stands in a sentence, it is no question for whom to contact. */
const HINT = sourceOf(PARTS, ['list', 'turn', 'start', 'contact', 'priority']);
const COUNT = new RegExp(`^(?:${COUNT_EN}|${COUNT_ZH})$`, 'iu');
/** Calls or people of today; the top ten customers of today are those who bought most. */
const COUNTED = /\b(?:calls|contacts|people)\b|(?<!前[^的]{0,3})[个位](?:客户|人)/iu;
const OTHER_DAY =
  /tomorrow|yesterday|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day|明[天日早]|后天|昨天|周|星期|月/iu;

/** Whom to contact today, and how many of them, said in any order. */
export const ASKING_FOR_DAILY_LIST: readonly Command[] = [
  command(`(?=.*(?:${HINT}|customers|people|contacts|客户|人))(?<words>.+)`, ask),
];

/** Null where a word is left over that is no number and no colleague, or what is asked is of another day. */
async function ask({ words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  if (OTHER_DAY.test(words) || isToBeDone(words)) return null;
  const { says, rest } = takeParts(words, PARTS, FILLERS);
  const isCounted = COUNT.test(rest);
  if (!isForList(says) && !(isCounted && says('of_today') && COUNTED.test(words))) return null;
  if (isCounted || rest === '') return listOf(isCounted ? countOf(rest) : limitOf(says));
  const staff = await read.staff(rest.replace(/['’]s$/u, ''));
  return staff === null ? null : { tool: 'daily_list', input: { staff } };
}

/** Somebody who is to be contacted, and that it is to be now, or by me. */
function isForList(says: Says<DailyListPart>): boolean {
  if (says('list', 'start', 'turn')) return true;
  if (says('contact')) return says('whom') && says('must', 'first', 'today', 'of_today', 'priority');
  return says('priority') && says('today', 'of_today');
}

/** Who comes first is one; of whom to contact first, too. */
function limitOf(says: Says<DailyListPart>): number | undefined {
  return says('turn') || (says('first') && says('contact')) ? 1 : undefined;
}

function listOf(limit: number | undefined): ToolCall {
  return { tool: 'daily_list', input: limit === undefined ? {} : { limit } };
}
