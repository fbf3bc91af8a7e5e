import type { ToolCall } from '../../../domain/answer.ts';
import { VAGUE_TIME_ZH } from '../../text/due/vague-times-zh.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { pastTime } from './follow-up-problems.ts';

const ME = '(?:me|myself|us)';
/** As it is typed, too. */
const REMIND = '(?:rem+ind|re?mi?nd|remid|reming|nudge|ping|prompt|alert)';
const MUST =
  "(?:(?:i )?(?:need|have|ought|plan|am going|got|want) to |(?:i )?(?:gotta|wanna) |i (?:really )?(?:must|should|will|shall) (?:really )?|i['’](?:ll|m going to|ve got to) |let['’]s )";
const URGENT = '(?:(?:urgent(?:ly)?|important|asap)[:,]? )';
/** Who asks who or how many makes nothing. */
const ZH_NO_QUESTION = '(?!.*(?:有约|谁|哪|什么|啥|多少|几[位个条项]|怎么|吗$|的跟进))';
const URGENCY = '(?:(?:not )?urgent(?:ly)?|important|asap|(?:high|low) (?:priority|urgency)|no (?:rush|hurry))';
const NOUN = '(?:a |an |another |new )*(?:follow[- ]?up|reminder|task|to-?do)';
const ACT = '(?:call|ring|phone|visit|meet|chase|e-?mail|text|write to|send|check in with|contact)';
/** As it is said, or mixed with English. */
const REMIND_ZH = '(?:提醒|叫|喊|remind ?|ping ?)';
const HESITATION = '(?:(?:那个啥?|那啥|就是说?|嗯+|呃+|额|哎|诶|欸|喂|话说)[,， ]*)*(?:[你您][,， ]*)?';
const ZH_ACT =
  '(?:跟进|联系|回访|拜访|致电|打(?:一?[个通])?电话|打给|回电|回个?电话|催|问问|发邮件|约见?|找.{2,20}(?:聊|谈|沟通|见面))';
const AFTERWARDS = `(?:don['’]?t let me forget|remind ${ME}|please remind ${ME})(?: (?:of|about) (?:it|that|this))?`;

/** "Tomorrow at 9 remind me to …", "every Monday at 9 remind me to …". */
export const REMINDING_AT_TIMES: readonly Command[] = [
  command(`(?<time>.{2,70}?),? remind ${ME} (?:to |about |of )?(?<words>.+)`, aboutSomebody),
  command(
    `(?<time>.{2,70}?),? remind (?<whom>(?!${ME}\\b).{2,40}?) (?:to |about |of )(?<words>.+)`,
    forColleagueAtTime,
  ),
  command(
    `${HESITATION}(?<time>.{2,30}?)[,，]?就?${REMIND_ZH}(?:我|自己)(?:一[下声])?[,，]?(?<words>.+)`,
    aboutSomebody,
  ),
  command(`(?<time>.{2,30}?)[,，]?(?:提醒|让|叫|请)(?<words>.+)`, byColleagueAtTime),
];

