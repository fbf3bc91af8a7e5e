import type { Absence } from '../../../domain/reminders/absence.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import { noAbsenceDays, noHalfDays, whoTakesOver } from '../follow-ups/follow-up-problems.ts';

const I_AM = "(?:i ?['’]?m|i am|i(?:['’]ll| will| shall) be|i(?:['’]m| am) going to be)(?: going)?";
const IS = '(?:is|will be|is going to be)';
const AWAY =
  "(?:away|off(?: work| duty| sick)?|out(?: of (?:the )?office)?|ooo|(?:on |going on )(?:a |my |an )?(?:short |long |annual |sick |parental |maternity |paternity |unpaid )*(?:holidays?|vacation|leave|pto|break|business trip|trip|sabbatical|training|course)|absent|(?:not|n[o']t) (?:in|working|available|here|there|around|at work|in the office)|unavailable|travell?ing|sick|ill|at (?:a |an |the )?(?:trade (?:fair|show)|conference|convention|offsite|training))";
const REST = '(?:holidays?|vacation|annual leave|sick leave|parental leave|leave|time off|absence|pto|days? off)';
const REMINDERS =
  '(?:(?:my|the|any|all|all my) )?(?:daily |morning )?(?:reminders?|notifications|messages|pings|lists?(?: of the day)?)';
const NOW =
  '(?: (?:now|today|again|early|already|at work|at my desk|in the office|from (?:my )?(?:holidays?|vacation|leave|trip|break|sick leave)))*';
const ZH_AWAY =
  '(?:休(?:年|病|产|陪产|婚|探亲)?假|放假|请(?:年|病|事|产|婚)?假|年假|病假|度假|旅游|旅行|休息|不在(?:公司|办公室|岗|单位)?|不上班|不工作|出差|外出|离岗|调休|没空|参展|参加(?:展会|培训)|外训)';
const ZH_OFF =
  '(?:不要|别|不用|不必|无需|不需要|先别|停止|暂停)(?:再)?(?:给我)?(?:发送?|推送)?(?:每日|任何)?(?:提醒|打扰|名单|消息)(?:给)?(?:我)?了?';
const ZH_PAUSE = '(?:暂停|停止|停掉|停|关闭|关掉|暂时不要|先停)(?:一下)?(?:我的?)?(?:每日|每天的?)?(?:提醒|名单)';

