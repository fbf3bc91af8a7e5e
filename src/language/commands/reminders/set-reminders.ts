import { readReminderHour } from '../../text/reminder-hour.ts';
import { spokenHour } from '../../text/spoken-hour.ts';
import { timeZoneOfWords } from '../../text/time-zone-words.ts';
import { WEEKDAY_NAMES_EN, weekdaysIn } from '../../text/weekday-words.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';

const REMINDERS = '(?:daily |morning )?(?:reminders?|lists?(?: of the day)?|to-?do lists?)';
const WHOSE = "(?:(?<whose>my|our|the team['’]s|everybody['’]s|everyone['’]s|the|.+?['’]s) )?";
const ZH_WHOSE = '(?<whose>我|我们|大家|所有人|团队|(?!每日|每天|早).+?)?的?';
const ZH_REMINDERS = '(?:每日|每天的?|早上的?|早间)?(?:提醒|名单)';
const DAY = `(?:${WEEKDAY_NAMES_EN}s?|weekends)\\b`;
const DAYS = `(?<days>${DAY}(?:(?:, | and |, and | to | ?- ?| until | through )${DAY})*)`;
const ZH_DAYS = '(?<days>(?:周|星期|礼拜)[一二三四五六日天](?:[、,和到至-]?(?:周|星期|礼拜)?[一二三四五六日天])*)';

