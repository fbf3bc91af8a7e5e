import type { WorkflowLimits, WorkflowTrigger } from '../../../domain/workflows/workflow.ts';
import type { Pieces } from '../command.ts';
import { daysOf, LENGTH_EN, LENGTH_ZH } from './spoken-days.ts';

const CUSTOMER = '(?:(?:per|a|for (?:each|every|the same|one)) (?:customer|client|person))';
const MOST =
  '(?:at most|no more than|not more than|no more often than|never more than|never more often than|only|just|max(?:imum)?|up to|limited to|capped at)';
/** What a rule does once a firing. */
const FIRINGS =
  '(?:times|customers|people|firings|e-?mails|mails|messages|texts|drafts|letters|follow-?ups|calls|notes|notices|notifications)';
const ONCE = '(?:(?:just |only )?once|one time|again only)';
const EACH = `(?:(?:a|an|per|each|every|in an?|in any|within an?) (?<one>day|week|month|quarter|year)|(?:every|in|in any|within|after) ${LENGTH_EN})`;

const ZH_CUSTOMER = '(?:(?:对)?(?:每|同)?一?(?:位|个|名)?(?:客户|人))';
const ZH_MOST = '(?:最多|至多|顶多|只|仅|不超过|就)';
const ZH_DO = '(?:会|能|要|再|触发|执行|提醒|通知|发|做|处理|打扰|来|弄)*(?:了)?';
const ZH_ONCE = '(?:一|1) ?(?:次|回|遍)(?:就好|就行|即可|就够了?)?';
const ZH_EACH = `(?:每个?(?<one>天|周|星期|月|季度?|年)|(?:在)?(?:每)?(?:隔)?${LENGTH_ZH}(?:之?内|里)?)`;
const ZH_AGAIN = '(?:重复|再次|再)?(?:触发|执行|提醒|通知|打扰|发|重复)?';

type Phrase = readonly [RegExp, (pieces: Pieces) => Partial<WorkflowLimits> | null];

/** What holds a rule back, as the end of a sentence says it. The first that can be read counts. */
const PHRASES: readonly Phrase[] = [
  phrase(`${MOST} (?<most>\\d{1,4}) (?:${FIRINGS} )?(?:a|per|each|every) day`, perDay),
  phrase(
    `${ZH_CUSTOMER}?(?:每|一)(?:天|日)${ZH_MOST}${ZH_DO} ?(?<most>\\d{1,4}) ?(?:次|个|位|条|人|封|份|单|件|名|笔)?(?:客户|邮件|消息|短信|草稿|跟进|投诉)?`,
    perDay,
  ),
  phrase(`(?:${MOST} )*${ONCE} (?:${CUSTOMER} )?${EACH}(?: ${CUSTOMER})?`, again),
  phrase(`${ZH_CUSTOMER}? ?${ZH_EACH}${ZH_MOST}?${ZH_DO}${ZH_ONCE}`, again),
  phrase(`(?:(?:${MOST}|ever) )*(?:ever )?once(?: only)? ${CUSTOMER}(?: ever)?`, never),
  clause(`(?:(?:${MOST}|ever) )+once(?: ever)?|once(?: only| ever)+|never (?:twice|again)(?: ${CUSTOMER})?`, never),
  phrase(`${ZH_CUSTOMER}?${ZH_MOST}${ZH_DO}${ZH_ONCE}|${ZH_CUSTOMER}${ZH_DO}${ZH_ONCE}`, never),
  phrase(
    `(?:but )?(?:not|never) (?:again |twice |more than once )?(?:${CUSTOMER} )?(?:within|in|for) ${LENGTH_EN}(?: ${CUSTOMER})?`,
    again,
  ),
  phrase(`${ZH_CUSTOMER}? ?${LENGTH_ZH}(?:之?内|里)?(?:不|别)(?:再|要|会)*${ZH_AGAIN}`, again),
  clause(`${ZH_CUSTOMER}?每次都?(?:触发|执行)?|every time|each time`, () => ({ againAfterDays: 0 })),
];

/** More in a day is looked at by a person first. */
const USUAL_PER_DAY = 50;
/** A customer who goes back and forth over an edge is no news each time. */
const USUAL_DAYS = 30;

/** What holds a rule back by the words at the end of it, and the words before them; what is not said is as careful people would set it. */
export function readLimits(words: string): { limits: Partial<WorkflowLimits>; rest: string } {
  for (const [pattern, read] of PHRASES) {
    const said = pattern.exec(words);
    const found = said === null ? null : read(said.groups ?? {});
    if (said === null || found === null) continue;
    const before = readLimits(words.slice(0, said.index).trim());
    return { limits: { ...before.limits, ...found }, rest: before.rest };
  }
  return { limits: {}, rest: words };
}

/** Words after a sign that say how often and nothing else. */
const HOW_OFTEN = new RegExp(
  `[,;(] ?(?<limit>(?:and |but )?(?:${MOST} )+(?:once|twice|\\w+ times|\\w+ (?:a|per|each|every) )[^,;:]{0,30}|[^,;:(]{0,12}(?:最多|至多|顶多|不超过)[^,;:]{0,8}(?:次|回|遍))$`,
  'iu',
);

/** Words at the end that would hold a rule back otherwise than any can be; undefined without any. */
export function unreadLimitIn(words: string): string | undefined {
  return HOW_OFTEN.exec(words)?.groups?.limit;
}

/** Records and days come when they come; being in or beyond something may flicker. */
export function usualLimits({ when }: WorkflowTrigger): WorkflowLimits {
  const isEvent = when === 'record' || when === 'date' || when === 'schedule';
  return { againAfterDays: isEvent ? 0 : USUAL_DAYS, perDay: USUAL_PER_DAY };
}

/** Words that stand at the end, after a sign or without any. */
function phrase(source: string, read: Phrase[1]): Phrase {
  return [new RegExp(`[.,;。]? ?(?:(?:and|but) )?\\(?(?:${source})\\)?$`, 'iu'), read];
}

/** Words that only a sign tells from what the rule does. */
function clause(source: string, read: Phrase[1]): Phrase {
  return [new RegExp(`[.,;。(] ?\\(?(?:${source})\\)?$`, 'iu'), read];
}

function perDay({ most }: Pieces): Partial<WorkflowLimits> {
  return { perDay: Number(most) };
}

function never(): Partial<WorkflowLimits> {
  return { againAfterDays: 'never' };
}

function again({ one, ...pieces }: Pieces): Partial<WorkflowLimits> | null {
  const days = daysOf(one === undefined ? pieces : { count: '1', unit: one });
  return days === null ? null : { againAfterDays: days };
}
