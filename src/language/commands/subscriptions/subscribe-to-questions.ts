import type { ToolCall } from '../../../domain/answer.ts';
import { DomainError } from '../../../domain/errors.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { notOnce } from '../follow-ups/follow-up-problems.ts';

const SEND = '(?:send|post|deliver|e-?mail|mail|message|push|share|drop)';
const ZH_SEND = '(?:发送|发|推送|推|播报|汇报|报告)';
const ZH_EACH = '(?:每|工作日|隔一?个?(?:周|星期|礼拜)|双周)';
const ZH_TO = '(?:给|到)';

/** Questions that are answered again and again. */
export const SUBSCRIPTIONS: readonly Command[] = [
  command(`${SEND}(?: (?:me|us|it))? (?<words>.+)`, subscribe),
  command(`subscribe(?: me)?(?: to)? (?<words>.+)`, subscribe),
  command(`(?:(?:tell|show|give) me|let me know|i (?:want|need)) (?<words>(?:every|each|on) .+)`, subscribe),
  command(
    `(?:i(?:['’]d| would) like|i want|i need|(?:give|get) me) (?:to (?:see|get|have|receive) )?(?<words>.+)`,
    subscribe,
  ),
  command(`(?:get|see|receive|have)(?: (?:me|us))? (?<words>.+)`, subscribe),
  command(
    `(?<words>(?:every|each) .+?),? (?:i (?:want|need|would like)(?: to (?:see|get|know))?|(?:tell|show|give) me|let me know) (?<more>.+)`,
    joined,
  ),
  command(
    `(?<words>(?:every|each|on|once an?|daily|weekly|fortnightly|bi-?weekly|monthly|quarterly) (?:.+? )?)(?:${SEND}|tell|show|give)(?: (?:me|us))? (?<more>.+)`,
    joined,
  ),
  command(`(?<words>(?:every|each) [^:]{2,40}): (?<more>.+)`, joined),
  // The monthly review is what a review is called; any other comes as often as it says.
  command(
    `(?:an? |the )?(?<often>weekly|quarterly|yearly) (?<more>(?:segments? |rules? )*review.*)`,
    ({ often, more }, read) => subscribe({ words: `${more} ${often}` }, read),
  ),
  command(`订阅(?<words>.+)`, subscribe),
  command(`(?<words>${ZH_EACH}.+?)${ZH_SEND}(?:一下|一份)?(?<more>[^给].*?)给(?:我|我们)`, joined),
  command(
    `(?<words>${ZH_EACH}.{1,20}?)[,，]?(?:把|将)(?<more>.+?)${ZH_SEND}(?:${ZH_TO}?(?:我|我们)|${ZH_TO}(?<where>#.+))`,
    ({ words = '', more = '', where = '' }, read) => subscribe({ words: `${words} ${more} ${where}` }, read),
  ),
  command(
    `(?<words>${ZH_EACH}.{1,20}?)(?:[,，])?(?:给|向|为)?(?:我|我们|大家|团队)?(?:都)?${ZH_SEND}(?:一份|一下|给我)?(?<more>.+)`,
    joined,
  ),
  command(
    `(?<words>${ZH_EACH}.{1,20}?)[,，]?(?:(?:都|要|想)*(?:告诉|通知|提供)(?:给)?我们?|(?:我|我们)?(?:都|要|想|能)*(?:收到|看到|知道))(?:一份|一下)?(?<more>.+)`,
    joined,
  ),
  command(`(?<words>${ZH_EACH}.{1,20}?)[,，]?(?:把|将)(?<more>.+?)${ZH_SEND}(?:到|给|至)(?:我|我们|大家)`, joined),
  command(`(?<words>${ZH_EACH}.{1,20}?)[,，]?(?:告诉|通知)我们?(?<more>.+)`, joined),
  command(`(?:给|向)?(?:我|我们)?${ZH_SEND}(?:一份)?(?<words>.+)`, subscribe),
  command(
    '(?<words>.*(?:every|each|daily|weekly|fortnightly|bi-?weekly|monthly|quarterly|workdays|weekdays|每|工作日|隔周|双周).*)',
    anyOrder,
  ),

  command(
    `${SEND}(?: (?:me|us))? .+ (?:on )?(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!s).*|${SEND}(?: (?:me|us))? .+ (?:tomorrow|today|tonight)\\b.*`,
    sendOnce,
  ),
  command(
    `(?:这|下|本)?(?:周|星期|礼拜)[一二三四五六日天].{0,10}?(?:把|将|给我|发).*(?:日报|周报|月报|简报|摘要|汇总|复盘|报告).*`,
    sendOnce,
  ),
  command(
    "(?:stop|cancel|end|delete|remove|drop|kill) (?:all(?: of)?|every one of) ?(?:my |the )?subscriptions|(?:stop|cancel|end|drop|kill) (?:everything|all)(?: that)? i(?:['’]m| am) subscribed to|(?:unsubscribe|opt)(?: me)? (?:from|out of) (?:everything|all(?: of (?:it|them))?)",
    endedAll,
  ),
  command(
    '(?:(?:停掉|停止|取消|退掉|退订|结束|关掉|删除|不要)(?:我的?)?(?:所有|全部)(?:的)?订阅|(?:把)?(?:我的?)?(?:(?:所有|全部)的?订阅|(?:所有|全部)?的?订阅(?:都|全部|全))(?:停掉|停|取消|退掉|退|结束|关掉|删|不要)了?|全部退订)',
    endedAll,
  ),
  command(
    `(?:stop|kill|end|cancel|drop) (?!sending\\b|posting\\b)(?:the |my )?(?<name>.*(?:digest|summary|report|briefing|review))`,
    ended,
  ),
  command(
    `(?:stop|cancel|end|delete|remove|drop) (?:the )?(?:subscription ?#?(?<id>\\d{1,9})|(?:my )?(?:subscription (?:to|of) )?(?:the )?(?<name>.+?)(?: subscription))`,
    ended,
  ),
  command(`(?:stop|cancel|end) (?:my )?subscription (?:to|of) (?:the )?(?<name>.+)`, ended),
  command(`(?:stop|quit) (?:sending|posting)(?: me| us)? (?:the |my )?(?<name>.+)`, ended),
  command(
    `i (?:no longer|do not|don['’]t) (?:want|need)(?: to (?:get|receive|see|have))? (?:the |my )?(?<name>.*(?:digest|summary|report|briefing|review))(?: any ?more| any longer)?`,
    ended,
  ),
  command(
    `(?:我)?(?:不想|不要|不用|不再)(?:要|想)?(?:再)?(?:收到?|看到?|接收)(?<name>.*(?:日报|周报|月报|简报|摘要|汇总|复盘|报告))了?`,
    ended,
  ),
  command(`(?:unsubscribe|opt me out)(?: me)?(?: from)? #?(?<bare>\\d{1,9})`, ended),
  command(`unsubscribe me from (?:the |my )?(?<name>.+)`, ended),
  command(
    `(?:取消|停止|结束|删除|退)(?:掉)?订阅? ?#?(?<id>\\d{1,9})|(?:把)?订阅 ?#?(?<other>\\d{1,9})(?:取消|停|停止|删)(?:了|掉)?`,
    ({ id, other = id }, read) => ended({ id: other }, read),
  ),
  command(
    `(?:取消|停止|结束)(?:对)?(?<name>[^\\d].*?)的?订阅|(?:取消|停止)订阅(?<after>[^\\d].*)`,
    ({ name, after = name }, read) => ended({ name: after }, read),
  ),
  command(`退订(?:掉)?(?!了?的|过) ?#?(?:(?<id>\\d{1,9})|(?<name>[^\\d].*))`, ended),
  command(`(?:别|不要|不用)再(?:给我)?${ZH_SEND}(?<name>.+?)了?`, ended),
];

