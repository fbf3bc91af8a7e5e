import { DomainError } from '../../../domain/errors.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import type { WorkflowTrigger } from '../../../domain/workflows/workflow.ts';
import { spokenHour } from '../../text/spoken-hour.ts';
import type { CommandReader } from '../command.ts';
import { WHEN_EN, WHEN_ZH } from './rule-words.ts';
import { repetitionIn } from './spoken-repetition.ts';
import type { SpokenTrigger } from './trigger-phrase.ts';
import { TRIGGER_PHRASES_EN } from './trigger-phrases-en.ts';
import { TRIGGER_PHRASES_ZH } from './trigger-phrases-zh.ts';

/** What a rule waits for and of whom: conditions that must hold beside it. */
export type ReadTrigger = { trigger: WorkflowTrigger; conditions: Rule[] };

/** Nobody in particular. */
const ANYBODY =
  /^(?:(?:an?|any|each|every|one of (?:our|my|the)|our|my|the|some)? ?(?:customers?|clients?|buyers?|people|person)|someone|somebody|anyone|anybody|有?(?:某个?|同?一[个位]|任何|哪个)?(?:客户|顾客|人|买家)|谁|)$/iu;

/** What words before the actions of a rule say it waits for; null for other words. */
export async function readTrigger(words: string, read: CommandReader): Promise<ReadTrigger | null> {
  const said = bareTrigger(words);
  return (await readRepeated(said, read)) ?? (await readOnce(said, read)) ?? readAtHour(said, read);
}

const AT_AN_HOUR = [
  /^(?<day>.+?),? (?<hour>at .+)$/iu,
  /^(?<day>.+?)的?(?<hour>(?:[早晚]上|上午|中午|下午|凌晨)?[\d一二两三四五六七八九十:]+(?:点.*)?)$/u,
];

/** A day of the customer, at an hour of it. */
async function readAtHour(said: string, read: CommandReader): Promise<ReadTrigger | null> {
  for (const { day = '', hour = '' } of AT_AN_HOUR.map((pattern) => pattern.exec(said)?.groups ?? {})) {
    const at = hour === '' ? null : spokenHour(hour);
    const found = at === null ? null : await readOnce(day, read);
    if (found?.trigger.when === 'date') return { ...found, trigger: { ...found.trigger, at: at! } };
  }
  return null;
}

const BEGINS = new RegExp(`^(?:${WHEN_EN} |${WHEN_ZH})`, 'iu');