/** One-off absences: the daily reminder passes over them and comes back by itself. */
export const SAYING_ABSENCE: readonly Command[] = [
  command(
    `(?=.*\\bhalf[- ](?:a[- ])?day)(?=.*\\b(?:off|leave|away|out|holidays?|vacation|work(?:ing)?|sick)\\b).+`,
    refuseHalfDays,
  ),
  command(
    `i(?:['’]m| am|['’]ll be| will be|['’]ll| will)? ?(?:only |just )?(?:here|in|work(?:ing)?|available|around|at work) (?:only )?(?!.*\\b(?:until|till|from|to)\\b).*\\b(?:mornings?|afternoons?)\\b.*`,
    refuseHalfDays,
  ),
  command(
    `${I_AM} ${AWAY},? (?!.*\\b(?:until|till|from|to|through)\\b).*\\b(?:mornings?|afternoons?)\\b.*`,
    refuseHalfDays,
  ),
  command('(?=.*(?:请|休|放|假|不在|不上班)).*半[天日].*', refuseHalfDays),
  command(`(?!.*(?:到|至|从|起|开始)).*(?:上午|下午|早上|中午|晚上).*${ZH_AWAY}了?`, refuseHalfDays),
  command(
    `(?:sorry,? )?(?:${I_AM} |i )?back${NOW}(?:[,;.]? (?:(?:please |you (?:can|may) )?(?:wake|ping|remind|nudge|message|write to) me(?: up)?(?: again)?|(?:resume|restart) ${REMINDERS}))?|(?:end|stop|cut short) (?:my|the) (?:${REST}|pause|break)(?: now| today| early)?`,
    back,
  ),
  command(
    `(?:sorry,? )?(?:${I_AM} |i )?back${NOW}[,;.]? (?:so |and |please )*(?:cancel|end|drop|delete|stop|remove) (?:the rest of )?(?:my|the) (?:planned )?${REST}`,
    none,
  ),
  command(
    '我?(?:已经?)?(?:提前)?(?:回来(?:上班)?|复工|返岗|出差回来)[了啦]?[,，。 ]*(?:请)?(?:帮我)?(?:取消|结束|撤销|删除)(?:掉)?(?:我的?)?(?:剩下的?|后面的?)?(?:休假|请假|年假|病假|假期|假)',
    none,
  ),
  command(
    `(?:cancel|delete|drop|remove|forget) (?:my|the|all(?: of)? my) (?:planned |coming )?${REST}|i(?:['’]m| am) not going (?:away|on (?:holiday|vacation|leave))(?: after all)?`,
    none,
  ),
  command(`(?:${I_AM}|i come) back(?: to work| in the office| at work)? (?<home>.+)`, backOn),
  command(
    `(?:remind me|(?:send|give) me (?:my )?(?:reminders|lists?)|start reminding me)(?: again)? (?:again )?(?:from|as of|after|starting) (?<home>.+?)(?: on)?(?: again)?`,
    backOn,
  ),
  command(`(?:resume|restart|continue|start) ${REMINDERS} (?:again )?(?:on|from|as of)? ?(?<home>.+)`, backOn),
  command(
    `${I_AM} ${AWAY}(?: and| so)?,? (?:(?:i['’]ll be |i will be )?back|returning|return)(?: at work| in the office)? (?<home>.+)`,
    backOn,
  ),
  command(
    `${I_AM} ${AWAY},? (?<when>.+?),? (?:and )?(?:i['’](?:m|ll be) )?(?:back|returning)(?: again| at work| in the office)? (?<home>.+)`,
    awayUntil,
  ),
  command(
    `我?(?:从)?(?<when>.+?)(?:要|会|在|打算|准备)*${ZH_AWAY}[,，](?<home>.+?)(?:再)?(?:回来|回公司|上班|复工|返岗)(?:上班)?`,
    awayUntil,
  ),
  command(`${I_AM} ${AWAY},? (?<when>.+)`, away),
  command(`${I_AM} (?:out )?sick|${I_AM} ill|${I_AM} off sick`, today),
  command(`${I_AM} ${AWAY}`, askWhen),
  command(`(?<when>.{3,60}?),? ${I_AM} ${AWAY}`, away),
  command(`${I_AM.replace('going', 'going')} (?:taking|having|getting) (?<when>.+?) off`, away),
  command(`i(?: have| take|['’]ve got| have got| took|['’]ll take| will take| get| got) (?<when>.+?) off`, away),
  command(
    `(?:${I_AM} (?:taking|having)|i(?: have| take|['’]ve got|['’]ll take| will take)) (?:a |some |my )?(?:holidays?|vacation|leave|time off|break)(?: from work)?,? (?<when>.+)`,
    away,
  ),
  command(`${I_AM} going (?:away|abroad|on a trip),? (?<when>.+)`, away),
  command(
    "i(?:['’]m not going to| won['’]t| will not| can['’]t| cannot| shall not) (?:be (?:in|working|here|available|at work|around|in the office|there)|work|come in|make it in) (?<when>.+)",
    away,
  ),
  command(`(?:my )?${REST}(?: is| are| will be| starts?|:)? (?<when>.+)`, away),
  command(
    `(?:(?:send |give )?(?:me )?no(?: more)?|pause|stop|mute|suspend|hold|hold off|skip|silence|snooze|turn off|switch off|disable|don['’]?t send(?: me)?(?: any)?|do not send(?: me)?(?: any)?)(?: with| on)? ${REMINDERS},? (?<when>.+)`,
    pause,
  ),
  command(
    "(?:please )?(?:do not|don['’]?t) (?:remind|message|disturb|bother|ping|write to|contact|send) me(?: anything| anything at all)? (?<when>.+)",
    pause,
  ),
  command(`(?<when>.{3,40}?),? (?:no ${REMINDERS}|(?:do not|don['’]?t) (?:remind|disturb|bother|message) me)`, pause),
  command(`(?<staff>(?!i\\b|who\\b|nobody\\b).{2,40}?) ${IS} ${AWAY},? (?<when>.+)`, away),
  command(
    `(?<staff>(?!i\\b|who\\b|nobody\\b).{2,40}?)(?: is|['’]s| has come| came| has returned)(?: back)?(?<=back|returned)${NOW}`,
    back,
  ),

  command(
    '我?(?:已经?)?(?:提前)?(?:回来(?:上班)?|休完假|休假结束|销假|休(?:年|病|产|婚)?假回来|复工|返岗|回到公司|出差回来|开始上班|恢复上班|病好)[了啦]?(?:[,，。 ]*(?:请|可以)?(?:重新|恢复|继续)(?:每日)?提醒(?:我)?[了吧]?)?|(?:结束|停止)(?:我的)?(?:休假|请假|年假|病假|假期)',
    back,
  ),
  command(
    '(?<staff>(?!我|谁|还没).{2,12}?)(?:已经?)?(?:提前)?(?:回来(?:上班)?|休完假|休假结束|销假|复工|返岗|回到公司)[了啦]',
    back,
  ),
  command('(?:取消|删除|撤销|不休)(?:我的?)?(?:休假|请假|年假|病假|假期|假)(?:计划|安排)?了?|我不休假了', none),
  command('我?(?:要|会)?(?:等)?到?(?<home>.+?)(?:才|再)?(?:回来|回公司|回去|上班|复工|返岗)(?:上班)?', backOn),
  command(
    '(?:等)?(?:到)?(?<home>.+?)(?:才|再|后再|起再|开始再|重新|恢复)(?:提醒我?|给我?发(?:提醒|名单)|发(?:提醒|名单)给我|恢复提醒)',
    backOn,
  ),
  command(`${ZH_PAUSE}[,，]?(?<when>.+)`, pause),
  command(`(?:我)?(?:从)?(?<when>.+?)(?:期间|之?内|这几天|这段时间)?(?:我)?(?:都)?${ZH_OFF}`, pause),
  command(`(?:别|不要|不用|先别)(?:再)?(?:给我发?)?(?:提醒|打扰)我?[,，]?(?<when>.+)`, pause),
  command(
    `我?(?:从)?(?<when>.+?)(?:我)?(?:都|一直|全天)?(?:要|会|在|得|打算|准备|将|去|请|休)*${ZH_AWAY}(?:了|呢)?(?:[,，]?(?:就)?${ZH_OFF})?`,
    away,
  ),
  command(
    `我?(?:要|会|在|得|打算|准备|将|去)*${ZH_AWAY}[,，]?(?<when>.+?)(?:[,，]?(?:暂停|不用|别)(?:提醒)?我?)?`,
    away,
  ),
  command(
    `我?(?:从)?(?<start>.+?)(?:开始|起)[,，]?(?:我)?(?:要|会)?(?:${ZH_AWAY}|请|休)(?<length>.+?)的?(?:假|年假)?`,
    ({ start, length }, read) => away({ when: `${start}开始${length}` }, read),
  ),
  command('我?(?:要|会|打算|准备)?(?:请|休|放|歇)(?<when>.+?)的?(?:假|年假|病假|事假|产假|婚假)', away),
  command(`我?(?:生病了|病了|身体不舒服|今天不舒服)(?:[,，].*)?`, today),
  command(`我?(?:要|会|在|正在)?${ZH_AWAY}(?:了)?`, askWhen),
  command(`(?<staff>.{2,40}?) ${IS} ${AWAY}\\b.*\\bwho .+`, refuseWhoTakesOver),
  command(`(?<words>(?!我).{2,12}?.+?${ZH_AWAY}(?:.{0,12}?))`, ofColleague),
];

