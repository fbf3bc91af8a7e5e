import { COUNT_EN, countOf } from '../text/spoken-count.ts';
import { type Command, type CommandReader, command, type Pieces, unquoted } from './command.ts';
import { noBecause } from './follow-up-problems.ts';

const WHOM = '(?:who|whom|which (?:of my )?customers?)';
const CONTACT =
  '(?:contact|call|ring|phone|reach out to|get in touch with|follow up with|talk to|speak to|approach|see|be (?:calling|contacting|talking to|speaking to|ringing))';
const COUNTED = COUNT_EN.replace('(', '(?<count>');
const ON_DAY = ' (?:today|now|this morning|this afternoon|next)';
const TODAY = `(?:${ON_DAY})?`;
const LIST = "(?:daily list|list of (?:the day|today)|today['’]s list|list(?:(?: for)? today)?|call list|morning list)";
const ZH_CONTACT = '(?:联系|跟进|打电话给?|拜访|回访|打给|找)';
const ZH_WHY = '(?:为什么|为何|为啥|凭什么|干嘛|干吗)';
const ZH_LIST = '(?:今日名单|今天的名单|今日联系名单|联系名单|每日名单|名单)';

/** Whom to contact today, why somebody is on the list, and what was no use. */
export const LOOKING_AT_DAILY_LIST: readonly Command[] = [
  command(
    `(?:(?:and )?(?:who|what|which customer)(?:['’]s| is| comes)|show(?: me)?) (?:the )?(?:next|first)(?: (?:customer|one|person))?(?: up)?(?: (?:on|in|of) (?:my|the) ${LIST})?${TODAY}|who(?:['’]s| is) up|(?:the )?next (?:customer|person)(?: to ${CONTACT})?`,
    first,
  ),
  command(
    `(?:我的?)?(?:${ZH_LIST}(?:上|里)?的?)?(?:下一?[个位](?:客户|人)?|第一[个位](?:客户|人)?)(?:是|该|要|联系)*(?:谁|哪[位个](?:客户)?)`,
    first,
  ),
  command(
    `(?:show|give|get|name|tell)(?: me)? ${COUNTED}(?: customers?| people| persons?| clients?| contacts?| names?)? (?:(?:that |whom )?i should |to )${CONTACT}${TODAY}`,
    list,
  ),
  command(
    `(?:列出|给出|说|来|找)?(?<counted>[一二两三四五六七八九十]|\\d{1,2})(?:个|位|名)?(?:我)?(?:今天|今日)?(?:应?该|要|得|需要|值得)*${ZH_CONTACT}的(?:客户|人)`,
    list,
  ),
  command(
    `${WHOM} (?:should|do|must|shall|can|could|to) ?(?:i|we)? ?(?:need to |have to )?${CONTACT}(?<first> first)?${TODAY}(?<also> first)?`,
    list,
  ),
  command(
    `which ${COUNTED} (?:of my )?(?:customers|people|clients) (?:should|do|must|shall|can) (?:i|we) (?:need to |have to )?${CONTACT}(?: first)?${TODAY}(?: first)?`,
    list,
  ),
  command(`${WHOM} (?:should|must|does) (?<staff>(?!i\\b|we\\b).+?) (?:need to )?${CONTACT}${TODAY}`, list),
  command(
    `(?:(?:is there|are there) )?(?:anyone|anybody|someone) (?:(?:that|whom?) )?(?:i|we) (?:should|must|need to|have to|ought to) ${CONTACT}${TODAY}`,
    list,
  ),
  command(
    `${WHOM} needs? (?:a call|to be (?:called|contacted)|me|my attention|attention|contacting|calling)${TODAY}`,
    list,
  ),
  command(
    `what (?:should|do|must) i (?:do|start with|begin with|tackle) first${TODAY}|where (?:should|do) i (?:start|begin)${TODAY}|what(?:['’]s| is) on my plate${TODAY}`,
    list,
  ),
  command(
    `(?:show |what is |what['’]s |who is |who['’]s |give )?(?:me )?(?:on )?(?:my|the) ${LIST}|(?:show |give )?(?:me )?${LIST}|who is on my ${LIST}|my customers (?:for|of) today`,
    list,
  ),
  command(`(?:show |what is |what['’]s )?(?:me )?(?:on )?(?<staff>(?!my|the).+?)['’]s? ${LIST}`, list),
  command(
    `(?:the |my )?(?:top )?(?<count>\\d{1,2}) (?:customers?|people|clients?|contacts?) (?:(?:that |whom )?i should ${CONTACT}|to ${CONTACT})${TODAY}`,
    list,
  ),
  command(
    `(?:who are |what are |show me |give me )?(?:the |my )?(?:top )?${COUNTED} (?:calls(?: to make| of mine)?(?: for)?|(?:customers|people|contacts) (?:for|of))${ON_DAY}`,
    list,
  ),
  command(
    `(?:给我)?(?:看看|列出|显示)?(?:今天|今日)的?(?<counted>[一二两三四五六七八九十]{1,2}|\\d{1,2})(?:个|位|名)?(?:客户|人)(?:给我看看|有哪些|是谁|都有谁)?`,
    list,
  ),
  command(`why(?:['’]s| is| isn['’]t| was) (?<customer>.+?) (?:not )?on (?:there|it|(?:my|the) ${LIST})`, why),
  command(`why (?:should|must|do) i (?:have to |need to )?${CONTACT} (?<customer>.+?)(?: at all)?${TODAY}`, why),
  command(
    `why(?:['’]s| is| comes) (?<customer>.+?) (?:first|second|third|last|number (?:one|two|three|\\d{1,2})|no\\.? ?\\d{1,2}|# ?\\d{1,2}|so (?:high|low)(?: up| down)?|at the (?:top|bottom)|before .+)(?: on (?:my|the) ${LIST})?`,
    why,
  ),
  command(`why (?<customer>(?!is\\b|are\\b|do\\b|does\\b|did\\b|not\\b|should\\b|was\\b).+)`, whyKnown),
  command(
    `(?:今天|今日|现在)?(?:我|我们)?(?:今天|今日|现在)?(?:优先|先|应?该|要|得|需要)*(?:给(?:谁|哪[几些][个位]?(?:客户)?)(?:打|回)电话|打(?:电话)?给谁|从谁开始|先做什么)(?:比较|更)?好?`,
    list,
  ),
  command(
    `(?:今天|今日)?(?:我)?(?:今天|今日)?最(?:应?该|要|需要|值得)?(?:先|优先)?${ZH_CONTACT}的(?:前)?(?<counted>[一二两三四五六七八九十几]{1,3}|\\d{1,2})?(?:位|个|名)?(?:客户|人)`,
    list,
  ),
  command(
    `(?:今天|今日|现在)?(?:我|我们)?(?:今天|今日|现在|先|最先|首先)?(?:应?该|要|得|需要)?(?<first>先|最先|首先)?${ZH_CONTACT}(?:谁|哪些客户|哪些人|哪位客户|哪几位|什么人)`,
    list,
  ),
  command(
    `(?:今天|今日|现在)?(?:我|我们)?(?:今天|今日|现在|先|最先|首先)*(?:应?该|要|得|需要)?(?:先|最先|首先)?${ZH_CONTACT}哪(?<counted>[一二两三四五六七八九十]|\\d{1,2})(?:位|个|名)(?:客户|人)?`,
    list,
  ),
  command(`(?<staff>.{2,12}?)(?:今天|今日)(?:应?该|要|得|需要)?${ZH_CONTACT}(?:谁|哪些客户|哪些人)`, list),
  command(`(?:查看|看看|显示|我的|我今天的)*${ZH_LIST}(?:上有谁|有哪些人)?`, list),
  command(`(?:查看|看看|显示)?(?<staff>.{2,12}?)的${ZH_LIST}`, list),
  command(
    `${ZH_WHY}(?:要|应该)?(?:联系|跟进)?(?<customer>.+?)(?:会)?(?:没)?(?:在|排在|上了?)(?:我的)?${ZH_LIST}(?:上|里|前面|第一)?`,
    why,
  ),
  command(
    `(?<customer>.+?)(?:${ZH_WHY}|怎么)(?:会)?(?:没|不)?(?:在|排在|上了?)(?:我的)?${ZH_LIST}(?:上|里|前面|第一)?`,
    why,
  ),
  command(
    `${ZH_WHY}(?<customer>.+?)(?:会)?(?:排|是|在)?(?:在)?(?:第[一二三四五六七八九十\\d]{1,2}(?:位|名|个)?|最前面?|前面|这么靠(?:前|后))`,
    why,
  ),
  command(`${ZH_WHY}(?:我)?(?:今天)?(?:非得|非要|一定要|必须|要|得|应该|该)(?:联系|跟进|打给|找)(?<customer>.+)`, why),

  command(
    `(?:(?:mark|contacting|calling) )?(?<customer>.+?)(?: (?:is|was|as|from my list))?(?: (?:was |is )?(?:no use|useless)| (?:(?:is |was )?not|(?:is|was)n['’]?t) (?:useful|worth (?:calling|contacting|it|a call|the call)))(?:[,:;] ?| )(?:because |since |as )?(?<because>.+)`,
    useless,
  ),
  command(`(?:not useful|no use|useless)(?:[,:;] ?| )(?:because |since |as )?(?<because>.+)`, useless),
  command(
    `(?:联系)?(?<customer>.+?)(?:没有?用|(?:没有?必要|不用|不需要|不必)(?:再)?(?:联系|打(?:电话)?|跟进)?)了?[,，:：;；]?(?:因为|由于)?(?<because>.+)`,
    useless,
  ),
  command(
    `(?:take|remove|drop) (?<customer>.+?) (?:off|from) (?:my|the) ${LIST}(?:[,:;] ?| )?(?:because |since |as )?(?<because>.+)?`,
    useless,
  ),
  command(
    `(?:把|将)(?<customer>.+?)从(?:我的)?${ZH_LIST}(?:上|里|中)*(?:去掉|拿掉|移除|删除|删掉)(?:[,，:：;；]?(?:因为|由于)?(?<because>.+))?`,
    useless,
  ),
  command(`(?:没有?用|没有?必要|用不着)[,，:：;；]?(?:因为|由于)(?<because>.+)`, useless),
];