/** How the daily reminder comes, and who got theirs. */
export const SETTING_REMINDERS: readonly Command[] = [
  command(`remind (?:me|us) (?<again>.+)`, at),
  command(
    `(?:send|give|show|post) (?:me )?(?:${WHOSE.replace('whose', 'mine')})?${REMINDERS} (?<when>.+?)(?: instead(?: of .+)?)?`,
    at,
  ),
  command(`(?:set|move|change|put|make) ${WHOSE}${REMINDERS} (?:to|at|for) (?<when>.+)`, at),
  command(`${WHOSE}${REMINDERS} (?:at|every|each) (?<when>.+?)(?: from now on| instead(?: of .+)?)?`, at),
  command(
    `i(?: want| would like|['’]d like|['’]d rather|['’]d prefer| prefer| would rather| would prefer)(?: to)?(?: (?:get|have|receive))? ${WHOSE}${REMINDERS} (?<when>.+)`,
    at,
  ),
  command(`(?:can|could|may) (?:i|we) (?:get|have|receive) ${WHOSE}${REMINDERS} (?<when>.+?)(?: instead)?`, at),
  command(
    `(?:(?:do not|don['’]?t|never) (?:remind|message|ping|bother|disturb|write to|send) me(?: anything)?|no(?: more)? ${REMINDERS}|(?:my |the )?${REMINDERS} not) (?:before|earlier than) (?<hour>.+)`,
    notBefore,
  ),
  command(
    `(?<hour>.{2,10}?)(?:之|以)?前(?:都)?(?:别|不要|不用|不必|不许)(?:再)?(?:给我)?(?:发送?|推送?)?(?:${ZH_REMINDERS}|打扰|消息)?(?:给)?我?了?|(?:${ZH_REMINDERS})?(?:别|不要|不用)早于(?<least>.+?)(?:提醒|发)?我?|(?:我的?)?${ZH_REMINDERS}(?:时间)?(?:别|不要)(?:发得)?(?:太|这么|那么)早了?[,，]?(?:等到?|在)?(?<after>.+?)(?:之后|以后|后)?(?:才|再)(?:发|来|提醒|推)(?:送)?(?:给?我)?`,
    ({ least, after = least, hour = after }) => notBefore({ hour }),
  ),
  command(
    `(?<when>.{1,24}?)(?:提醒|叫)我(?:一下)?|(?:把)?${ZH_WHOSE}${ZH_REMINDERS}(?:时间)?(?:设|改|调|定|挪)?(?:置|整)?(?:为|到|成|在)(?<later>.+?)发?|(?:我的?)?(?:${ZH_REMINDERS})(?<sent>.{2,10}?)(?:再|才)?(?:发|推)(?:送)?给我(?:就行|就好|吧|即可)?`,
    ({ when, sent, later = sent, whose }, read) =>
      at(when === undefined ? { when: later, whose } : { again: when, whose }, read),
  ),
  command(`(?<when>(?:每|早上|上午|清晨).{1,16}?)(?:给我)?发(?:送)?(?:我的)?(?:每日|今日)?(?:提醒|名单)(?:给我)?`, at),

  command(`(?:pause|stop|disable|turn off|switch off|mute|suspend|no more) ${WHOSE}${REMINDERS}`, switched(false)),
  command(
    `turn ${WHOSE}${REMINDERS} off|(?:stop|don['’]t|do not) (?:reminding|remind) me(?: any ?more)?`,
    switched(false),
  ),
  command(`(?:resume|restart|start|enable|turn on|switch on|unmute) ${WHOSE}${REMINDERS}`, switched(true)),
  command(`turn ${WHOSE}${REMINDERS} on`, switched(true)),
  command(`(?:暂停|停止|关闭|停掉|关掉|取消)${ZH_WHOSE}${ZH_REMINDERS}`, switched(false)),
  command(`(?:别|不要|不用)再?(?:每天)?提醒我?了?`, switched(false)),
  command(`(?:恢复|开启|打开|启用|重新开始)${ZH_WHOSE}${ZH_REMINDERS}`, switched(true)),

  command(`(?:i|we) (?:only )?work (?:on |from )?${DAYS}`, works),
  command(`(?:my|our) work(?:ing)? ?days are ${DAYS}`, works),
  command(
    `(?:no|don['’]?t send(?: me)?(?: any)?) ${REMINDERS} (?:(?:on|at|over) )?${DAYS}|(?:don['’]?t|do not) (?:remind|message|ping|bother|disturb|write to) me (?:on|at|over|during) (?:the )?${DAYS.replace('days', 'other')}`,
    ({ days, other = days }) => restsOn({ days: other }),
  ),
  command(
    `${ZH_DAYS.replace('(?<days>', '(?<days>周末|双休日|')}(?:都)?(?:不要|别|不用|不必|甭)(?:再)?(?:来)?(?:给我)?(?:发送?|推送?)?(?:每日)?(?:提醒|打扰|名单|消息|烦|吵)(?:给)?我?了?`,
    restsOn,
  ),
  command(`(?:stop|no(?: more)?|turn off|skip|drop) (?:the |my |any )?(?<days>weekend|${DAY}) ${REMINDERS}`, restsOn),
  command(`(?:i|we) (?:don['’]?t|do not|never) work (?:on )?${DAYS}`, restsOn),
  command(
    `(?:我|我们)?(?:只)?(?:在)?${ZH_DAYS}(?:才)?(?:上班|工作)|(?:我的?)?工作日(?:是|为|设为|改为)${ZH_DAYS.replace('<days>', '<more>')}`,
    ({ days, more = days }) => works({ days: more }),
  ),
  command(`(?:我|我们)?(?:在)?${ZH_DAYS}(?:不上班|不工作|休息|放假)`, restsOn),

  command(
    `(?:skip|leave out|drop) (?:it|the (?:message|reminder|list)|my (?:message|reminder|list)) (?:(?:if|when) .*(?:nothing|nobody|no one|empty).*|on empty days)|(?:do not|don['’]t|never) (?:write|message|send(?: me)?(?: anything)?|remind me|post|say anything)(?: to me)? (?:on empty days|(?:if|when) (?:there is |there['’]s )?(?:nothing|nobody|no one|the list is empty|it is empty).*)|(?:stay|be|keep) (?:silent|quiet) (?:on empty days|(?:if|when) .*(?:nothing|nobody|empty).*)|(?:say )?nothing on empty days|no empty reminders?`,
    () => saved({ whenEmpty: 'silent' }),
  ),
  command(
    `(?:tell me|write|say so|send (?:it|something)|remind me)(?: also| even)? (?:on empty days|(?:even )?(?:if|when) (?:there is |there['’]s )?(?:nothing|nobody|the list is empty|it is empty).*)`,
    () => saved({ whenEmpty: 'say' }),
  ),
  command(
    `(?:如果)?(?:没事|没有?(?:客户|人|内容|安排)(?:要联系|需要联系|要跟进)?|名单(?:是|为)?空的?)(?:的时候|时|的话|的日子)?[,，]?(?:就)?(?:别|不要|不用|不必|无需)(?:再)?(?:发|提醒|打扰)(?:了|我)*`,
    () => saved({ whenEmpty: 'silent' }),
  ),
  command(
    `(?:如果)?(?:没事|没有?(?:客户|人)(?:要联系|需要联系)?|名单(?:是|为)?空的?)(?:的时候|时|的话|的日子)?[,，]?(?:也)(?:要)?(?:告诉|通知|发给?|提醒)我?(?:一声)?`,
    () => saved({ whenEmpty: 'say' }),
  ),

  command(
    `(?:my time ?zone is|i (?:am|live|work) in the time ?zone(?: of)?|(?:set|change) my time ?zone to|i moved to|use the time ?zone(?: of)?) (?<zone>.+)`,
    inZone,
  ),
  command(
    `(?:我的)?时区(?:是|为|设为|改为|改成|换成)(?<zone>.+?)(?:时间|时区)?|我(?:(?:搬|调|派|出差)到了?|到了?|来到?|去)(?<city>.+?)(?:出差|工作)?了?`,
    ({ zone, city = zone }) => inZone({ zone: city }),
  ),
  command(
    `(?:send|write) (?:me )?(?:my |the )?${REMINDERS} in (?<language>english|chinese)|(?:remind|write to) me in (?<other>english|chinese)|my language is (?<mine>english|chinese)`,
    inLanguage,
  ),
  command(
    `用(?<language>中文|英文|英语|汉语)(?:提醒我?|发(?:每日)?提醒)|(?:每日)?提醒(?:用|改(?:成|为)|换成)(?<other>中文|英文|英语|汉语)`,
    inLanguage,
  ),
  command(
    `(?:use|set) (?:the )?(?:holiday calendar|holidays)(?: of| to| calendar)? ?(?<calendar>.+)|(?:use|follow|respect|observe) (?:the )?(?<named>.+?) (?:bank |public |national )?holidays?(?: calendar)?(?: (?:for|in|with) (?:my |the )?(?:daily )?(?:reminders?|lists?|days?))?|(?<none>no|don['’]t use(?: a| any)?|without(?: a)?) holiday calendar`,
    calendar,
  ),
  command(`(?:使用|用|采用)(?<calendar>.+?)(?:的)?节假日(?:日历)?|(?<none>不用|不使用|取消)节假日(?:日历)?`, calendar),
];