/** Null without a schedule, or where what is asked is a question no more. @throws {DomainError} as what is asked is understood */
async function subscribe(
  { words = '' }: Pieces,
  read: CommandReader,
  spoken = read.scheduled(words),
): Promise<ToolCall | null> {
  if (spoken === null || spoken.rest === '') return null;
  const { schedule, channel } = spoken;
  const rest = spoken.rest.replace(/ to (?:me|us)$/iu, '');
  const question = rest.replace(/^(?:me |us |to me )?(?:the |a |an |my (?=\w+ (?:digest|summary|report)))?/iu, '');
  const named = question.replace(/^(?:digest|list|overview|rundown|update) of (?:the |all )?/iu, '');
  const call = await read.question(question === '' ? rest : named, rest);
  return { tool: 'subscribe', input: { words: rest, call, schedule, ...(channel !== undefined && { channel }) } };
}

/** What makes an order of some words, beside a channel. */
const SENDS =
  /\b(?:send|post|deliver|e-?mail|mail|push)\b(?: (?:me|us|it)\b)?|(?:发送|发布|推送|发到|发给|发)(?:给|到|至)?(?:我们?|大家|团队)?(?:一份)?/iu;
/** What nobody asks for at an hour but to have it sent. */
const REPORTS = ['weekly_digest', 'segment_review', 'segment_report'];

/** Schedule, channel, verb and question in any order; a bare question about weeks or months stays one. */
async function anyOrder({ words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const spoken = read.scheduled(words);
  if (spoken === null) return null;
  const question = spoken.rest
    .replace(SENDS, ' ')
    .replace(/^\s*(?:把|将)/u, '')
    .replace(/[\s,，]+/gu, ' ')
    .trim();
  const isOrder = spoken.channel !== undefined || SENDS.test(spoken.rest);
  try {
    const call = await subscribe({}, read, { ...spoken, rest: question });
    const { tool } = (call?.input as { call: ToolCall } | undefined)?.call ?? { tool: '' };
    return isOrder || REPORTS.includes(tool) ? call : null;
  } catch (error) {
    if (error instanceof DomainError && !isOrder) return null;
    throw error;
  }
}

function joined({ words = '', more = '' }: Pieces, read: CommandReader) {
  return subscribe({ words: `${words} ${more}` }, read);
}

function endedAll(): ToolCall {
  return { tool: 'unsubscribe', input: { all: true } };
}

/** A bare number may be a customer who wants no more messages. */
async function ended({ id, bare, name = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const isSubscription = /\bsubscriptions?\b|订阅/iu.test(read.said);
  if (bare !== undefined && (await read.customer(bare)) !== null) return null;
  const number = id ?? bare;
  if (
    number === undefined &&
    (/^(?:e-?mails?|sms|texts?|messages?|邮件|短信|消息|微信)/iu.test(name) ||
      (isSubscription ? (await read.customer(name)) !== null : await read.isNamed(name)))
  )
    return null;
  return { tool: 'unsubscribe', input: { subscription: number === undefined ? name.trim() : Number(number) } };
}

/** @throws {DomainError} 'invalid_input' of an answer wanted once, at a later time */
async function sendOnce(_: Pieces, read: CommandReader): Promise<ToolCall | null> {
  if (read.scheduled(read.said) !== null) return null;
  throw notOnce(read.said);
}
