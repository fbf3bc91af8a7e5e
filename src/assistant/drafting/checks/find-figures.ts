import type { DraftFlaw } from '../draft-flaw.ts';
import type { DraftPart } from '../draft-part.ts';
import { anyPhrase, anyWord, findWords } from './find-words.ts';

const NUMBERS =
  'zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\w+)?';
const SCALES = 'hundreds?|thousands?|millions?|billions?|dozens?|percent|per cent';
const UNITS =
  'minutes?|hours?|days?|weeks?|months?|years?|orders?|purchases?|visits?|times?|points?|dollars?|euros?|pounds?|yuan';
const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
/** Without May and March, which are words of every day. */
const MONTHS = 'january|february|april|june|july|august|september|october|november|december';
const SPANS = '(?:week|weekend|month|quarter|year)';

/** Words that state an amount, a share, a count or a day. "One" and 一 do so only before a unit. */
const FIGURES: readonly RegExp[] = [
  /\p{N}[\p{N}.,:/%-]*/u,
  /[$€£¥₩₹%‰]|(?<=⁜ ?)(?:元|块|圆|折|yuan|dollars?|euros?|pounds?|percent)/iu,
  anyWord(
    `(?:a |one )?(?:${NUMBERS}|${SCALES})(?:[ -](?:${NUMBERS}|${SCALES}|${UNITS}))*`,
    'half(?:[ -]price)?',
    'twice',
    'tripled?',
    'double(?!-check)d?',
  ),
  anyWord(
    `one (?:${UNITS})`,
    WEEKDAYS,
    MONTHS,
    `(?:by|until|till|before|within|only|through) (?:the end of )?(?:this|next|the|a) ${SPANS}`,
    `(?:this|next) ${SPANS} only`,
  ),
  anyPhrase(
    '(?<![第唯统专同])一(?:百|千|万|亿|折|元|块钱|倍|成|小时|分钟|个月|次性)',
    '[〇零二两三四五六七八九][十百千万亿]*(?:个|次|天|日|年|月|周|号|元|块|折|成|倍|单|件|位|点|分|小时|款|家|项|重|种|人|份|张|瓶|套)',
    '(?<![万百])十(?![分足])[一二三四五六七八九]?(?:个|次|天|日|年|月|周|号|元|块|倍|单|件|位|点|小时|款|家|多|几)',
    '[二三四五六七八九]十',
    '[数几]?百(?:分之|个|次|元|块|位|家|款)',
    '几?(?:千|万|亿)(?:个|次|元|块|位|家|款)',
    '半(?:价|折|年|个月|小时)',
    '翻倍|双倍|加倍',
    '(?:星期|礼拜)[一二三四五六日天]|周[一二三四五六日](?![年到至])',
    '[一二三四五六七八九十]月(?:份|初|中|底)?',
    '(?:[本这下]周|[本这下]个?月|月底|年底|年末|明天|后天)(?:之?前|之?内|为止|截止|结束)',
    '截[止至]|仅限[今明本]',
  ),
];

/** Figures, amounts and days that stand outside of slots. */
export function findFigures(part: DraftPart): DraftFlaw[] {
  return findWords(part, FIGURES, 'figure');
}
