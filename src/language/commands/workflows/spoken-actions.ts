import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import { notOnDay } from '../../problems.ts';
import { type CommandReader, type Pieces, unquoted } from '../command.ts';
import { channelOfNoun } from '../outreach/outreach-words.ts';
import { daysOf } from './spoken-days.ts';
import { spokenPerson } from './spoken-person.ts';

/** A follow-up, now or in some days, for the owner or somebody else. */
export async function followUp(
  { reason, who2, who = who2, ...when }: Pieces,
  read: CommandReader,
): Promise<WorkflowAction | null> {
  const person = who === undefined || who === '' ? undefined : await spokenPerson(who, read);
  if (person === null) return null;
  const inDays = delayIn(when);
  const text = unquoted(reason ?? '');
  const day = dayBeside(text, read);
  if (day !== undefined) throw notOnDay(day);
  return {
    do: 'follow_up',
    reason: text === '' ? DEFAULT_REASON[/\p{Script=Han}/u.test(read.said) ? 'zh' : 'en'] : text,
    inDays,
    ...(person !== undefined && person !== 'owner' && { who: person }),
  };
}

/** A day at the head or the end of what is to be done says when; what stands before it otherwise may be about that day. */
function dayBeside(text: string, read: CommandReader): string | undefined {
  const isBeside = ({ from, to }: { from: number; to: number }) => from === 0 || /^[\s.。!！]*$/u.test(text.slice(to));
  const words = read
    .days(text)
    .filter(isBeside)
    .map(({ from, to }) => text.slice(from, to));
  return words.find((each) => read.dayAhead(each) !== null);
}

/** A delay may stand at several places of a sentence, each with groups of its own. */
const PLACES = ['', '2', '22'];

function delayIn(pieces: Pieces): number {
  for (const place of PLACES) {
    const at = (name: string) => pieces[`${name}${place}`];
    const days =
      daysOf({ count: at('count'), unit: at('unit'), half: at('half') }) ?? NEAR[at('near')?.toLowerCase() ?? ''];
    if (days !== undefined) return days;
  }
  return 0;
}

const DEFAULT_REASON = { en: 'Get in touch', zh: '联系客户' } as const;

const NEAR: Readonly<Record<string, number>> = {
  tomorrow: 1,
  'the next day': 1,
  'next week': 7,
  第二天: 1,
  次日: 1,
  明天: 1,
  下周: 7,
};

/** Word to a person. */
export async function notify({ who = '', text }: Pieces, read: CommandReader): Promise<WorkflowAction | null> {
  const person = await spokenPerson(who, read);
  return person && { do: 'notify', who: person, ...(text !== undefined && { text: unquoted(text) }) };
}

/** Word to a channel. */
export function inChannel({ channel = '', text }: Pieces): WorkflowAction {
  return { do: 'notify', who: { channel }, ...(text !== undefined && { text: unquoted(text) }) };
}

/** A call to another system. */
export function webhook({ url = '' }: Pieces): WorkflowAction {
  return { do: 'webhook', url };
}

/** Another owner. */
export async function assign({ who = '' }: Pieces, read: CommandReader): Promise<WorkflowAction | null> {
  const person = await spokenPerson(who, read);
  return person !== null && typeof person === 'object' ? { do: 'assign_owner', to: person } : null;
}

const TO_CUSTOMER = /(?: (?:to|for) (?:them|him|her|the customer)|给(?:他|她|客户))$/iu;
const NAME_AND_NOUN =
  /^(.+?)[ ]?((?:wechat |text )?(?:message|e-?mail|text|sms|letter|note|card|greeting|call script)|微信(?:消息)?|短信|邮件|信|话术|消息|祝福|贺卡)$/iu;

/** A message that is drafted by a playbook, whose channel the noun behind its name may say. */
export async function draft({ playbook = '' }: Pieces, read: CommandReader): Promise<WorkflowAction | null> {
  const words = unquoted(playbook).replace(TO_CUSTOMER, '');
  const whole = await read.playbook(words);
  if (whole !== null) return { do: 'draft', playbook: whole };
  const [, name = '', noun = ''] = NAME_AND_NOUN.exec(words) ?? [];
  const key = name === '' ? null : await read.playbook(name);
  const channel = channelOfNoun(noun);
  return key === null ? null : { do: 'draft', playbook: key, ...(channel && { channel }) };
}

/** Tags that are added or removed. */
export function tagging(what: 'add' | 'remove') {
  return ({ tags = '' }: Pieces): WorkflowAction | null => {
    const names = listOf(tags);
    return names && { do: 'tag', [what]: names };
  };
}

/** Names in a row; null where one of them goes on to something else: A”，添加标签“B. */
function listOf(words: string): string[] | null {
  const names = words
    .split(/\s*[,，、]\s*|\s+and\s+|和/iu)
    .map(unquoted)
    .filter(Boolean);
  return names.length > 0 && !names.some((name) => /["“”]/u.test(name)) ? names : null;
}
