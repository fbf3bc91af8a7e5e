import { CONSENT_CHANNELS, type ConsentCondition, type Rule } from '../../domain/rule/schema.ts';
import type { EventDraft } from '../sense.ts';
import type { Words } from './words.ts';

type RecordVerb = { draft: Pick<EventDraft, 'events' | 'texts' | 'total'>; words: Words };

/** What customers do, and what is done with them, beside ordering: each word is a condition that it happened. */
export const RECORD_VERBS: readonly RecordVerb[] = [
  {
    draft: { events: 'cases', texts: { type: 'complaint' } },
    words: {
      en: 'complained | have complained | has complained | complain | filed a complaint | made a complaint | raised a complaint',
      zh: '投诉过 | 有过投诉 | 提过投诉 | 提出过投诉 | 有投诉 | 有投诉记录',
    },
  },
  {
    draft: { events: 'events', texts: { name: 'add_to_cart' } },
    words: {
      en: 'added to cart | added to the cart | added something to the cart | added to the basket | added something to the basket | left a basket',
      zh: '加购 | 加购过 | 加入购物车 | 加入过购物车 | 放入购物车',
    },
  },
  {
    draft: { events: 'events', texts: { name: 'login' } },
    words: { en: 'logged in | signed in', zh: '登录过 | 登录 | 登录了' },
  },
  {
    draft: { events: 'cases' },
    words: {
      en: 'opened a case | opened a ticket | raised a ticket | filed a ticket | asked for support',
      zh: '提过工单 | 有过工单 | 开过工单 | 提交过工单 | 有工单',
    },
  },
  {
    draft: { events: 'interactions', texts: { direction: 'outgoing' } },
    words: {
      en: `contacted | been contacted | we contacted | we've contacted | reached out to | got in touch with | followed up with |
        spoken to | spoken with | been spoken to | we contact | did we contact`,
      zh: '联系 | 联系过 | 联系了 | 主动联系 | 主动联系了 | 主动联系过 | 跟进 | 跟进过 | 沟通过 | 回访 | 回访过 | 触达过',
    },
  },
  {
    draft: { events: 'interactions', texts: { direction: 'incoming' } },
    words: {
      en: 'contacted us | wrote to us | called us | reached out to us | got in touch with us | messaged us',
      zh: '联系过我们 | 主动来电 | 来过电话 | 咨询过 | 来咨询过 | 主动联系我们',
    },
  },
  {
    draft: { events: 'interactions', texts: { channel: 'visit' } },
    words: {
      en: 'visited | been visited | we visited | did we visit | we visit | did i visit | had a visit | met in person',
      zh: '拜访过 | 上门拜访过',
    },
  },
  {
    draft: { events: 'interactions', texts: { channel: 'call', direction: 'outgoing' } },
    words: {
      en: 'called | been called | we called | did we call | we call | did i call | phoned | been phoned | we phoned | rung | spoken to by phone',
      zh: '打过电话 | 打电话 | 打了电话 | 通过电话 | 电话联系过 | 电话联系',
    },
  },
  {
    draft: { events: 'interactions', texts: { channel: 'email', direction: 'outgoing' } },
    words: {
      en: 'emailed | been emailed | we emailed | did we email | we email | e-mailed | written to',
      zh: '发过邮件 | 邮件联系过',
    },
  },
  {
    // What CSAT calls dissatisfied.
    draft: { events: 'surveys', texts: { kind: 'csat' }, total: [{ is: 'lte', value: 2 }] },
    words: {
      en: `gave a bad rating | gave us a bad rating | left a bad rating | gave a bad review | left a bad review | gave us a bad review |
        gave a low rating | left a low rating | rated us badly | bad rating | low rating | bad review | negative review`,
      zh: '给过差评 | 给了差评 | 留过差评 | 有差评 | 打过差评 | 差评过 | 打过低分 | 给过低分',
    },
  },
  {
    draft: { events: 'surveys' },
    words: {
      en: 'answered a survey | filled in a survey | responded to a survey | took a survey',
      zh: '填过问卷 | 回答过问卷 | 参与过调查 | 评价过',
    },
  },
];

