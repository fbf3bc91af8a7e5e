import type { ToolCall } from '../../../domain/answer.ts';
import { type Closable, type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { noBecause, noOutcome } from './follow-up-problems.ts';
import { CAME_EN, CAME_ZH, CONTACT, channelIn, outcomeAtHead } from './follow-up-words.ts';
import { closableOf, NUMBER, ONE, ZH_NUMBER, ZH_ONE, ZH_SURE } from './spoken-target.ts';

const DONE = '(?:done|finished|closed|completed?)';
const ZH_DONE = '(?:完成|结束|关闭|办完|搞定|做完)';
const I_HAVE = "(?:i(?: have|['’]ve)? )?(?:just )?";
const ZH_JUST = '(?:我)?(?:刚刚?|刚才|已经?|都)*';

/** Closing follow-ups with what came of them. */
export const CLOSING_FOLLOW_UPS: readonly Command[] = [
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
  said(`(?<customer>.+?) (?:(?:was|is|has|have|just) )*(?<tail>(?:${CAME_EN})(?:(?:[:,;.]| -| the phone).*)?)`),
  command('(?<customer>[^:：]+?)[:：] ?(?<tail>(?!(?:orders?|complaints?|sales?|calls?)$).+)', closeIfSaid),
  command(
    `${ZH_JUST}(?<came>(?:拜访|回访|联系|见)过?了?|(?:致电|打给|打电话给)了?)(?:客户)?(?<customer>.+?)[,，;；](?<tail>.+)`,
    closeIfSaid,
  ),
  command(
    `${ZH_JUST}(?<came>(?:联系|联络|打|约|见)(?:上|到|通)了?)(?:客户)?(?<customer>.+?)了?(?:[,，;；](?<tail>.+))?`,
    close,
  ),
  command(`${ZH_DONE}(?:了)?${ZH_ONE}[::,，;；。 ]*(?<tail>.*)`, close),
  command(`(?:把)?${ZH_SURE}(?:已经?)?(?:标(?:记)?为?|设为)?${ZH_DONE}(?:了)?[::,，;；。 ]*(?<tail>.*)`, close),
  command(`${ZH_NUMBER}[::,，;；。 ]+(?<tail>(?!先?(?:推迟|延后|延期|顺延|改到|挪到|移到|推到)).+)`, close),
  command(`${ZH_NUMBER}(?<tail>.+)`, closeIfSaid),
  command(`#?(?<bare>\\d{1,9})号?(?:已经?)?(?:完成|搞定|办完|做完)了?[::,，;；。 -]*(?<tail>.*)`, close),
  command(`#?(?<bare>\\d{1,9})(?:号?[::,，;； ]+|号跟进[::,，;； ]*)(?<tail>.+)`, closeIfSaid),
  command(
    `${ZH_JUST}(?:给|跟|和|与)(?<customer>.+?)打了?(?:个|过|好?几次)?(?:电话)?了?[,，]?(?<tail>${CAME_ZH}.*)`,
    close,
  ),
  said(
    `${ZH_JUST}(?:打了?.{1,3}[次遍回])?(?:给|跟|和|与)?(?:客户)?(?<customer>.+?)(?:那[边里]|这[边里])?(?:的跟进)?(?:刚刚?|刚才|都|已经?)*(?<tail>${CAME_ZH}(?:[::,，;；。 ].*)?)`,
  ),
  command(`(?:完成|搞定|办完|做完)了?[::,，;； ]+(?<tail>.+)`, closeIfSaid),
  command(`(?:把)?(?:客户)?(?<customer>.+?)的跟进(?:已经?)?${ZH_DONE}(?:了)?[::,，;；。 ]*(?<tail>.*)`, close),
  command(`(?:把)?(?:客户)?(?<customer>.+?)(?:已经?)?${ZH_DONE}(?:了)?[::,，;；。 ]+(?<tail>.+)`, closeIfSaid),
];

/** What came of a customer's follow-up, told and not asked. */
function said(template: string): Command {
  return { ...command(`(?!.*[吗?？])${template}[。.!！]*`, close), isAsSaid: true };
}

async function close({ came, tail = '', ...pieces }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const target = await closableOf(pieces, read);
  return target === null ? null : closing(target, [came, tail].filter(Boolean).join(', '), read);
}

/** A bare number, or nothing but "done", is a follow-up's only where what came of it follows. */
async function closeIfSaid(pieces: Pieces, read: CommandReader): Promise<ToolCall | null> {
  return outcomeAtHead((pieces.tail ?? '').trim()) === null ? null : close(pieces, read);
}

const AGAIN =
  /^(?:and )?(?:please )?(?:(?:i |i['’]ll )?(?:will )?(?:call|contact|ring|phone|try|follow up|remind me|check)(?: (?:them|him|her|back))? )?again (?<en>.+)$|^(?:and )?(?:(?:i |i['’]ll )?(?:will )?)(?:call|ring) (?:them |him |her )?back (?<back>.+)$|^(?:next (?:one|time|follow-?up):?) (?<next>.+)$|^(?<zh>.+?)(?:再|继续)(?:次|度)?(?:联系|跟进|打|提醒|回访|试|聊|致电)(?:他|她|一?次|一?下|电话|我)*$|^(?:下次|再次跟进)[::]?(?<later>.+)$/iu;
const ONLY_CHANNEL =
  /^(?:(?:by|via|per|through|on|in) (?:live )?(?:e-?mail|chat|wechat|whats ?app|linkedin|phone|person)|(?:用|通过)(?:电子邮件|邮件|微信|电话)|上门|当面)$/iu;
const LEADS = /^(?:(?:because(?: of)?|since|as|note:?|remark:?|因为|由于|原因是?|备注[::]?)[:, ]*)/iu;

/**
 * Who was reached may go on to say what came of it. Of a customer with no follow-up the contact is recorded.
 * @throws {DomainError} 'invalid_input' without what came of it; as `CommandReader.listLine` of who was no use
 */
async function closing(target: Closable, tail: string, read: CommandReader): Promise<ToolCall> {
  const found = outcomeAtHead(tail.trim());
  if (found === null) throw noOutcome(target);
  let { outcome } = found;
  let again: string | undefined;
  const remembered: string[] = [];
  for (const part of found.rest.split(/[,;，；。]|(?<!\d)\. /u)) {
    const spoken = AGAIN.exec(part.trim())?.groups;
    const when = Object.values(spoken ?? {}).find((each) => each !== undefined);
    const due = when === undefined ? null : read.due(when);
    const further = outcome === 'reached' ? outcomeAtHead(part.trim()) : null;
    outcome = further?.outcome ?? outcome;
    const said = (further?.rest ?? part).trim();
    if (due !== null) again = due;
    else if (said !== '' && !ONLY_CHANNEL.test(said)) remembered.push(said.replace(LEADS, ''));
  }
  const channel = channelIn(tail);
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