const ASKS_WHO = /\bwho(?:['’]s)? (?:will |can |could |should |is |to )?\w+|谁/iu;

function saved(away: Absence | 'back' | 'none', more: object = {}) {
  return { tool: 'save_reminder_settings', input: { ...more, away } };
}

async function back({ staff: name }: Pieces, read: CommandReader) {
  const staff = name === undefined ? undefined : await read.staff(name);
  return staff === null ? null : saved('back', staff === undefined ? {} : { staff });
}

function none() {
  return saved('none');
}

function today(_: Pieces, read: CommandReader) {
  const span = read.absence('today');
  return span && saved(span);
}

function askWhen(): never {
  throw noAbsenceDays();
}

/** Days after the absence and before the return, such as its weekend, belong to it. */
function awayUntil({ when = '', home = '' }: Pieces, read: CommandReader) {
  const span = read.absence(when);
  const back = read.absenceUntil(home);
  if (span === null || back === null) return null;
  return saved(
    back.until !== undefined && span.until !== undefined && back.until > span.until
      ? { ...span, until: back.until }
      : span,
  );
}

/** @throws {DomainError} 'invalid_input': the reminder comes once a day */
function refuseHalfDays(): never {
  throw noHalfDays();
}

async function away({ when = '', staff: name }: Pieces, read: CommandReader) {
  const span = read.absence(when);
  const staff = span === null || name === undefined ? undefined : await read.staff(name);
  if (staff && ASKS_WHO.test(read.said)) throw whoTakesOver(read.said);
  return span === null || staff === null ? null : saved(span, staff === undefined ? {} : { staff });
}

/** Of Mondays without end it is the week that changes (set-reminders.ts). */
function pause(pieces: Pieces, read: CommandReader) {
  return away(pieces, read);
}

function backOn({ home = '' }: Pieces, read: CommandReader) {
  const span = read.absenceUntil(home);
  return span && saved(span);
}

/** @throws {DomainError} 'invalid_input' of a colleague */
async function refuseWhoTakesOver({ staff = '' }: Pieces, read: CommandReader): Promise<null> {
  if ((await read.staff(staff)) !== null) throw whoTakesOver(read.said);
  return null;
}

async function ofColleague({ words = '' }: Pieces, read: CommandReader) {
  const { owner, rest } = (await read.colleagueAtHead(words)) ?? (await read.people(words));
  if (owner === undefined) return null;
  if (ASKS_WHO.test(read.said)) throw whoTakesOver(read.said);
  const [, when, after] = COLLEAGUE_AWAY.exec(rest.trim()) ?? [];
  const span = read.absence((when || after || '').trim());
  return span && saved(span, { staff: owner });
}

const COLLEAGUE_AWAY = new RegExp(`^(.*?)(?:都|一直|全天|要|会|在|请|休)*${ZH_AWAY}(?:了)?(.*)$`, 'u');