const CHANNELS: Record<ConsentCondition['consent']['channel'], { en: readonly string[]; zh: readonly string[] }> = {
  email: { en: ['email', 'e-mail'], zh: ['邮件', '电子邮件'] },
  sms: { en: ['sms', 'text message', 'text'], zh: ['短信'] },
  phone: { en: ['phone', 'phone call', 'call'], zh: ['电话'] },
  wechat: { en: ['wechat'], zh: ['微信'] },
  whatsapp: { en: ['whatsapp'], zh: ['WhatsApp'] },
  post: { en: ['post', 'letter'], zh: ['邮寄', '信件'] },
};

const CONSENT_VERBS: Record<'granted' | 'withdrawn' | 'denied', { en: readonly string[]; zh: readonly string[] }> = {
  granted: {
    en: [
      'consented to # marketing',
      'agreed to # marketing',
      'opted in to #',
      'opted in to # marketing',
      'opted into #',
      '# consent',
      'consent to #',
      'consent for #',
      'reachable by #',
      'marketing consent by #',
      'marketing consent for #',
      '# marketing consent',
      'may # for marketing',
      'can # for marketing',
      'can we #',
      'may we #',
      'can i #',
      'may i #',
      'are we allowed to #',
      'we can #',
      'we may #',
      'allowed to # for marketing',
      'agreed to #',
      'allow # marketing',
    ],
    zh: [
      '同意#营销',
      '授权#营销',
      '同意接收#',
      '可#营销',
      '同意#推送',
      '授权#',
      '同意#联系',
      '可以发#',
      '能发#',
      '可以给他们发#',
      '可以#联系',
    ],
  },
  withdrawn: {
    en: [
      'opted out of #',
      'opted out of # marketing',
      'unsubscribed from #',
      'withdrew # consent',
      'withdrawn # consent',
    ],
    zh: ['退订#', '取消#授权', '撤回#同意', '退订了#'],
  },
  denied: {
    en: [
      'refused # marketing',
      'denied # marketing',
      'said no to # marketing',
      'declined # marketing',
      'rejected # marketing',
    ],
    zh: ['拒绝#营销', '拒绝接收#'],
  },
};

/** Who wants no marketing any more, by whatever channel. */
export const OPTED_OUT: readonly { rule: Rule; words: Words }[] = [
  {
    rule: {
      any: CONSENT_CHANNELS.map((channel) => ({
        consent: { channel, purpose: 'marketing' as const },
        is: 'withdrawn' as const,
      })),
    },
    words: {
      en: 'opted out | have opted out | has opted out | unsubscribed | have unsubscribed',
      zh: '退订 | 退订了 | 退订过 | 已退订',
    },
  },
];

/** People by what they answered to how likely they are to recommend. */
export const SURVEY_PEOPLE: readonly { rule: Rule; words: Words }[] = [
  {
    rule: { field: 'nps_score', is: 'gte', value: 9 },
    words: { en: 'promoter | nps promoter', zh: '推荐者 | NPS推荐者' },
  },
  {
    rule: {
      all: [
        { field: 'nps_score', is: 'gte', value: 7 },
        { field: 'nps_score', is: 'lte', value: 8 },
      ],
    },
    words: { en: 'nps passive', zh: '被动者 | NPS被动者' },
  },
  {
    rule: { field: 'nps_score', is: 'lte', value: 6 },
    words: { en: 'detractor | nps detractor', zh: '贬损者 | NPS贬损者' },
  },
];

/** Phrases about consent to marketing by a channel, with the condition that each means. */
export function consentPhrases(): { phrase: string; rule: ConsentCondition }[] {
  return (Object.keys(CHANNELS) as (keyof typeof CHANNELS)[]).flatMap((channel) =>
    (Object.keys(CONSENT_VERBS) as (keyof typeof CONSENT_VERBS)[]).flatMap((is) =>
      (['en', 'zh'] as const).flatMap((locale) =>
        CHANNELS[channel][locale].flatMap((name) =>
          CONSENT_VERBS[is][locale].map((verb) => ({
            phrase: verb.replace('#', name),
            rule: { consent: { channel, purpose: 'marketing' as const }, is },
          })),
        ),
      ),
    ),
  );
}
