import { DomainError } from '../../../domain/errors.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { parseWorkflowText, type WrittenWorkflow } from '../../../domain/workflows/text/from-text.ts';
import type { Workflow, WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { refuseForeign } from '../../call/refuse-foreign-money.ts';
import {
  namelessTag,
  ruleByNoCalendar,
  unreadActions,
  unreadLimit,
  unreadPeople,
  unreadTrigger,
} from '../../problems.ts';
import { cadenceAt } from '../../text/cadence.ts';
import { COUNT_EN } from '../../text/spoken-count.ts';
import { withoutCurrencies } from '../../text/spoken-money.ts';
import { hourAt, scheduleOf, spokenSchedule } from '../../text/spoken-schedule.ts';
import type { CommandReader } from '../command.ts';
import { readActions } from './read-actions.ts';
import { readCondition } from './read-condition.ts';
import { readLimits, unreadLimitIn, usualLimits } from './read-limits.ts';
import { type ReadTrigger, readTrigger, unreadPeopleIn } from './read-trigger.ts';
import { ACTION_EN, ACTION_ZH, DEED_EN, PLAIN_DEED_ZH, WHEN_EN, WHEN_ZH } from './rule-words.ts';
import { daysOf, LENGTH_EN, LENGTH_ZH } from './spoken-days.ts';

/** Where what a rule waits for may end: a sign or a word, or nothing but the hour of Chinese (时, 后). */
const THEN = new RegExp(
  [
    '\\s*(?:[,:;→]|->|=>)\\s*(?:then )?(?:就|则|自动)?',
    '\\s+then\\s+',
    '(?<=\\p{Script=Han})(?:的时候|的话|时|[之以]?后)[,]?(?:就|则|自动)?',
    '(?<=\\p{Script=Han}|\\d|[a-z])(?:就|则|自动)',
    `(?<=\\p{Script=Han})(?:都|一律|马上|立刻|立即|第一时间|赶紧)(?=${ACTION_ZH})`,
    `(?<=\\p{Script=Han}|\\d)(?=${PLAIN_DEED_ZH})`,
    `(?<=[天日号周月前后点半户年了]|[周期拜][一二三四五六]|[早晚]上|[上下]午)(?=${ACTION_ZH})`,
    `\\s+(?=${ACTION_EN}\\b)`,
  ].join('|'),
  'giu',
);
/** Where what a rule waits for follows what it does: "notify me when …". */
const WHENEVER = new RegExp(
  `,?\\s+(?=${WHEN_EN}\\s|(?:${COUNT_EN} (?:days?|weeks?|months?|quarters?|years?)|half a year|the (?:day|week|month)) (?:before|after)\\s|(?:every|each) (?:mon|tue|wed|thu|fri|sat|sun|day|week|work|month|quarter|year|first|last|other|second|${COUNT_EN} (?:day|week|month|quarter|year))|on (?:the|their) )`,
  'giu',
);
/** Where a condition begins. */
const IF =
  /[,;]?\s*(?:\b(?:but )?(?:only )?if|\band if|\b(?:and|but) (?=(?:has|have|is|are|lives?|they|he|she)\b)|\b(?:but )?only (?:for|with)|\bprovided(?: that)?|\bas long as|(?:而?且|并且|同时|但是?|不过)(?:如果|若|仅限于?|仅当|只限于?)?|如果|若|仅限于?|仅当|只限于?)\s*/giu;

/** Every place is tried; nobody writes a longer one. */
const LONGEST_SENTENCE = 500;
/** More places are no sentence that a person writes. */
const MOST_PLACES = 24;

/** Words that say that a rule begins. */
const HEAD = new RegExp(
  `^(?:${WHEN_EN} |${WHEN_ZH})|.(?:时候?|的话|[时后了]?,|就)(?:马上|立刻|立即|第一时间|自动)*${ACTION_ZH}`,
  'iu',
);

/** Words that begin with something that a rule might do. */
const A_DEED = new RegExp(`^(?:${ACTION_EN}\\b|${ACTION_ZH})`, 'iu');

/**
 * The rule that a sentence says: when – if – then, and what holds it back; null where some of it is nothing of the kind.
 * @throws {DomainError} 'not_understood' where half of it is a rule's: the words of the other half
 */
export async function readWorkflow(sentence: string, read: CommandReader): Promise<Workflow | null> {
  const { limits, rest } = readLimits(sentence.trim().replace(/[.。]$/u, ''));
  const found =
    (await readWritten(sentence, read)) ?? (await readWritten(rest, read)) ?? (await readSpoken(sentence, rest, read));
  return found && { ...found, limits: { ...usualLimits(found.trigger), ...limits, ...found.limits } };
}

/** A rule in anybody's words: a sentence, and what is left of it without what holds the rule back. */
async function readSpoken(sentence: string, rest: string, read: CommandReader): Promise<WrittenWorkflow | null> {
  if (sentence.length > LONGEST_SENTENCE) return null;
  const often = unreadLimitIn(rest);
  if (often !== undefined) throw unreadLimit(often);
  for (const { when: before, then: after } of placesIn(rest)) {
    const found = (await readParts(before, after, read)) ?? (await readDelayed(before, after, read));
    if (found === null) continue;
    const { trigger, conditions, actions } = found;
    const condition = conditions.length > 1 ? { all: conditions } : conditions[0];
    return { trigger, ...(condition && { condition }), actions, limits: {} };
  }
  const hindrance = await halfRead(rest, read);
  if (hindrance !== null) throw hindrance;
  return null;
}

/** A rule in the words in which rules are shown; null where it names nobody who is there. */
async function readWritten(sentence: string, read: CommandReader): Promise<WrittenWorkflow | null> {
  const segmentKey = (name: string) => read.segment(name) ?? undefined;
  const found = parseWorkflowText(sentence, { currency: read.currency, segmentKey, schedule: spokenSchedule });
  if (found === null || !(await areThere(found.actions, read))) return null;
  const withKey = async (action: WorkflowAction): Promise<WorkflowAction> =>
    action.do === 'draft' ? { ...action, playbook: (await read.playbook(action.playbook)) ?? action.playbook } : action;
  return { ...found, actions: await Promise.all(found.actions.map(withKey)) };
}

/** Whether all who are named are colleagues. */
async function areThere(actions: readonly WorkflowAction[], read: CommandReader): Promise<boolean> {
  for (const action of actions) {
    const whom = action.do === 'assign_owner' ? action.to : 'who' in action ? action.who : undefined;
    if (typeof whom === 'object' && 'staff' in whom && (await read.staff(whom.staff)) === null) return false;
  }
  return true;
}

/** A tag without its name. */
const NAMELESS_TAG = /(?:打|加|添加|贴)上?一?个?标签$|\b(?:tag|label) (?:them|him|her|it)$|\badd a tag(?: to .+)?$/iu;

/** What hinders a sentence of which one half is a rule's; null where neither is. */
async function halfRead(sentence: string, read: CommandReader): Promise<DomainError | null> {
  for (const { when, then } of placesIn(sentence)) {
    if (isByNoCalendar(when) && (await isDeed(then, read))) return ruleByNoCalendar(when);
    if (!sentence.startsWith(when)) continue;
    const trigger = await readWhen(when, read);
    if (trigger !== null && NAMELESS_TAG.test(then)) return namelessTag();
    if (trigger?.trigger.when === 'schedule') {
      const [unread] = await peopleInAction(then, read);
      if (unread !== undefined) return unreadPeople(unread.people);
    } else if (HEAD.test(sentence) || (trigger?.trigger.when === 'date' && A_DEED.test(then))) {
      if (trigger !== null) return unreadActions(then);
      if ((await readActions(then, read)) !== null) {
        const people = await unreadPeopleIn(when, read);
        return people === null ? unreadTrigger(when) : unreadPeople(people);
      }
    }
  }
  return null;
}

/** What does something, of customers who are named in it or not. */
async function isDeed(words: string, read: CommandReader): Promise<boolean> {
  return (await readActions(words, read)) !== null || (await peopleInAction(words, read)).length > 0;
}

/** Whether words say how often something comes, and no day of the week, month or year does: every other week. */
function isByNoCalendar(words: string): boolean {
  const text = words.trim();
  const found = cadenceAt(text, 0);
  if (found === null || scheduleOf(found.cadence, undefined) !== null) return false;
  return text.slice(hourAt(text, found.to).to).replace(/[\s,，]/gu, '') === '';
}

type Parts = ReadTrigger & { actions: WorkflowAction[] };

async function readParts(before: string, after: string, read: CommandReader): Promise<Parts | null> {
  const when = await readWhen(before, read);
  if (when === null) return null;
  const isOfNobody = when.trigger.when === 'schedule' && when.conditions.length === 0;
  const people = isOfNobody ? await readPeopleInAction(after, read) : null;
  if (people !== null) return { ...when, conditions: [people.who], actions: people.actions };
  const actions = await readActions(after, read);
  return actions === null ? readConditional(after, when, read) : { ...when, actions };
}

/** "Tell the manager if they are in France": the condition stands behind what is done. */
async function readConditional(words: string, when: ReadTrigger, read: CommandReader): Promise<Parts | null> {
  for (const { index, 0: sign } of words.matchAll(IF)) {
    const actions = index === 0 ? null : await readActions(words.slice(0, index), read);
    const condition = actions === null ? null : await findCondition(words.slice(index + sign.length), read);
    if (actions !== null && condition !== null)
      return { ...when, conditions: [...when.conditions, condition], actions };
  }
  return null;
}

/** "Ten days after a deal is lost": what happens then is waited for, and the follow-ups come so much later. */
const LATER = [
  new RegExp(`^${LENGTH_EN} (?:after|since) (?<what>.+)$`, 'iu'),
  new RegExp(`^(?<what>.+?)(?:了)?(?:之后|以后|后|过后)?(?:的)?(?:第)? ?${LENGTH_ZH}$`, 'u'),
];

async function readDelayed(before: string, after: string, read: CommandReader): Promise<Parts | null> {
  const pieces = LATER.map((pattern) => pattern.exec(before.trim())?.groups).find(Boolean);
  const days = pieces === undefined ? null : daysOf(pieces);
  const found = days === null ? null : await readParts(pieces!.what!, after, read);
  if (found === null || !found.actions.every((each) => each.do === 'follow_up')) return null;
  return { ...found, actions: found.actions.map((each) => ({ ...each, inDays: each.inDays + days! })) };
}

/** Whom a rule by the calendar means may stand in what it does: "tag VIP customers …", 给VIP客户打上…. */
const PEOPLE_IN_ACTION = [
  /^(?<verb>(?:remind|tell|notify|alert|ask) the owner)s? of (?<who>.+?)(?<rest> (?:to|that|about) .+|: ?.+)?$/iu,
  new RegExp(`^(?<verb>(?:have|let|ask|get) the owner)s? of (?<who>.+?)(?<rest> (?:to )?${DEED_EN}\\b.*)$`, 'iu'),
  /^(?<verb>提醒|通知|让|请)(?<who>.+?(?:客户|的人|会员))的?(?<rest>(?:负责人|销售).*)$/u,
  /^(?<verb>tag|label|mark) (?<who>.+?) (?<rest>(?:as|with) .+|["“].+)$/iu,
  /^(?<verb>(?:create|make|add|open|draft|prepare|write) .+?) (?:for|to|with|on) (?<who>(?:all |every |our |the )?.+?)(?<rest>:.+| (?:to|about|saying) .+)?$/iu,
  /^(?<verb>(?:remove|take off|drop) (?:the )?tags? .+?) from (?<who>.+)(?<rest>)$/iu,
  /^(?<verb>(?:post|announce|notify|tell|alert) .+?) (?:for|about) (?<who>(?:all |every |our |the )?.+?)(?<rest>:.+)?$/iu,
  /^(?<verb>assign|give|hand|distribute|allocate|route|share out|(?:hand|give) out) (?:out )?(?<who>.+?) (?<rest>(?:out )?(?:to|by|according to|following) .+)$/iu,
  /^(?:就)?(?:给|为|对|把|将)(?<who>.+?)(?<rest>(?:打上?|加上?|贴上?|添加|建|新建|创建|安排|起草|准备|分配|分给|转给|交给|按|移除|去掉).+)$/u,
  /^(?<who>.+?(?:客户|的人|会员))(?:都|全部|一律)?(?<rest>(?:打上?|加上?|贴上?|按|分配|转给|交给|起草|建|新建|创建).+)$/u,
];

async function readPeopleInAction(
  words: string,
  read: CommandReader,
): Promise<{ who: Rule; actions: WorkflowAction[] } | null> {
  for (const { people, actions } of await peopleInAction(words, read)) {
    const who = await findCondition(people, read);
    if (who !== null) return { who, actions };
  }
  return null;
}

/** The ways to part whom from what is done, where the latter can be read. */
async function peopleInAction(
  words: string,
  read: CommandReader,
): Promise<{ people: string; actions: WorkflowAction[] }[]> {
  const found = [];
  for (const pattern of PEOPLE_IN_ACTION) {
    const { verb = '', who: people = '', rest = '' } = pattern.exec(words.trim())?.groups ?? {};
    if (people === '' || NOBODY.test(people)) continue;
    const them = NEEDS_OBJECT.test(verb) ? `${verb} them ` : verb;
    const actions = await readActions(`${them}${rest}`, read);
    if (actions !== null) found.push({ people, actions });
  }
  return found;
}

const NEEDS_OBJECT = /^(?:tag|label|mark|assign|give|hand|distribute|allocate|route|share out|(?:hand|give) out)$/iu;

const NOBODY = /^(?:them|him|her|it|me|the owner|the customers?|their .+|负责人|经理|销售|我|客户)$/iu;

/** The ways to part a sentence into what it waits for and what it does. */
function placesIn(sentence: string): { when: string; then: string }[] {
  const cut = ({ index, 0: sign }: RegExpExecArray) =>
    [sentence.slice(0, index), sentence.slice(index + sign.length)] as const;
  const forward = [...sentence.matchAll(THEN)].map(cut).map(([when, then]) => ({ when: ofAnybody(when), then }));
  const backward = [...sentence.matchAll(WHENEVER)]
    .map(cut)
    .map(([then, when]) => ({ when: OF_A_CUSTOMER.test(then) ? ofAnybody(when) : when, then }));
  return [...forward.slice(0, MOST_PLACES), ...backward.slice(0, MOST_PLACES)].filter(
    ({ when, then }) => when.trim() !== '' && then.trim() !== '',
  );
}

/** "They" behind it are whichever customer that is. */
const OF_A_CUSTOMER = /\ban? (?:customer|client)\b/iu;

/** Nobody was spoken of before "when they place …" at the head of a rule: it means whichever customer does. */
function ofAnybody(when: string): string {
  return when.replace(OF_THEM, (_, head, verb) => {
    const isThird = /s$/iu.test(verb) && !/ss$/iu.test(verb);
    const said =
      IRREGULAR[verb.toLowerCase()] ?? (isThird ? verb : /(?:s|sh|ch|x)$/iu.test(verb) ? `${verb}es` : `${verb}s`);
    return `${head}a customer ${said}`;
  });
}

const OF_THEM = new RegExp(`^(${WHEN_EN} )(?:they|he|she) (\\w+)`, 'iu');

const IRREGULAR: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  do: 'does',
  go: 'goes',
  reply: 'replies',
};

/**
 * The trigger with its condition, which may stand behind it in words of its own.
 * @throws {DomainError} 'invalid_input' where its amount is of another currency than the company's
 */
async function readWhen(said: string, read: CommandReader): Promise<ReadTrigger | null> {
  const { rest: words, currencies } = withoutCurrencies(said);
  const found = await readWhenAndIf(words, read);
  if (found !== null) refuseForeign(currencies, read.currency);
  return found;
}

async function readWhenAndIf(words: string, read: CommandReader): Promise<ReadTrigger | null> {
  const whole = await readTrigger(words, read);
  if (whole !== null) return whole;
  for (const { index, 0: sign } of words.matchAll(IF)) {
    if (index === 0) continue;
    const trigger = await readTrigger(words.slice(0, index), read);
    const condition = trigger === null ? null : await findCondition(words.slice(index + sign.length), read);
    if (trigger !== null && condition !== null)
      return { trigger: trigger.trigger, conditions: [...trigger.conditions, condition] };
  }
  return null;
}

async function findCondition(words: string, read: CommandReader): Promise<Rule | null> {
  try {
    return await readCondition(words, read);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