/** What makes a follow-up: "remind me to …", 提醒我…, "follow up with … on …". */
export const MAKING_FOLLOW_UPS: readonly Command[] = [
  command(`(?<event>.{2,40} (?:before|ahead of) .{3,80}?),? ${REMIND} ${ME} (?:to|about|of) (?<words>.+)`, beforeEvent),
  command(
    `(?:${REMIND} ${ME}|(?:give|send|get|drop) ${ME} an? (?:nudge|reminder|ping|prompt|heads[- ]up)|gimme an? (?:nudge|reminder|ping)|hit ${ME} up|give ${ME} a shout|(?:jot(?: (?:it|this))? down|note to (?:self|myself)|write down|memo):?|(?:put|stick|pop) ${NOUN} in(?: for ${ME})?|set ${NOUN}(?: for ${ME})?|don['’]?t let me forget|i (?:must|should) not forget),? (?<words>.+)`,
    mine,
  ),
  command(`(?<urgency>${URGENCY})[:,;.]? ${REMIND} ${ME} (?<words>.+)`, ({ urgency = '', words = '' }, read) =>
    mine({ words: `${urgency}: ${words}` }, read),
  ),
  command(`(?:to-?do|task|reminder|follow[- ]?up): ?(?<words>.+)`, mine),
  command(
    `(?:(?:create|add|make|set(?: up)?|schedule|plan|put in|new) )?${NOUN} for (?<whom>(?!${ME}\\b).{2,40}?)(?::| to) ?(?<words>.+)`,
    forKnownColleague,
  ),
  command(
    `(?:create|add|make|set(?: up)?|schedule|plan|put in|new|(?:i['’]d like|i (?:would like|want|need)|can i (?:have|get)) (?=a|new)) ?(?:${ME} )?${NOUN}(?: for ${ME})?:? ?(?<words>.+)`,
    mine,
  ),
  command(`${MUST}?(?:f/?up?|follow up) (?<words>.+)`, ({ words = '' }, read) =>
    read.followUpSentence(`follow up ${words}`, { isSure: false }),
  ),
  command(`${MUST}?(?<words>(?:check in|get back|touch base) .+)`, ({ words = '' }, read) =>
    read.followUpSentence(words, { isSure: false }),
  ),
  command(
    `${MUST}?(?<words>${URGENT}?(?:call|ring|phone|visit|meet|chase|ping|(?:check in|catch up|speak|talk) (?:with|to)|reach out to|(?:schedule|book|arrange|plan|set up) an? (?:call|visit|meeting|appointment) with|contact) .+)`,
    ({ words = '' }, read) => read.followUpSentence(words, { isSure: false }),
  ),
  command(`(?<name>[^?]{2,40}?),? (?<time>(?:on |at |this |next |tomorrow|tmrw|mon|tue|wed|thu|fri).+)`, nameAndTime),
  command(
    `(?<name>[^?]{2,40}?),? (?<time>(?:on |at |in |this |next |tomorrow|tmrw?\\b|mon|tue|wed|thu|fri).+?)[,:]? (?<words>(?:${ACT}|re|about|to)\\b.*)`,
    nameAndTime,
  ),
  command(`(?<time>.{2,24}?)[,:]? (?<words>${ACT} .+)`, ({ time = '', words = '' }, read) =>
    read.isTime(time) ? read.followUpSentence(`${words} ${time}`, { isSure: false }) : null,
  ),
  command(`(?<words>.+?)(?:[,;.:] ?|[ -]+)(?:and |so )?${AFTERWARDS}`, ({ words = '' }, read) =>
    read.followUpSentence(words, { isSure: false }),
  ),
  command(
    `(?<words>.+?)[,，。;； ]*(?:(?:到时候?|届时)?(?:记得)?(?:提醒(?:我)?|[叫喊]我)(?:一?[下声])?(?:我)?|别让我忘(?:记)?了?|别忘(?:记)?了|不要忘了?)`,
    ({ words = '' }, read) => read.followUpSentence(words, { isSure: false }),
  ),
  command(
    `(?:给|为|替)(?<name>.{2,16}?)(?:安排|设|设置|建|新建|加|记)(?:一?[个条项])?(?:跟进|提醒|待办)[::,， ]*(?<words>.+)`,
    ({ name, words }, read) => read.followUpSentence(`给${name} ${words}`, {}),
  ),
  command(`(?:记(?:一下|一笔|下来?)|备忘|戳我一下|叫我一下)[::,， ]+(?<words>.+)`, mine),
  // Without a sign between them what is said of today may have happened already.
  command(`(?:记(?:一下|一笔|下来?|着))(?!今[天日儿早]|刚|上午|早上)(?<words>.+)`, timeAtHead),
  command(`(?<time>.{1,16}?)(?:戳|叫|喊|提醒)(?:我)?一[下声][,， ]*(?<words>.+)`, timeFirst),
  command(`remind (?<whom>(?!${ME}\\b).+?) (?:to |about |that )(?<words>.+)`, forColleague),
  command(`remind (?<words>(?!${ME}\\b).+)`, byColleague),
  command(`(?<time>.{1,16}?)(?:的时候)?[,，]?(?:提醒|叫)(?:我|一下我|自己)(?<words>.+)`, timeFirst),
  command(`(?:别忘了?|不要忘了?|别忘记|不要忘记|记得|记着|我?得记得)(?:要|去)?(?<words>.+)`, mine),
  command(`从(?<time>.{1,12}?)(?:开始|起)[,，]?(?<words>每.+)`, ({ time = '', words = '' }, read) =>
    read.isTime(time) ? read.followUpSentence(`${words}，${time}`, { isSure: false }) : null,
  ),
  command(
    `${HESITATION}(?:到时候?)?(?:记得)?${REMIND_ZH}(?:一下)?(?:我|自己|咱们?|我们)(?:一[下声])?(?:要|去|得)?[::,，]?(?<words>.+)`,
    mine,
  ),
  command(
    `(?:设|设置|建|新建|创建|添加|加|安排)(?:一?[个条项])?(?:跟进|提醒|待办|任务)[::,，]?(?:给我)?(?<words>.+)`,
    mine,
  ),
  // No time is understood: the answer names it.
  command(`(?<words>${VAGUE_TIME_ZH}[,，]?(?:就|再)?${REMIND_ZH}(?:我|自己).+)`, mine),
  command(`(?<words>(?=.*${ZH_ACT}(?!.*[过了]))${ZH_NO_QUESTION}${VAGUE_TIME_ZH}.+)`, mine),
  // 请 asks the bot as well as a colleague.
  { ...command(`(?:让|请|叫|安排)(?<words>.+?)[。！!]*`, byColleague), isAsSaid: true },
  command(`提醒(?<words>.+)`, async ({ words = '' }, read) => {
    const colleague = await read.colleagueAtHead(words);
    return colleague === null
      ? mine({ words }, read)
      : read.followUpSentence(colleague.rest, { owner: colleague.owner });
  }),
  // No rule was read from it, nor a customer: the answer says what is missing.
  command(`(?<time>.{2,70}?),? ${REMIND} ${ME} (?:to|about|of) (?<words>.+)`, timeFirst),
  command(`(?<time>.{2,30}?)[,，]?${REMIND_ZH}(?:我|自己)(?<words>.+)`, timeFirst),
  command(`(?<words>(?!.*提醒)${ZH_NO_QUESTION}(?:.{0,20}?)${ZH_ACT}(?:.*))`, ({ words = '' }, read) =>
    read.followUpSentence(words, { isSure: false }),
  ),
];

