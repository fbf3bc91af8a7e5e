import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import { channelOfWords } from '../../../domain/outreach/channel-of-words.ts';
import type { OutreachState } from '../../../domain/outreach/outreach.ts';
import { normalise } from '../../text/tokens.ts';

/** What a message is called that goes by any channel. */
const ANY_CHANNEL = /^(?:messages?|outreach|notes?|campaigns?|消息|文案|触达|信息|内容)$/iu;
const NOT_SAID = /^(?:a |an |the |some )+|(?: messages?| notes?)$|(?:消息|短消息)$/giu;

/** The channel that a noun names ("e-mail", 短信); undefined for one that names none, null for another word. */
export function channelOfNoun(noun: string): OutreachChannel | undefined | null {
  const plain = normalise(noun).trim();
  if (ANY_CHANNEL.test(plain)) return undefined;
  const names = [plain, plain.replace(NOT_SAID, ''), plain.replace(/s$/, ''), plain.replace('-', '')];
  for (const name of names) {
    const channel = channelOfWords(name.trim()) ?? channelOfWords(SPOKEN[name.trim()] ?? '');
    if (channel !== undefined) return channel;
  }
  return null;
}

const SPOKEN: Readonly<Record<string, string>> = {
  'e-mails': 'email',
  'call scripts': 'call_script',
  'phone script': 'call_script',
  话术: 'call_script',
  微信文案: 'wechat',
  'text messages': 'sms',
};

/** What people say for a built-in playbook beside its name. */
const PLAYBOOK_WORDS: readonly (readonly [key: string, RegExp])[] = [
  [
    'win_back',
    /^(?:win-?back|win back|come-?back|reactivat(?:e|ion)|re-?engagement)$|^(?:挽回|召回|唤醒|回流|赢回)(?:流失)?$/iu,
  ],
  ['birthday', /^(?:happy )?birthday(?: wish(?:es)?| greetings?| note)?$|^生日(?:祝福|问候)?$/iu],
  ['anniversary', /^anniversary$|^(?:周年|纪念日)(?:祝福|纪念)?$/iu],
  ['thank_you', /^(?:thank-?you|thank you|thanks?|thanking|thank-?you note)$|^(?:感谢|致谢|答谢)$/iu],
  ['complaint_apology', /^(?:apology|apologetic|sorry|apology after a complaint)$|^(?:道歉|致歉|投诉致歉)$/iu],
  ['review_request', /^review(?: request)?$|^(?:邀请)?(?:评价|好评|点评)$/iu],
  ['referral', /^referral$|^(?:转介绍|推荐好友|老带新)$/iu],
  ['points_reminder', /^points?(?: reminder)?$|^积分(?:到期)?(?:提醒)?$/iu],
  ['onboarding', /^(?:onboarding|welcome(?: note)?)$|^(?:欢迎|新客引导)$/iu],
  ['prospect_nurture', /^(?:nurturing|nurture)$|^(?:潜客)?培育$/iu],
  ['second_order', /^(?:second|2nd)[ -]order$|^(?:促成)?(?:第?二单|复购)$/iu],
  ['exclusive_discount', /^(?:exclusive )?discount$|^(?:专属)?(?:优惠|折扣)$/iu],
  ['vip_service', /^vip(?: service)?$|^vip ?(?:专属)?服务$/iu],
  ['customised_service', /^customi[sz]ed(?: service)?$|^定制(?:服务)?$/iu],
  ['satisfaction_survey', /^(?:csat|satisfaction)(?: survey)?$|^满意度(?:调查|问卷)?$/iu],
  ['nps_survey', /^nps(?: survey)?$|^nps ?(?:推荐度)?(?:调查|问卷)?$/iu],
  ['deal_follow_up', /^(?:deal|opportunity)(?: follow-?up)?$|^商机(?:跟进)?$/iu],
  ['personal_note', /^personal$|^(?:个人)?跟进$/iu],
  ['low_touch', /^low[ -]touch$|^轻触达$/iu],
];

/** The built-in playbook that some words mean; null for any others. */
export function playbookOfWords(words: string): string | null {
  const plain = words.normalize('NFKC').trim();
  return PLAYBOOK_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The state that an adjective names; null for another word. */
export function outreachStateOf(word: string): OutreachState | null {
  return STATES.find(([, pattern]) => pattern.test(word.trim()))?.[0] ?? null;
}

const STATES: readonly (readonly [OutreachState, RegExp])[] = [
  ['draft', /^(?:draft(?:ed)?|open|unsent)$|^(?:草稿|未发送|未发)$/iu],
  ['approved', /^approved$|^已?批准$/iu],
  ['sending', /^(?:being sent|sending)$|^(?:正在发送|发送中)$/iu],
  ['sent', /^sent$|^已?(?:发送|发出)$/iu],
  ['cancelled', /^cancell?ed$|^已?取消$/iu],
  ['void', /^void(?:ed)?$|^已?作废$/iu],
  ['lapsed', /^(?:lapsed|expired)$|^已?(?:失效|过期)$/iu],
];
