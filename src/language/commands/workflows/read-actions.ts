import type { WorkflowAction } from '../../../domain/workflows/workflow.ts';
import type { CommandReader } from '../command.ts';
import { ACTION_PHRASES } from './action-phrases.ts';
import { ACTION_ZH } from './rule-words.ts';
import { daysOf, LENGTH_EN, LENGTH_ZH } from './spoken-days.ts';

/** Between two actions: a sign or a word; both sides must be actions. */
const BETWEEN =
  /\s*[;,](?: ?(?:and|then|also)\b)*\s*|\s+(?:and|then)(?: (?:then|also))?\s+|(?:并且|并|同时|然后|再)(?=.)/giu;
/** A text of one action that goes on to another is two. */
const HOLDS_ANOTHER = new RegExp(
  ` and (?:(?:add|remove|drop|take off|set|give) (?:the |a )?tags?|create|make|draft|tag them|notify|tell|alert|remind|assign|post) |[;；]|(?:并|同时|然后)(?:通知|提醒|起草|打上|打标签|分配|建|创建|安排)|,(?:然后|再|${LENGTH_ZH}之?后)*${ACTION_ZH}`,
  'iu',
);
/** "Tell me and #sales" is two things to do. */
const SEVERAL =
  /^(?<verb>(?:notify|tell|alert|inform|ping) |通知|告知|告诉|提醒|知会)(?<one>[^:,：，]+?)(?: and |和|与|、)(?<other>[^:,：，]+)(?<text>[:,：，].+)?$/iu;

/** The actions that words name, in order; null where some of them name none. */
export async function readActions(words: string, read: CommandReader): Promise<WorkflowAction[] | null> {
  for (const { index, 0: sign } of words.matchAll(BETWEEN)) {
    const first = await readFew(words.slice(0, index), read);
    const others = first && (await readActions(words.slice(index + sign.length), read));
    if (first !== null && others !== null) return [...first, ...others];
  }
  return readFew(words, read);
}

/** One thing to do, or the same for two whom it is done to. */
async function readFew(words: string, read: CommandReader): Promise<WorkflowAction[] | null> {
  const whole = await readOne(words, read);
  if (whole !== null) return [whole];
  const { verb = '', one = '', other = '', text = '' } = SEVERAL.exec(words.trim())?.groups ?? {};
  const both = [await readOne(`${verb}${one}${text}`, read), await readOne(`${verb}${other}${text}`, read)];
  return both.every((each) => each !== null) ? both : null;
}

/** Words before an action that say nothing of what it is; 请 before somebody asks them. */
const LEADING = new RegExp(
  `^(?:then|please|automatically|also|immediately|at once|就|则|都|一律|再|然后|自动|系统|要(?=${ACTION_ZH})|请(?=${ACTION_ZH})|马上|立刻|立即|赶紧|第一时间)+ ?`,
  'iu',
);

async function readOne(words: string, read: CommandReader): Promise<WorkflowAction | null> {
  const said = words
    .trim()
    .replace(LEADING, '')
    .replace(/^(?:给|为)(?:他|她|客户|对方)(?=打|加|贴|添|起草|准备|写)/u, '')
    .replace(/[.。;；,，]$/u, '')
    .replace(/ (?:right away|straight away|immediately|at once|asap)$/iu, '')
    .trim();
  if (said === '') return null;
  return (await readDelayed(said, read)) ?? (HOLDS_ANOTHER.test(said) ? null : await readPhrase(said, read));
}

async function readPhrase(said: string, read: CommandReader): Promise<WorkflowAction | null> {
  for (const { pattern, read: readPieces } of ACTION_PHRASES) {
    const match = pattern.exec(said);
    const found = match === null ? null : await readPieces(match.groups ?? {}, read);
    if (found !== null) return found;
  }
  return null;
}

/** "Three months later have the owner call": only follow-ups wait. */
const LATER = [
  new RegExp(`^(?:(?:in|after) ${LENGTH_EN}|${LENGTH_EN} (?:later|afterwards|after that)),? (?<what>.+)$`, 'iu'),
  new RegExp(`^(?:在|过)?${LENGTH_ZH}(?:之?后|以后|过后),?(?<what>.+)$`, 'u'),
];

async function readDelayed(said: string, read: CommandReader): Promise<WorkflowAction | null> {
  const pieces = LATER.map((pattern) => pattern.exec(said)?.groups).find(Boolean);
  const days = pieces === undefined ? null : daysOf(pieces);
  const action = days === null ? null : await readOne(pieces!.what!, read);
  return action?.do === 'follow_up' ? { ...action, inDays: action.inDays + days! } : null;
}
