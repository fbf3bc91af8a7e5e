import type { FollowUpOutcome, FollowUpUrgency } from '../../../domain/follow-ups/follow-up.ts';
import type { FollowUpChannel } from '../../../domain/follow-ups/interaction-of-outcome.ts';

/** What people say for an outcome; the first that stands at the head of some words. */
const OUTCOMES: readonly (readonly [FollowUpOutcome, RegExp])[] = [
  [
    'no_answer',
    /^(?:(?:there was |got |had )?no (?:answer|reply|response)|not reached|(?:they |he |she )?(?:(?:didn['’]?t|did not|doesn['’]?t) (?:answer|pick up|reply|respond)|never (?:answered|picked up|replied|responded))|nobody (?:answered|picked up)|(?:could not|couldn['’]?t|did not|didn['’]?t) (?:reach|get through)(?: (?:to )?(?:them|him|her|anybody|anyone))?|unreachable|voice ?mail|left (?:a |them a )?(?:message|voicemail)|无人接听?|没人接(?:听|电话)?|没有?接(?:听|通|电话)?|未接(?:通|听)?|(?:还是|一直|总是|老是)?不接(?:我?的?电话)?|(?:没有?|未|还没)(?:联系上|打通|回复|回)|联系不上|打不通|无人应答|无应答|没回音|占线)/iu,
  ],
  [
    'not_useful',
    /^(?:(?:it )?(?:(?:was |is )?(?:not|no)|(?:is|was)n['’]?t) (?:useful|use|needed|necessary|help)|(?:a )?waste of time|useless|unnecessary|pointless|irrelevant|没有?必要|没有?用处?|不需要|不必要?|用不着|无用|无意义|没意义)/iu,
  ],
  [
    'complaint',
    /^(?:(?:they |he |she )?complain(?:ed|s|t)|a complaint|(?:they (?:are|were) |he is |she is )?(?:unhappy|angry|upset)|(?:客户)?投诉了?|有投诉|投诉|抱怨|不满意?)/iu,
  ],
  [
    'order',
    /^(?:(?:they |he |she )?(?:ordered|bought|purchased)|(?:an |new |got an )?orders?|(?:they )?placed an order|sold|(?:a |made a )?sale|已?经?下了?单了?|(?:谈)?成了|成交了?|已?订货|买了|订了|签单了?)/iu,
  ],
  [
    'reached',
    /^(?:reached(?: (?:them|him|her))?|(?:spoke|talked|chatted)(?: (?:to|with)(?: (?:them|him|her))?(?![a-z]))?|got through(?: to)?|(?:hung up|got off the phone)(?: with)?|(?:they |he |she )?(?:answered|replied|responded)|(?:i )?(?:called|rang|phoned|contacted|met|visited|e-?mailed)(?: (?:them|him|her))?|had a (?:call|chat|talk|meeting)|success(?:ful)?|(?:已经?)?(?:联系|联络|打|接|沟)(?:上|到|通|过)了?(?:一下|几句)?|已(?:联系|沟通|回访|拜访|接听)|接了|通了(?:个?电话)?|(?:聊|谈|沟通|联系|回访|拜访)(?:完|好|过)了?|聊了聊|(?:见|碰)(?:了|过)面了?|发(?:了|过)(?:[封个条])?(?:邮件|微信|消息|短信)了?|(?:聊|谈|沟通)了(?:一下|一会儿?|几句)?|见了|回复了|见过了?|打过了?(?:电话)?了?|打了(?:(?:[一两三四五六七八九十几\d]+|好几)(?:次|遍|回|[个通]电话)|个?电话了?|(?=[,，;；。 ]|没|未|无|不|占|$))|[打通]完了?(?:电话|话)?了?|通过电话了?|(?:联系|沟通|回访|拜访)过?了|got hold of)/iu,
  ],
];

/** Of which outcomes a name before or behind them tells, and does not ask: "orders from Dupont" are looked for. */
const sourceOf = (outcome: FollowUpOutcome) => OUTCOMES.find(([each]) => each === outcome)![1].source.slice(1);
/** That somebody was contacted, or not reached. */
export const CONTACT = `(?:${sourceOf('no_answer')}|${sourceOf('reached')})`;
/** What a customer is said to have done, in English and in Chinese. */
export const CAME_EN = `(?:${sourceOf('no_answer')}|${sourceOf('not_useful')}|reached|answered|replied|responded|called back|ordered|bought|purchased|complained|placed an order)`;
export const CAME_ZH = `(?=\\p{Script=Han})(?:${(['no_answer', 'not_useful', 'complaint', 'order', 'reached'] as const).map(sourceOf).join('|')})`;

/** 她下单了 says as much as 下单了. */
const WHO_ZH = /^(?:[他她它]们?|客户|对方|人家)(?=[\p{Script=Han}])(?!投诉)/u;

/** The outcome at the head of some words, and what follows it; null where they begin with none. */
export function outcomeAtHead(words: string): { outcome: FollowUpOutcome; rest: string } | null {
  const said = words.replace(WHO_ZH, '');
  for (const [outcome, pattern] of OUTCOMES) {
    const found = pattern.exec(said);
    // "order" is one; "orders next month" goes on.
    if (found !== null && !/^[a-z]/iu.test(said.slice(found[0].length)))
      return { outcome, rest: said.slice(found[0].length) };
  }
  return null;
}

const CHANNELS: readonly (readonly [FollowUpChannel, RegExp])[] = [
  ['email', /\b(?:by|via|per|through) e-?mail\b|\be-?mailed\b|(?:用|通过|发(?:了|过)?[封个]?)(?:电子)?邮件/iu],
  ['visit', /\b(?:in person|on site|visited|met)\b|上门|拜访|见面|见了|见过/iu],
  ['chat', /\b(?:by|via|on|in) (?:live )?chat\b|在线聊天|在线客服/iu],
  ['social', /\b(?:by|via|on|through) (?:wechat|whats ?app|linkedin|social)\b|微信/iu],
];

/** By which way somebody was contacted, where the words say so. */
export function channelIn(words: string): FollowUpChannel | undefined {
  return CHANNELS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** 这事挺急的, as a clause of its own. */
const ASIDE_ZH = '(?:^|[,，;；。（( ])(?:(?:这|此)(?:个?事儿?|件事|个|单)|事情?)?';
const VERY_ZH = '(?:很|非常|比较|挺|特别|有点儿?|蛮|十万火|万分)';
const ASIDE_ENDS = '(?=[,，;；。！!)）]|$)[)）]?';

const URGENCIES: readonly (readonly [FollowUpUrgency, RegExp])[] = [
  [
    'high',
    /^(?:urgent(?:ly)?|important|asap|high(?: priority| urgency)?)\b ?[:,]? ?|,(?: it['’]s)? (?:urgent|important|high priority)(?=, )|[ ,;(]+(?:(?:it(?:['’]s| is) )?(?:very )?(?:urgent|important)|urgently|asap|(?:with )?high (?:priority|urgency))\)?$|^(?:紧急|加急|重要|急)[::,， ]+|[,，;；（( ]+(?:很|非常|比较|挺|特别|有点|蛮)?(?:紧急|着急|急|重要|加急|高优先级|优先级高)的?[)）]?$/iu,
  ],
  [
    'low',
    /^(?:not urgent|no (?:rush|hurry)|low (?:priority|urgency)) ?[:,] ?|,(?: it['’]s)? (?:not urgent|low priority|no (?:rush|hurry))(?=, )|[ ,;(]+(?:(?:it(?:['’]s| is) )?not urgent|(?:with )?low (?:priority|urgency)|no (?:rush|hurry))\)?$|[,，;；（( ]+(?:不急|不着急|低优先级|优先级低)[)）]?$/iu,
  ],
  ['high', new RegExp(`${ASIDE_ZH}${VERY_ZH}?(?:紧急|着急|急|重要|要紧|加急|高优先级|优先级高)的?${ASIDE_ENDS}`, 'u')],
  ['low', new RegExp(`${ASIDE_ZH}(?:不太?|不是很|没那么|不用|不用太)(?:急|着急|紧急|要紧)的?${ASIDE_ENDS}`, 'u')],
];

/** How urgent some words say that it is, and the words without it. */
export function takeUrgency(words: string): { urgency?: FollowUpUrgency; rest: string } {
  for (const [urgency, pattern] of URGENCIES) {
    const rest = words.replace(pattern, '');
    if (rest !== words) return { urgency, rest: rest.replace(/^[,，;；。 ]+/u, '') };
  }
  return { rest: words };
}
