import type { ToolCall } from '../../../domain/answer.ts';
import { type Closable, type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { noBecause, noContactDay, noOutcome } from './follow-up-problems.ts';
import { CAME_EN, CAME_ZH, CONTACT, channelIn, outcomeAtHead } from './follow-up-words.ts';
import { closableOf, NUMBER, ONE, ZH_NUMBER, ZH_ONE, ZH_SURE } from './spoken-target.ts';

const DONE = '(?:done|finished|closed|completed?)';
const ZH_DONE = '(?:完成|结束|关闭|办完|搞定|做完)';
const I_HAVE = "(?:i(?: have|['’]ve)? )?(?:just )?";
const ZH_JUST = '(?:我)?(?:刚刚?|刚才|已经?|都)*';
/** By which way somebody was contacted. */
const VIA =
  '(?: (?:on|by|via|over|in|through) (?:the )?(?:phone|e-?mail|wechat|whats ?app|linkedin|zoom|teams|chat|person))?';
const ZH_VIA = '(?:(?:用|在|通过)?(?<via>微信|邮件|电话|视频|当面|上门|线上|在线)(?:上|里|中)?)?';
/** Who says what comes next says it without a sign, too. */
const THEN =
  "(?:(?:and|so|but|will|i['’]ll|i will) )*(?:try|call|ring|phone|contact|remind me|follow up)(?: (?:to|them|him|her|back))*";

/** What came of a follow-up or a contact. */
const CLOSING: readonly Command[] = [
  command(
    `(?:i(?:['’]m| am) )?(?:done|finished|complete(?:d)?|close(?:d)?|mark) (?:with )?${NUMBER}(?: as)?(?: ${DONE})?[:,;. -]*(?<tail>.*)`,
    close,
  ),
  command(`(?:i(?:['’]m| am) )?done with ${ONE}(?: as)?[:,;. -]*(?<tail>.*)`, close),
  command(`${NUMBER}[:,]? ${DONE}[:,;. -]+(?<tail>.+)`, close),
  command(`${NUMBER}(?: is| was)? ?${DONE}?[:,;. -]+(?<tail>.+)`, close),
  command(`${NUMBER} (?:is |was )?${DONE}`, close),
  command(`${NUMBER} (?:is|was) (?<tail>(?:not|no|useless|unnecessary|pointless)\\b.*)`, close),
  command(`(?:done|closed?|finished)(?: (?:it|this|that|this one))?[:,;. -]+(?<tail>.+)`, closeIfSaid),
  command(`(?:i(?:['’]m| am) )?(?:done|finished) with (?<customer>(?!follow|task).+?)(?:[:,;] ?(?<tail>.+))?`, close),
  command(`(?:close|finish|complete|resolve|tick off|check off)d? ${ONE}(?: as)?(?: done)?[:,;. -]*(?<tail>.*)`, close),
  command(
    `${I_HAVE}(?<came>${CONTACT})(?: (?:with|for|to|at|from|by))? (?<customer>.+?)(?:(?:[:,;.]| -) ?(?<tail>.+))?`,
    close,
  ),
  command(
    `${I_HAVE}(?<came>${CONTACT}|tried(?: (?:calling|ringing|to (?:call|ring|reach)))?)(?: (?:with|for|to|at|from|by))? (?<customer>.+?)(?: (?:once|twice|again|\\w+ times))?(?<via>${VIA}),?(?<tail> (?:(?:but|and) )?(?:(?:they|she|he) )?(?:${CAME_EN}|${THEN} again)(?![a-z]).*| ?[,;.-] ?.+|)`,
    close,
  ),
  said(
    `(?<customer>.+?)(?: -|,|:)? (?:(?:was|is|has|have|just) )*(?<tail>(?:${CAME_EN})(?:(?:[:,;.]| -| the phone| ${THEN} (?:again|[a-z\\d])).*)?)`,
  ),
  command('(?<customer>[^:：]+?)[:：] ?(?<tail>(?!(?:orders?|complaints?|sales?|calls?)$).+)', closeIfSaid),
  command(
    `${ZH_JUST}(?<came>(?:拜访|回访|联系|见)过?了?|(?:致电|打给|打电话给)了?)(?:客户)?(?<customer>.+?)[,，;；](?<tail>.+)`,
    closeIfSaid,
  ),
  command(
    `${ZH_JUST}(?<came>(?:联系|联络|打|约|见)(?:上|到|通)了?)(?:客户)?(?<customer>.+?)了?(?:[,，;；](?<tail>.+))?`,
    close,
  ),
  command(
    `${ZH_JUST}${ZH_VIA}(?<came>(?:拜访|回访|联系|联络|见|约)(?:过了?|了)|(?:没有?|未|还没)(?:联系|打)(?:上|通|到)|(?:致电|打给|打电话给)了?|打(?:了|过)(?=[^电给].*电话))(?:客户)?(?<customer>.+?)(?:的?电话)?[,， ]*(?<tail>${CAME_ZH}.*)`,
    close,
  ),
  said(
    `${ZH_JUST}${ZH_VIA}(?<came>(?:拜访|回访|联系|联络|见)(?:过了?|了)|(?:没有?|未|还没)(?:联系|打)(?:上|通|到))(?:一[下次趟])?(?:客户)?(?<customer>[^,，]+?)了?(?:[,， ]+(?<tail>.+))?`,
  ),
  command(`${ZH_DONE}(?:了)?${ZH_ONE}[::,，;；。 ]*(?<tail>.*)`, close),
  command(`(?:把)?${ZH_SURE}(?:已经?)?(?:标(?:记)?为?|设为)?${ZH_DONE}(?:了)?[::,，;；。 ]*(?<tail>.*)`, close),
  command(`${ZH_NUMBER}[::,，;；。 ]+(?<tail>(?!先?(?:推迟|延后|延期|顺延|改到|挪到|移到|推到)).+)`, close),
  command(`${ZH_NUMBER}(?<tail>.+)`, closeIfSaid),
  command(`#?(?<bare>\\d{1,9})号?(?:已经?)?(?:完成|搞定|办完|做完)了?[::,，;；。 -]*(?<tail>.*)`, close),
  command(`#?(?<bare>\\d{1,9})(?:号?[::,，;； ]+|号跟进[::,，;； ]*)(?<tail>.+)`, closeIfSaid),
  command(
    `${ZH_JUST}(?:给|跟|和|与)(?<customer>.+?)打了?(?:个|过|好?几次)?(?:电话)?了?[,， ]*(?<tail>${CAME_ZH}.*)`,
    close,
  ),
  said(
    `${ZH_JUST}(?:打了?.{1,3}[次遍回])?(?:给|跟|和|与)?(?:客户)?(?<customer>.+?)(?:那[边里]|这[边里])?(?:的跟进)?(?:刚刚?|刚才|都|已经?)*${ZH_VIA}(?<tail>${CAME_ZH}(?:(?:[::,，;；。 ]|${CAME_ZH}).*)?)`,
  ),
  command(`(?:完成|搞定|办完|做完)了?[::,，;； ]+(?<tail>.+)`, closeIfSaid),
  command(`(?:把)?(?:客户)?(?<customer>.+?)的跟进(?:已经?)?${ZH_DONE}(?:了)?[::,，;；。 ]*(?<tail>.*)`, close),
  command(`(?:把)?(?:客户)?(?<customer>.+?)(?:已经?)?${ZH_DONE}(?:了)?[::,，;；。 ]+(?<tail>.+)`, closeIfSaid),
];

const ASKS =
  '[?？]|^(?:what|which|who|whom|whose|why|how|when|where|did|does|do|is|are|was|were|has|have|show|list|remind|don)(?![a-z])|[哪谁啥吗]|什么|多少|怎么|为何|提醒|[几多]少?[个位次]';
const DID_EN = new RegExp(`(?<![a-z])(?:${CONTACT}|${CAME_EN})(?![a-z])`, 'iu');
/** Somebody was contacted, or tried to be. */
const DID = `(?<![a-z])(?:${CONTACT}|${CAME_EN})(?![a-z])|${CAME_ZH}|(?:拜访|回访|联系|联络|见|约|致电|打)(?:给.+)?[了过]|打给`;

/** Closing follow-ups with what came of them, on whichever day it came. */
export const CLOSING_FOLLOW_UPS: readonly Command[] = [
  ...CLOSING,
  { ...command(`(?!.*(?:${ASKS}))(?=.*(?:${DID}))(?<words>.+?)[。.!！]*`, closeOnDay), isAsSaid: true },
];

/** What came of a customer's follow-up, told and not asked. */
function said(template: string): Command {
  return { ...command(`(?!.*[吗?？])${template}[。.!！]*`, close), isAsSaid: true };
}

async function close({ came, via, tail = '', ...pieces }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const target = await closableOf(pieces, read);
  if (target === null) return null;
  // 打给 alone says no outcome, "called" one that what follows may correct.
  const head = came !== undefined && outcomeAtHead(came) !== null ? `${came}, ` : '';
  return closing(target, `${head}${tail.trim()}`, read, [came, via, tail].join(' '));
}

/** A bare number, or nothing but "done", is a follow-up's only where what came of it follows. */
async function closeIfSaid(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  return outcomeAtHead((pieces.tail ?? '').trim()) === null ? null : close(pieces, read);
}

/** What was done on a day that is said is read as the rest alone. @throws {DomainError} 'invalid_input' for no single day */
async function closeOnDay({ words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  // Behind the first clause stands what came of it, or what comes next.
  const [day] = read.pastTimes(/^[^,，;；。]+/u.exec(words)?.[0] ?? '', true);
  if (day === undefined) return null;
  const [head, tail] = [words.slice(0, day.from).trim(), words.slice(day.to).trim()];
  const rest = joined(head, tail);
  for (const { pattern, build } of CLOSING) {
    const found = pattern.exec(rest);
    const call = found && (await build(found.groups ?? {}, read));
    if (call && day.on === null) throw noContactDay(words, words.slice(day.from, day.to));
    if (call) return onDay(call, day.on!, read);
  }
  return null;
}

/** Behind what was done a day stands for a comma, in English. */
function joined(head: string, tail: string): string {
  if (head === '') return tail.replace(/^[ ,，]+/u, '');
  if (/\p{Script=Han}$/u.test(head) || /^(?:$|[,;.])/u.test(tail)) return `${head}${tail}`;
  return DID_EN.test(head) ? `${head}, ${tail}` : `${head} ${tail}`;
}

/** Of today it says no day, and of no contact neither. */
function onDay(call: ToolCall, on: string, read: CommandReader): ToolCall {
  const saysNone = call.tool === 'mark_not_useful' || on === read.dayAhead('today');
  return saysNone ? call : { ...call, input: { ...(call.input as object), on } };
}

/** A space after Han stands for a comma. */
const CLAUSE_ENDS = /[,;，；。]|(?<!\d)\. |(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])/u;
const AGAIN =
  /^(?:(?:and|so|but) )*(?:please )?(?:(?:i |i['’]ll )?(?:will )?(?:call|contact|ring|phone|try|follow up|remind me|check)(?: (?:them|him|her|back))? )?again (?<en>.+)$|^(?:and )?(?:(?:i |i['’]ll )?(?:will )?)(?:call|ring) (?:them |him |her )?back (?<back>.+)$|^(?:(?:i['’]ll |i |will )*(?:try|retry)) (?<soon>.+)$|^(?:next (?:one|time|follow-?up):?) (?<next>.+)$|^(?<zh>.+?)(?:再|继续)(?:次|度)?(?:联系|跟进|打|提醒|回访|拜访|试|聊|约|谈|沟通|致电)(?:他|她|一?次|一?下|电话|我)*$|^(?:下次|再次跟进)[::]?(?<later>.+)$/iu;
const ONLY_CHANNEL =
  /^(?:(?:by|via|per|through|on|in) (?:live )?(?:e-?mail|chat|wechat|whats ?app|linkedin|phone|person)|(?:用|通过)(?:电子邮件|邮件|微信|电话)|上门|当面)$/iu;
const LEADS = /^(?:(?:because(?: of)?|since|as|note:?|remark:?|因为|由于|原因是?|备注[::]?)[:, ]*)/iu;

/**
 * Who was reached may go on to say what came of it. Of a customer with no follow-up the contact is recorded.
 * @throws {DomainError} 'invalid_input' without what came of it; as `CommandReader.listLine` of who was no use
 */
async function closing(target: Closable, tail: string, read: CommandReader, all: string): Promise<ToolCall> {
  const found = outcomeAtHead(tail.trim());
  if (found === null) throw noOutcome(target);
  let { outcome } = found;
  let again: string | undefined;
  const remembered: string[] = [];
  for (const part of found.rest.split(CLAUSE_ENDS)) {
    const further = outcome === 'reached' ? outcomeAtHead(part.trim().replace(/^(?:but|and) /iu, '')) : null;
    outcome = further?.outcome ?? outcome;
    const said = (further?.rest ?? part).trim();
    const spoken = AGAIN.exec(said)?.groups;
    const when = Object.values(spoken ?? {}).find((each) => each !== undefined);
    const due = when === undefined ? null : read.due(when);
    if (due !== null) again = due;
    else if (said !== '' && !ONLY_CHANNEL.test(said)) remembered.push(said.replace(LEADS, ''));
  }
  const channel = channelIn(all);
  const because = remembered.join(/\p{Script=Han}/u.test(tail) ? '，' : ', ').replace(/^[:. ]+/u, '');
  if (outcome === 'not_useful' && 'customer' in target) {
    if (because === '') throw noBecause(target.customer);
    const { reason } = await read.listLine(target.customer);
    return { tool: 'mark_not_useful', input: { ...target, reason, because } };
  }
  return {
    tool: 'followUp' in target ? 'close_follow_up' : 'record_contact',
    input: {
      ...target,
      outcome,
      ...(because !== '' && { because }),
      ...(channel !== undefined && outcome !== 'not_useful' && { channel }),
      ...(again !== undefined && { again }),
    },
  };
}