function saved(change: object) {
  return { tool: 'save_reminder_settings', input: change };
}

/** Whose reminder it is: without a name one's own. */
async function whoseIs(spoken: string | undefined, read: CommandReader): Promise<object | null> {
  const name = (spoken ?? 'my').replace(/['’]s$/iu, '').trim();
  if (name === '' || /^(?:my|our|the|我|我们|我的)$/iu.test(name)) return {};
  if (/^(?:the team|everybody|everyone|大家|所有人|团队)$/iu.test(name)) return { everybody: true };
  const staff = await read.staff(name);
  return staff === null ? null : { staff };
}

/** An hour, every day or on some weekdays; no word of it is left over. */
async function at({ again, when = again ?? '', whose }: Pieces, read: CommandReader) {
  // "Remind me at 8" says nothing of a day that comes again.
  const said = readReminderHour(when, again === undefined);
  const of = said === null ? null : await whoseIs(whose, read);
  if (said === null || of === null) return null;
  const { hour, workDays } = said;
  return saved({
    ...of,
    enabled: true,
    ...(hour !== undefined && { hour }),
    ...(workDays !== undefined && { workDays }),
  });
}

/** At the earliest hour that is wanted. */
function notBefore({ hour: words = '' }: Pieces) {
  const hour = spokenHour(/^\d{1,2}$/u.test(words) ? `at ${words}` : words);
  return hour === null ? null : saved({ hour });
}

function switched(enabled: boolean): Command['build'] {
  return async ({ whose }, read) => {
    const of = await whoseIs(whose, read);
    // Who wants reminders again is not away either.
    return of && saved({ ...of, enabled, ...(enabled && { away: 'back' }) });
  };
}

function works({ days = '' }: Pieces) {
  return saved({ workDays: weekdaysIn(days) });
}

const USUAL_WEEK = [1, 2, 3, 4, 5];

/** Of the usual week all but those. */
function restsOn({ days = '' }: Pieces) {
  const resting = weekdaysIn(days);
  return saved({ workDays: USUAL_WEEK.filter((day) => !resting.includes(day)) });
}

function inZone({ zone = '' }: Pieces) {
  const timeZone = timeZoneOfWords(zone);
  return timeZone === null ? null : saved({ timeZone });
}

function inLanguage({ language, other, mine }: Pieces) {
  return saved({ locale: /^(?:e|英)/iu.test(language ?? other ?? mine ?? '') ? 'en' : 'zh' });
}

function calendar({ named, calendar: name = named, none }: Pieces) {
  return saved({ calendar: none === undefined ? (name ?? '').trim() : null });
}