/** The one at the head of the list. */
function first() {
  return { tool: 'daily_list', input: { limit: 1 } };
}

async function list({ staff: name, first, also = first, counted, count = counted }: Pieces, read: CommandReader) {
  const staff = name === undefined ? undefined : await read.staff(name);
  if (staff === null) return null;
  const limit = count === undefined ? (also === undefined ? undefined : 1) : wholeOf(count);
  return {
    tool: 'daily_list',
    input: { ...(limit !== undefined && { limit }), ...(staff !== undefined && { staff }) },
  };
}

/** Of 两三个 and 几个 no one number: as many as usual. */
function wholeOf(count: string): number | undefined {
  const whole = countOf(count);
  return whole > 0 ? whole : undefined;
}

async function why({ customer = '' }: Pieces, read: CommandReader) {
  const name = unquoted(customer);
  return { tool: 'daily_list', input: { customer: (await read.customer(name)) ?? read.customerBefore(name) ?? name } };
}

/** Of bare words only a customer's name asks for their place. */
async function whyKnown({ customer = '' }: Pieces, read: CommandReader) {
  const known = await read.customer(unquoted(customer));
  return known === null ? null : { tool: 'daily_list', input: { customer: known } };
}

/**
 * The reason is that for which the list names the customer today.
 * @throws {DomainError} 'invalid_input' without why it was no use
 */
async function useless({ customer: spoken = 'it', because = '' }: Pieces, read: CommandReader) {
  const name = unquoted(spoken);
  const person = await read.person(name);
  const customer = person !== null && 'customer' in person ? person.customer : read.customerBefore(name);
  if (customer === null) return null;
  const { reason, followUpId } = await read.listLine(customer);
  if (because.trim() === '') throw noBecause(name);
  // What was planned ends with why it was no use: it would come again tomorrow otherwise.
  if (/^follow_up/u.test(reason) && followUpId !== undefined)
    return { tool: 'close_follow_up', input: { followUp: followUpId, outcome: 'not_useful', because: because.trim() } };
  return { tool: 'mark_not_useful', input: { customer, reason, because: because.trim() } };
}
