import { findBesideSlot } from '../../../written/find-beside-slot.ts';
import { findNumberWord } from '../../../written/find-number-word.ts';
import { type DraftBrief, type DraftSlot, slotsOf } from '../draft-brief.ts';
import type { DraftFlaw } from '../draft-flaw.ts';
import type { DraftPart } from '../draft-part.ts';
import { anyPhrase, anyWord, findWords } from './find-words.ts';

const SPAN = '(?:week|weekend|month|quarter|year)';
/** Without May and March, which are words of every day. */
const MONTHS = 'january|february|april|june|july|august|september|october|november|december';

/** What states an amount, a share or a day, beside the words of number. */
const FIGURES: readonly RegExp[] = [
  /\p{N}[\p{N}.,:/%-]*/u,
  /[$€£¥₩₹%‰]/u,
  anyWord(
    '(?:mon|tues|wednes|thurs|fri|satur|sun)days?',
    MONTHS,
    `(?:by|until|till|before|within|only|through) (?:the end of )?(?:this|next|the|a) ${SPAN}`,
    `(?:this|next) ${SPAN} only`,
    'one (?:minute|hour|day|week|month|year|order|purchase|visit|time|point|dollar|euro|pound)s?',
  ),
  anyPhrase(
    '翻倍|加倍|(?:星期|礼拜)[一二三四五六日天]|周[一二三四五六日](?![年到至])|[一二三四五六七八九十]月(?:份|初|中|底)?',
    '(?:[本这下]周|[本这下]个?月|月底|年底|年末|明天|后天)(?:之?前|之?内|为止|截止|结束)|截[止至]|仅限[今明本]',
    '(?<![第唯统专同的])一(?:折|元|块钱|成|小时|分钟|个月|次性|周内|天内|年内)',
  ),
];

/** Words of courtesy that hold a numeral, and 一 and "one" as articles: they count nothing. */
const COURTESIES = [
  anyWord('one (?:more|last|other) (?:thing|question|word)', 'double-check\\w*'),
  anyPhrase('百忙|四季|万事|万分|万家|千里|千言万语|三餐|[一五六]·?一(?=节|假期)|一心一意|十全十美|双手|双眼'),
  /一(?![百千万亿零〇二三四五六七八九十半两])/u,
].map((pattern) => new RegExp(pattern.source, `${pattern.flags}g`));

const WORDS: ReadonlySet<DraftSlot['kind']> = new Set(['name', 'product', 'text']);

/** Figures, amounts and days that stand outside of slots, and units that make something else of the value in one. */
export function findFigures(part: DraftPart, brief: DraftBrief): DraftFlaw[] {
  const plain = COURTESIES.reduce((text, courtesy) => text.replaceAll(courtesy, ' '), part.written);
  const found = [findNumberWord(plain, ''), findBesideSlot({ text: part.written, slots: slotsIn(part, brief) })];
  return [
    ...findWords(part, FIGURES, 'figure'),
    ...found.flatMap((words) =>
      words === undefined ? [] : [{ kind: 'figure', where: part.where, found: words } as const],
    ),
  ];
}

/** The slots of a part; those that hold words count as labels. */
function slotsIn({ slots }: DraftPart, brief: DraftBrief): { label?: 'hidden' }[] {
  const kinds = new Map(slotsOf(brief).map(({ slot, kind }) => [slot, kind]));
  return slots.map((name) => (WORDS.has(kinds.get(name)!) ? { label: 'hidden' } : {}));
}
