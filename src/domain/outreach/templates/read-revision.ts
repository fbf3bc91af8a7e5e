import { foldTraditional } from '../../fold-traditional.ts';
import type { Locale } from '../../locale.ts';
import type { Register } from './template.ts';

/** What somebody wants changed in a text, of the things that templates can change. */
export type RevisionIntent = {
  length?: 'shorter' | 'longer';
  register?: Register;
  another?: true;
  withoutOffer?: true;
  language?: Locale;
};

const OFFER = '(?:offers?|discounts?|vouchers?|coupons?|promotions?|codes?|gifts?)';

/** In this order: "less formal" before "formal", 太正式 before 正式. */
const WISHES: readonly [wish: RegExp, intent: RevisionIntent][] = [
  [
    new RegExp(
      `(?:without|no|(?:remove|drop|delete|omit|leave out|take out|cut|skip)) (?:the |an? |any |that )?${OFFER}|(?:leave|take) (?:the |that )?${OFFER} out`,
    ),
    { withoutOffer: true },
  ],
  [
    /(?:不要|不用|去掉|删掉|删除|拿掉|不带|别带|别提|不提|不说|取消)(?:那个|这个|里面的)?(?:优惠券?|折扣|活动|福利|赠品)(?:信息|内容)?/u,
    { withoutOffer: true },
  ],
  [
    /(?:in(?:to)?|to) (?:chinese|mandarin)|chinese(?: version)?|(?:用|改成|换成|翻译?成|译成|要)?(?:中文|汉语)版?/u,
    { language: 'zh' },
  ],
  [
    /(?:in(?:to)?|to) english|english(?: version)?|(?:用|改成|换成|翻译?成|译成|要)?(?:英文|英语)版?/u,
    { language: 'en' },
  ],
  [
    /(?:less|too|not (?:so|too|as)) (?:formal|stiff|polite|dry|cold)|(?:不要|别|不用|没必要)?(?:太|那么|这么)(?:正式|生硬|书面|客套|严肃|死板)/u,
    { register: 'casual' },
  ],
  [
    /(?:less|too|not (?:so|too|as)) (?:casual|informal|chatty|familiar|friendly|relaxed)|(?:不要|别|不用)?(?:太|那么|这么)(?:随意|口语化?|随便|轻浮|活泼)/u,
    { register: 'formal' },
  ],
  [
    /informal|casual|friendl(?:y|ier)|warm(?:er)?|relaxed|conversational|chatt(?:y|ier)|personal|口语化?|随意|轻松|亲切|活泼|自然|友好|亲近|温暖|热情/u,
    { register: 'casual' },
  ],
  [
    /formal(?:ly)?|polite(?:r|ly)?|professional|business-?like|正式|庄重|书面化?|客气|礼貌|专业|郑重/u,
    { register: 'formal' },
  ],
  [/too long|太长|(?:不要|别)(?:这么|那么|太)长/u, { length: 'shorter' }],
  [/too short|太短|(?:不要|别)(?:这么|那么|太)短/u, { length: 'longer' }],
  [
    /short(?:er|en)|(?<!not )short|brief(?:er)?|concise|less (?:text|wordy)|tighter|more to the point|cut it(?: down)?|trim(?: it)?|缩短|简短|精简|简洁|简略|言简意赅|短(?=[一些点]|$)|(?<=更|再|要)短/u,
    { length: 'shorter' },
  ],
  [
    /longer|lengthen|expand|elaborate|more detail(?:ed|s)?|详细|展开|加长|丰富|长(?=[一些点]|$)|(?<=更|再|要)长/u,
    { length: 'longer' },
  ],
  [
    /another(?: (?:version|one|text|variant|wording|try))?|(?:a )?different(?:ly)?(?: (?:version|one|text|wording))?|other (?:words|wording|version)|re-?phrase|re-?word|regenerate|(?:try|do it|write it|say it) again|next (?:version|one)|alternative|something else|换(?:一种|种|一个|个|一下|一)?(?:说法|写法|版本|版|表达|措辞|文案)|换一[个条种版]|(?:再|另)(?:来|写|出|换)?(?:一|个)?[版个条份]|重写|重新写|另写/u,
    { another: true },
  ],
];

/** Words that say nothing of what is wanted. */
const FILLERS =
  /(?<![a-z])(?:please|make|re-?write|write|put|turn|translate|keep|have|give|show|try|do|say|sound|be|use|it|is|it's|that's|the|this|that|text|draft|message|e-?mail|letter|sms|script|a|an|bit|little|much|somewhat|slightly|lot|even|more|and|but|also|then|can|could|would|you|your|we|i|i'd|like|want|me|us|in|with|of|tone|style|wording|version|now|instead|one|again|thanks)(?![a-z])|请|麻烦|帮我|给我|帮忙|把|它|这|那|封|条|段|信函?|邮件|短信|消息|文案|草稿|内容|一点儿?|一些|一下|些|点儿?|更加?|再|稍微?|有|的|地|得|改|写|成|为|版本?|语气|说法|风格|要|想|能不能|可不可以|能否|能|可以|吗|吧|呢|了|啊|并且?|而且|同时|又|也|和|但|用|来|个|一|给/gu;

/** What is wanted, in English or Chinese; null: it asks for something else, or for more than templates can change. */
export function readRevision(text: string): RevisionIntent | null {
  let rest = foldTraditional(text.normalize('NFKC')).replace(/[’‘]/gu, "'").toLowerCase().trim();
  let intent: RevisionIntent = {};
  for (const [wish, wanted] of WISHES) {
    const without = rest.replace(wish, ' ');
    if (without === rest) continue;
    rest = without;
    // What was said first in this order holds: "less formal" is not taken back by a "formal" behind it.
    intent = { ...wanted, ...intent };
  }
  const unread = rest.replace(FILLERS, '').replace(/[\p{P}\p{Z}\p{S}]+/gu, '');
  return unread === '' && Object.keys(intent).length > 0 ? intent : null;
}
