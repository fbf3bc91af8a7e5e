import type { DraftBrief } from '../draft-brief.ts';
import type { DraftFlaw } from '../draft-flaw.ts';
import type { DraftPart } from '../draft-part.ts';
import { anyPhrase, anyWord, findWords } from './find-words.ts';

/** How a company sees its customers, and how its messages are made, is nothing that customers read. */
const INTERNAL: readonly RegExp[] = [
  anyWord(
    'scor(?:es?|ed|ing)',
    'rfm|clv|ltv|nps|csat|crm|kpi',
    'segment(?:s|ed|ation)?',
    'churn(?:ed|ing)?',
    'cohorts?|tiers?|personas?|life ?cycle|life-cycle',
    'propensity|likelihood|predict(?:s|ed|ions?|ive)?|algorithms?|analytics|data ?base|data ?set',
    '(?:high|mid|low|top)[ -]value|lifetime value|at[ -]risk|lapsed|dormant|inactive|win-?back|up-?sell(?:ing)?|cross-?sell(?:ing)?',
    '(?:our|my|the) (?:records?|data|systems?|files?) (?:shows?|says?|tells?|indicates?|suggests?)',
    'target (?:group|audience)s?|customer (?:types?|profiles?|data|base)|internal(?:ly)?|playbooks?|templates?',
    '(?:an?|your) (?:ai|language model|ai assistant|chat ?bot)',
  ),
  anyWord(
    '(?:other|another|similar|most|many|fellow|all)(?: of)?(?: our)? (?:customers?|clients?|buyers?|shoppers?|members?|guests?)',
    '(?:customers?|clients?|people|buyers?|shoppers?|members?) (?:like|similar to|such as) you(?:rself)?',
  ),
  anyPhrase(
    '(?:您的|客户|价值|信用|活跃度?)评分|得分|分数',
    '分群|分层|细分|客群|人群|流失|沉睡|休眠|不活跃|召回|挽回|生命周期|画像|标签',
    '[高低]价值|高潜|潜力客户|消费(?:能力|水平)|购买力|预测|概率|算法|数据库|大数据|(?:系统|数据|记录)(?:显示|提示|表明)|后台',
    '客户(?:类型|等级|分类|数据)|内部|话术|模板|人工智能|语言模型|聊天机器人',
    '(?:其他|其它|别的|不少|很多|许多|大多数|所有|同类)(?:的)?(?:客户|顾客|买家|用户|会员|客人)',
    '(?:和|像|与|跟)[您你](?:一样|类似|相似)',
  ),
];

const SPAM: readonly RegExp[] = [
  anyWord(
    'act (?:now|fast|today|immediately)|order now|buy now|call now|click (?:here|below)|sign up free|apply now',
    'urgent(?:ly)?|hurry|don.t (?:miss|delete)|last chance|once in a lifetime|limited[ -]time|while (?:stocks?|supplies) last|expires? soon',
    'winners?|you(?:.ve| have) (?:won|been selected)|congratulations|prizes?|jackpot|lottery|casino',
    'risk[ -]free|no (?:obligation|strings attached|catch|risk)|guaranteed?|cheapest|lowest prices?|best prices?|unbeatable|incredible deal|miracle|cash bonus|extra cash|earn money|make money',
  ),
  /!{2,}|！{2,}|[?？][!！]/u,
  // Two shouted words in a row; a single one may be an abbreviation.
  /(?<!\p{L})\p{Lu}{3,}(?!\p{L})[\s,]+\p{Lu}{3,}(?!\p{L})/u,
  // A word of advertising that is shouted, as no abbreviation is.
  /(?<!\p{L})(?:FREE|WIN|WON|SALE|BONUS|CASH|URGENT|OFFER|NOW|DEAL)(?!\p{L})/u,
  anyPhrase(
    '免费(?:领取?|送您|抽)|点击(?:领取|链接|查看|下方)|立[即刻](?:抢购|领取|下单|购买|点击)|马上抢|抢购|秒杀|疯抢|狂欢',
    '恭喜您?(?:中奖|获得|被选中)|中奖|抽奖|加(?:我|个)?(?:微信|好友)|扫码|大奖|稳赚|赚钱|发财|零风险|无风险|包赚|包过',
    '最后(?:机会|一天)|机不可失|错过(?:不再|再等)|仅此一次|手慢无|限时|限量|倒计时',
    // Superlatives are forbidden in advertising: Advertising Law of the PRC, article 9 (3).
    '国家级|最高级|最佳|最低价|最便宜|全网最|史上最|全球首|顶级|极品|百分之?百|万能|绝对|永久',
  ),
];

/** Words for nobody outside, words that the brief bans, and words that make a message look like spam. */
export function findBadWords(part: DraftPart, { neverSay }: Pick<DraftBrief, 'neverSay'>): DraftFlaw[] {
  const written = folded(part.written);
  const banned = neverSay.filter((word) => word.trim() !== '' && holds(written, folded(word)));
  return [
    ...findWords(part, INTERNAL, 'internal_word'),
    ...banned.map((found): DraftFlaw => ({ kind: 'internal_word', where: part.where, found })),
    ...findWords(part, SPAM, 'spam'),
  ];
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether a text holds a word: a Latin one whole, so that "new" is not found in "news". */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + word.length);
    const continues = /[a-z0-9]$/.test(before) && /^[a-z0-9]/.test(word);
    const goesOn = /^[a-z0-9]/.test(after) && /[a-z0-9]$/.test(word);
    if (!continues && !goesOn) return true;
  }
  return false;
}
