import { type Command, type CommandReader, command, type Pieces, unquoted } from '../command.ts';
import { noBecause } from '../follow-ups/follow-up-problems.ts';

const CONTACT =
  '(?:contact|call|ring|phone|reach out to|get in touch with|follow up with|talk to|speak to|approach|see|be (?:calling|contacting|talking to|speaking to|ringing))';
const ON_DAY = ' (?:today|now|this morning|this afternoon|next)';
const TODAY = `(?:${ON_DAY})?`;
const LIST = "(?:daily list|list of (?:the day|today)|today['’]s list|list(?:(?: for)? today)?|call list|morning list)";
const ZH_WHY = '(?:为什么|为何|为啥|凭什么|干嘛|干吗)';
const ZH_LIST = '(?:今日名单|今天的名单|今日联系名单|联系名单|每日名单|名单)';

/** Why somebody is on the list of the day, and what was no use. */
export const LOOKING_AT_DAILY_LIST: readonly Command[] = [
  command(`why(?:['’]s| is| isn['’]t| was) (?<customer>.+?) (?:not )?on (?:there|it|(?:my|the) ${LIST})`, why),
  command(`why (?:should|must|do) i (?:have to |need to )?${CONTACT} (?<customer>.+?)(?: at all)?${TODAY}`, why),
  command(
    `why(?:['’]s| is| comes) (?<customer>.+?) (?:first|second|third|last|number (?:one|two|three|\\d{1,2})|no\\.? ?\\d{1,2}|# ?\\d{1,2}|so (?:high|low)(?: up| down)?|at the (?:top|bottom)|before .+)(?: on (?:my|the) ${LIST})?`,
    why,
  ),
  command(`why (?<customer>(?!is\\b|are\\b|do\\b|does\\b|did\\b|not\\b|should\\b|was\\b).+)`, whyKnown),
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
