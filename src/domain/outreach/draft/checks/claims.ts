import { anyPhrase, anyWord } from './find-words.ts';

/** Words that say or promise something, and the words by which a fact or an offer of the brief is known to stand for that. */
export type Claim = { says: readonly RegExp[]; means: RegExp };

/** What may be said of this customer's past or person. */
export const CLAIMS: readonly Claim[] = [
  {
    says: [
      anyWord(
        "you(?:'ve| have| had)? (?:\\w+ly |last |just |already |once |first )?(?:bought|ordered|purchased|visited|shopped|browsed|spent|paid|chosen|chose|tried|enjoyed|loved|liked)",
        'your (?:last|latest|recent|most recent|previous|first|second|past|favou?rite|usual|current) (?!name)\\w+',
        'you (?:always|often|usually|regularly|never|keep|tend to) \\w+',
        'your (?:order|purchase|parcel|delivery|visit)s? (?:has|have|was|were|is|are|arrived|came|got)',
      ),
      anyPhrase(
        '(?:上次|上回|之前|以前|曾经?|最近|近期|此前|先前|首次(?!下单(?:满\uFFFC|可))|第一次)[^,.!?，。！？\uFFFC]{0,8}(?:购买|买|下单|选购|订购|光临|到店|消费|入手|购物)',
        '[您你](?:购买|买|下单|选购|订购|消费|入手|喜欢|喜爱|常用|钟爱)(?:了|过|的)|[您你](?:经常|常常|总是|一直|老|常)(?:买|购买|选|点|来|用)',
        '[您你]的(?:订单|包裹)',
      ),
    ],
    means: /b(?:ought|uy)|order|purchas|product|item|deliver|parcel|visit|spen[dt]|favou?rite/i,
  },
  {
    says: [
      anyWord(
        "been (?:quite |such )?(?:a|some) (?:long )?(?:while|time)|long time no see|(?:have(?: not|n't)?|'ve(?: not)?|not) (?:seen|heard from) you|miss(?:ed)? you|welcome back|since (?:you|your)",
      ),
      anyPhrase('(?:好久|许久|很久|有段时间|一段时间|有阵子|一阵子)(?:不见|没|未)|想念[您你]|欢迎回来'),
    ],
    means: /last|since|ago|while|away|absen/i,
  },
  {
    says: [
      anyWord(
        '(?:loyal|regular|long-?standing|long-?time|returning|existing|new) (?:customer|client|member|buyer|guest|friend)',
        "(?:you(?:'ve| have) )?been (?:with us|(?:a|our) customer)|your (?:loyalty|membership)",
      ),
      anyPhrase('老(?:客户|顾客|朋友|会员)|忠实|常客|新(?:客户|顾客|会员)|[您你]的会员'),
    ],
    means: /customer since|first|orders|member|loyal|new customer/i,
  },
  {
    says: [
      anyWord('(?:your|happy) (?:\\w+ )?(?:birthday|anniversary)'),
      anyPhrase('[您你]的(?:生日|纪念日)|(?:生日|周年)快乐'),
    ],
    means: /birthday|anniversary/i,
  },
  { says: [anyWord('your (?:\\w+ )?points?'), anyPhrase('[您你]的?[^,.!?，。！？]{0,4}积分')], means: /point/i },
  {
    says: [
      anyWord('your (?:complaint|return|claim|feedback|review)', 'you (?:complained|returned|told us|reported)'),
      anyPhrase('[您你]的(?:投诉|退货|反馈|评价)|[您你](?:反馈|投诉|退货)(?:了|过|的)'),
    ],
    means: /complain|return|claim|feedback|review|survey|problem|late|case/i,
  },
  {
    says: [
      anyWord('your (?:baby|child(?:ren)?|kids?|family|wife|husband|partner|parents?|age|job|home)'),
      anyPhrase('[您你]的(?:家人|孩子|宝宝|爱人|先生|太太|父母|工作|年龄)'),
    ],
    means: /family|child|spouse|partner|household|job|home|age\b/i,
  },
];

/** What may be promised. */
export const OFFERS: readonly Claim[] = [
  {
    says: [
      anyWord(
        'discount(?:s|ed)?',
        'off (?:your|the|all|any|every)',
        '\uFFFC off',
        'coupons?|vouchers?|promo(?:tion(?:al)?)? codes?',
        '(?:special|reduced|exclusive|better) (?:prices?|rates?)',
        'save (?:on|up to|\uFFFC)',
        'cheaper|deals?|price match|match (?:any|every|the) price',
        String.raw`(?:\p{N}[\p{N}.,]*\s?(?:%|percent|per cent|pounds|euros|dollars)?|half|[$€£¥]\s?\p{N}[\p{N}.,]*) off`,
        'half[ -]price|two for one|buy one,? get one',
      ),
      anyPhrase(
        '折扣|打折|优惠(?!码)|折后|[\\p{N}一二三四五六七八九半]折|减\\p{N}|代金券|抵用券|满减|立减|减免|特价|专享价|专属价|会员价|抵扣|便宜|红包|买一送一|减价|降价|让利',
      ),
    ],
    means: /discount|off\b|voucher|coupon|price|rate|saving/i,
  },
  {
    says: [
      anyWord(
        'free (?:shipping|delivery|postage|express)',
        '(?:shipp|deliver|postage)\\w*(?: \\w+){0,4} (?:free|on us|no extra|nothing|anything|no cost)',
      ),
      anyPhrase('包邮|免邮|运费|邮费|免费(?:配送|送货|邮寄)'),
    ],
    means: /shipping|delivery|postage/i,
  },
  {
    says: [
      anyWord(
        '(?:free |small |little |welcome |birthday |complimentary )?gifts?(?! (?:shop|idea|wrap))',
        'for free|for nothing|(?:at )?no (?:extra |additional )?(?:cost|charge)',
        'free of charge',
        'free (?:sample|trial|item|product|bottle|service|upgrade|check|consultation)s?',
        'complimentary',
        'on the house|on us|bonus|freebies?',
      ),
      anyPhrase('赠品|赠送|附赠|送[您你]|礼品|礼物|好礼|大礼|礼包|免费|试用装|小样|免单'),
    ],
    means: /gift|free|sample|trial|complimentary|bonus|upgrade|service/i,
  },
  {
    says: [
      anyWord('refund(?:s|ed)?', 'cash ?back', 'money back', 'compensat\\w+', 'reimburse\\w*', 'waive\\w*'),
      anyPhrase('退款|返现|返利|补偿|赔偿|赔付|退还'),
    ],
    means: /refund|cash ?back|compensat|money back|waive/i,
  },
  {
    says: [
      anyWord('(?:extra|bonus|double|additional) points', 'rewards?'),
      anyPhrase('(?:赠送?|送)积分|积分翻倍|额外积分|奖励'),
    ],
    means: /point|reward/i,
  },
  {
    says: [
      anyWord(
        '(?:our|this|an|special|exclusive|limited|latest) offers?',
        '(?:use|with|quote|mention) (?:the |this |your )?code',
      ),
      anyPhrase('专属福利|福利|专享|口令|暗号|优惠码|兑换码'),
    ],
    means: /./,
  },
];
