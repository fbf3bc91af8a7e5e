import type { ToolCall } from '../../../domain/answer.ts';
import { type Command, type CommandReader, command, type Pieces } from '../command.ts';
import type { Says } from '../take-parts.ts';
import { FOLLOW_UP_HINT, type QuestionPart, takeQuestionParts } from './question-parts.ts';
import { takeDueSpan } from './take-due-span.ts';

/** A name follows, and nobody is asked about. */
const TELLS_ZH =
  /^[,， ]*(?:再|去|要)?跟进(?:一下)?(?![的有还都是里逾过清列任事记])(?!.*(?:谁|哪|什么|几|多少|吗|没))./u;
/** Next week's plan is the plan for next week; Friday's delivery is another matter. */
const TIMES_OWN =
  /(?<=\b(?:day|week|month|tomorrow))['’]s (?=(?:plans?|schedule|agenda|follow-?ups?|tasks?|to-?dos?|reminders?)\b)/giu;
const LEADS_ZH = /^(?:安排|计划|打算|准备|我?(?:要|得))?$/u;
const NOUN = '(?:follow-?ups?|follow ups|tasks?|to-?dos?|reminders?)';

/** Questions for follow-ups: theirs, by state, owner, customer and day, said in any order. */
export const ASKING_FOR_FOLLOW_UPS: readonly Command[] = [
  command(
    `(?:show|open|see|view|display)(?: me)? (?:the )?${NOUN}(?: (?:number|no\\.?))? ?#?(?<id>\\d{1,9})|(?:the )?${NOUN} ?#?(?<only>\\d{1,9})`,
    show,
  ),
  command(
    `(?:查看|看看?|打开|显示)?(?:第)?(?:跟进|待办)(?:编号)?#? ?(?<id>\\d{1,9})(?:号|条)?(?:跟进)?(?:的?(?:详情|情况))?`,
    show,
  ),
  command(
    'how (?:was|did) my (?<stretch>day|week)(?: go)?|(?:我)?(?<on>今天|今日|本周|这周|这个星期)(?:我)?的?(?:工作)?(?:总结|小结|表现(?:怎么样|如何)?|过得怎么样)',
    sumUp,
  ),
  command(`(?=.*(?:${FOLLOW_UP_HINT}))(?<words>.+)`, ask),
  // Without the sign of a question it is told: 我周五没空.
  { ...command('(?<words>.*(?:有空|有时间|忙))(?:[吗么嘛不]|[吗么嘛]?[?？])+', askFree), isAsSaid: true },
];

function askFree({ words = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  return ask({ words: words.replace(FREE_ZH, '有没有空') }, read);
}

const FREE_ZH = /(?:有空|有时间|忙)$/u;

function show({ id, only = id }: Pieces): ToolCall {
  return { tool: 'show_follow_up', input: { followUp: Number(only) } };
}

function sumUp({ stretch, on = stretch }: Pieces): ToolCall {
  const isDay = /day|今/iu.test(on ?? '');
  return { tool: 'list_follow_ups', input: { owner: 'me', closed: isDay ? 'today' : 'week' } };
}

/** Whom somebody has contacted is no follow-up that is due: "who did we call today?" */
const HAS_BEEN_CONTACTED =
  /\b(?:did|have|has|had) (?:we|i|any(?:one|body)|some(?:one|body)) (?:ever |already |last |just )?(?:call|contact|r[iu]ng|phone|visit|meet|met|e-?mail|text|writ|sp[eo]ak|talk)(?:ed|e|ten|en)?\b/iu;

/** Null where a word is left over, or nothing says that it is about follow-ups. */
async function ask({ words: said = '' }: Pieces, read: CommandReader): Promise<ToolCall | null> {
  const words = said.replace(TIMES_OWN, ' ');
  if (HAS_BEEN_CONTACTED.test(words)) return null;
  // Most sentences speak of something else: their names need not be looked up.
  if (!isAboutFollowUps(takeQuestionParts(words).says, true, true) || tells(words, read)) return null;
  const { customer, owner, rest: unnamed } = await read.people(words);
  const span = takeDueSpan(unnamed, read);
  const { says, rest } = takeQuestionParts(span.rest);
  const isNamed = customer !== undefined || owner !== undefined;
  const named = rest === '' ? {} : isNamed ? null : await read.person(rest);
  if (named === null) return null;
  // Whether a colleague or customer has time is not known.
  if (says('free') && (isNamed || rest !== '')) return null;
  const who = { ...(customer && { customer }), ...(owner && { owner }), ...named };
  const isSpan = Object.keys(span.due).length > 0;
  if (!isAboutFollowUps(says, Object.keys(who).length > 0, isSpan)) return null;
  const input = { ...whose(says, who), ...which(says, isSpan), ...span.due };
  return { tool: 'list_follow_ups', input };
}

/** 下周三跟进Acme says what is to be done then, as 跟进Acme does. */
function tells(words: string, read: CommandReader): boolean {
  const [time] = read.days(words);
  return time !== undefined && LEADS_ZH.test(words.slice(0, time.from)) && TELLS_ZH.test(words.slice(time.to));
}

/** Words that nothing else is asked with, or several that might be. */
function isAboutFollowUps(says: Says<QuestionPart>, isNamed: boolean, isSpan: boolean): boolean {
  if (says('noun')) return true;
  const isDay = isSpan || says('today', 'week');
  if (says('closed')) return says('mine') || isNamed || says('asks');
  if (says('overdue', 'due')) return true;
  if (says('agenda') && isDay) return true;
  if (says('free')) return says('mine') && isDay;
  if (says('yesterday', 'last_week') || !says('asks', 'counts', 'things')) return false;
  const hints = [says('mine'), isDay, says('things'), says('open'), says('planned', 'agenda'), isNamed];
  return hints.filter(Boolean).length >= 2;
}

/** Of whom somebody is named; else one's own, unless follow-ups as such are meant. */
function whose(
  says: Says<QuestionPart>,
  who: { customer?: string; owner?: string },
): { customer?: string; owner?: string; limit?: number } {
  if (says('nobodys')) return { owner: 'nobody' };
  if (Object.keys(who).length > 0) return who;
  if (says('team')) return {};
  // "What is overdue" looks around; "anything overdue" at one's own desk.
  const isOfAll = says('noun') || (says('overdue') && !says('things'));
  const isOwn = says('mine', 'counts', 'next') || !isOfAll;
  return { ...(isOwn && { owner: 'me' }), ...(says('next') && { limit: 1 }) };
}

function which(says: Says<QuestionPart>, isSpan: boolean): object {
  if (says('closed')) return closed(says);
  if (says('cancelled')) return { state: 'cancelled' };
  const due = (['overdue', 'today', 'week'] as const).find((each) => says(each));
  return due === undefined || isSpan ? {} : { due };
}

/** When they were finished; without a day those of today, or all where follow-ups as such are meant. */
function closed(says: Says<QuestionPart>): object {
  const on = (['today', 'yesterday', 'week', 'last_week'] as const).find((each) => says(each));
  return on === undefined && says('noun') ? { state: 'closed' } : { closed: on ?? 'today' };
}