/** Half an hour before my call with Dupont, remind me to read their file: the event says when and about whom, the rest what. */
async function beforeEvent({ event = '', words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const call = await read.followUpSentence(`${words} ${event}`, { isSure: false });
  return call && { ...call, input: { ...(call.input as object), reason: words } };
}

function mine({ words = '' }: Pieces, read: CommandReader) {
  return read.followUpSentence(words, {});
}

/** @throws {DomainError} 'invalid_input' where some words are a time that has been */
function refusePast(words: string, read: CommandReader): void {
  const [past] = read.pastTimes(words);
  if (past !== undefined && past.to - past.from === words.trim().length) throw pastTime(read.said, words.trim());
}

/** "Tomorrow at 9 remind me to …": what stands before it is a time or nothing that is understood. */
function timeFirst({ time = '', words = '' }: Pieces, read: CommandReader) {
  refusePast(time, read);
  return read.isTime(time) ? read.followUpSentence(`${time} ${words}`, {}) : null;
}

/** Words that begin with a time that comes. */
function timeAtHead({ words = '' }: Pieces, read: CommandReader) {
  return read.days(words)[0]?.from === 0 ? read.followUpSentence(words, { isSure: false }) : null;
}

/** As `timeFirst`, but what comes again for nobody whom the data knows is left to rules. */
function aboutSomebody({ time = '', words = '' }: Pieces, read: CommandReader) {
  refusePast(time, read);
  return read.isTime(time) ? read.followUpSentence(`${time} ${words}`, { isSure: false }) : null;
}

async function forColleagueAtTime({ time = '', whom = '', words = '' }: Pieces, read: CommandReader) {
  const owner = read.isTime(time) ? await read.staff(whom) : null;
  return owner === null ? null : read.followUpSentence(`${time} ${words}`, { owner, isSure: false });
}

async function byColleagueAtTime({ time = '', words = '' }: Pieces, read: CommandReader) {
  const colleague = read.isTime(time) ? await read.colleagueAtHead(words) : null;
  return colleague && read.followUpSentence(`${time} ${colleague.rest}`, { owner: colleague.owner, isSure: false });
}

/** A customer and a time, and what is to be done: "Acme on Friday afternoon", "acme tmr 3pm call back". */
async function nameAndTime({ name = '', time = '', words = '' }: Pieces, read: CommandReader) {
  const person = read.isTime(time.replace(/^on /iu, '')) ? await read.person(name) : null;
  if (person === null || !('customer' in person)) return null;
  return read.followUpSentence(`${name} ${time} ${words}`, { ...person, isSure: false });
}

async function byColleague({ words = '' }: Pieces, read: CommandReader) {
  const colleague = await read.colleagueAtHead(words);
  return colleague && read.followUpSentence(colleague.rest, { owner: colleague.owner, isSure: false });
}

/** Whom a task is for may be its customer, too. */
async function forKnownColleague({ whom = '', words = '' }: Pieces, read: CommandReader) {
  const owner = await read.staff(whom);
  return owner === null ? null : read.followUpSentence(words, { owner });
}

function forColleague({ whom = '', words = '' }: Pieces, read: CommandReader) {
  return read.followUpSentence(words, { owner: whom });
}