/** What is waited for, without the words that say that it is. */
function bareTrigger(words: string): string {
  return words
    .trim()
    .replace(BEGINS, '')
    .replace(/(?:的时候|的话|时|之后|以后|后|的)$/u, '')
    .replace(/了$/u, '')
    .replace(/^(?:there(?:['’]s| is| are| comes)|we (?:get|receive|have|see)) /iu, '')
    .replace(/^一?有(?=.*(?:投诉|退货|退款|下单|订单|评分|打分|工单|商机|机会|差评|低分))(?:人|客户)?/u, '')
    .replace(
      /(?<=^|\p{Script=Han}|[a-z])(?:一旦|一(?=投诉|退|下单|买|打|进入|离开|成为|联系|来|变|换|改|升|降|掉|跌|提|丢|赢))/iu,
      '',
    );
}

/** A record that has come so often in so long by then, or is the so-many-eth of its customer. */
async function readRepeated(said: string, read: CommandReader): Promise<ReadTrigger | null> {
  const repetition = repetitionIn(said);
  const found = repetition && (await readOnce(repetition.what, read));
  if (found?.trigger.when !== 'record') return null;
  const { of: events, where } = found.trigger;
  const { days } = repetition!;
  const often = {
    events,
    ...(where && { where }),
    ...(days !== undefined && { period: { span: 'last', count: days, unit: 'day' } }),
    aggregate: 'count',
    is: days === undefined ? 'eq' : 'gte',
    value: repetition!.times,
  } as Rule;
  return { trigger: found.trigger, conditions: [...found.conditions, often] };
}

async function readOnce(said: string, read: CommandReader): Promise<ReadTrigger | null> {
  for (const spoken of await readingsOf(said, read)) {
    const people = await peopleOf(spoken.who, read);
    if (people !== null) return waitingFor(people, spoken);
  }
  return null;
}

/** Whoever has just ordered is a prospect no longer: it is their first order. */
function waitingFor(people: readonly Rule[], { trigger, also }: SpokenTrigger): ReadTrigger {
  const isOrder = trigger.when === 'record' && trigger.of === 'orders';
  const others = isOrder ? people.filter((each) => !isProspects(each)) : people;
  const isFirst = others.length < people.length;
  const conditions = isFirst && also === undefined ? [FIRST_ORDER] : [];
  return { trigger, conditions: [...others, ...conditions, ...(also ? [also] : [])] };
}

const FIRST_ORDER: Rule = { events: 'orders', aggregate: 'count', is: 'eq', value: 1 };

function isProspects(rule: Rule): boolean {
  if ('segment' in rule) return rule.segment === 'prospect';
  return 'field' in rule && rule.field === 'orders' && rule.is === 'eq' && rule.value === 0;
}

/** A name of customers; longer ones hold more than whom. */
const A_FEW_WORDS = /^(?:[^\s\p{Script=Han}]+ ?){1,4}$|^\p{Script=Han}{1,10}$/u;

/** Whoever it is, and what they do. */
const SAYS_MORE = /^(?:an? )?(?:customer|client|someone|somebody|anyone|anybody)s? \S/iu;

/** The words for customers that nothing knows, where a trigger can be read but for them; null where none can. */
export async function unreadPeopleIn(words: string, read: CommandReader): Promise<string | null> {
  const [spoken] = await readingsOf(bareTrigger(words), read);
  return spoken?.who !== undefined && A_FEW_WORDS.test(spoken.who) && !SAYS_MORE.test(spoken.who) ? spoken.who : null;
}

/** What words say is waited for, by each phrase that fits, whoever is meant. */
async function readingsOf(said: string, read: CommandReader): Promise<SpokenTrigger[]> {
  const found = [];
  for (const { pattern, read: readPieces } of [...TRIGGER_PHRASES_EN, ...TRIGGER_PHRASES_ZH]) {
    const match = pattern.exec(said);
    const spoken = match === null ? null : await readWithout(() => readPieces(match.groups ?? {}, read));
    if (spoken !== null) found.push(spoken);
  }
  return found;
}

const JOINS_ON = /(?:[和与及或并且、,，]|以及|或者|还有|\b(?:and|or))\s*$/iu;

/** Of whom: no condition for anybody; null where the words are no people. */
async function peopleOf(who: string | undefined, read: CommandReader): Promise<Rule[] | null> {
  const words = (who ?? '').trim().replace(/的$/u, '');
  if (ANYBODY.test(words)) return [];
  // "VIPs who complain and …": what is joined to what happens is a second thing to wait for.
  if (JOINS_ON.test(words)) return null;
  const customer = await read.customer(words);
  const rule = customer === null ? await readWithout(() => read.who(inPlural(words))) : { customers: [customer] };
  return rule === null ? null : [rule];
}

/** What is read; null where the words lack something. */
async function readWithout<Found>(reading: () => Found | null | Promise<Found | null>): Promise<Found | null> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** "a VIP customer in France" → "VIP customers in France": lists are asked for in the plural. */
function inPlural(words: string): string {
  if (/\p{Script=Han}/u.test(words)) return words;
  return words
    .replace(/^(?:someone|somebody|anyone|anybody) /iu, 'customers ')
    .replace(/^(?:an?|any|each|every|one of (?:our|my|the)|some|the) /iu, '')
    .replace(/\b(customer|client|buyer|prospect|member|vip)\b(?!s)/iu, '$1s')
    .replace(/^VIPs$/iu, 'VIP')
    .replace(/\b(?:who|that) has\b/iu, 'who have');
}
