/** English words that say how many, how often or which part. */
const ENGLISH =
  /^(?:zero(?:th|es)?|nought|two|twos|twain|three|threes|four|fours|five|fives|six|sixes|seven|sevens|eight|eights|nine|nines|tens?|eleven|twelve|[a-z]+teen|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth)(?:s|ly)?|(?:twen|thir|four|for|fif|six|seven|eigh|nine)t(?:y|ie)[a-z]*|hundred(?:s|th|ths|fold)?|thousand(?:s|th|ths|fold)?|(?:m|b|tr|quadr|z|gaz)illion(?:s|th|ths|aire|aires)?|dozens?|couple|half|halves|halved|halving|halfway|quartered|doubl(?:e|es|ed|ing|y)|tripl(?:e|es|ed|ing|y)|trebl(?:e|es|ed|ing|y)|quadrupl(?:e|es|ed|ing)|quintupl(?:e|es|ed|ing)|[a-z]*(?:two|three|four|five|six|seven|eight|nine|ten)fold|twice|thrice|percent[a-z]*|per(?:mille|cents?)|pct|bps|duo|trio|quartet|quintet|decades?|century|centuries|fortnights?|lakhs?|crores?|majority|minority)$/;

/** "one" counts but in these: one of, the one that, each one, no one, one by one. */
const ONE_BEFORE = /^(?:this|that|which|each|every|any|no|another|next)$/;
const ONE_AFTER = /^(?:of|after|another|by|can|could|may|might|should|would|that|who|which|with)$/;

/** A quarter is a part of a year but in: a quarter of, three quarters. */
const QUARTER_AFTER = /^(?:of|as)$/;

const MARKS_WITHIN = /(?<=\p{L})[*_'-]+(?=\p{L})/gu;

const HAN_NUMERAL =
  /[〇零一二三四五六七八九十百千万亿萬億兆两兩俩倆仨双雙半倍廿卄卅卌皕亖弌弍弎壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]+|百分|多数|大部分|大半|翻番|翻了?一?番/gu;

/** Chinese words that hold a numeral and say no number; months and weekdays. */
const HAN_IDIOMS =
  /(?<![〇零一二三四五六七八九十百千万亿两半])(?:一些|一样|一般|一直|一起|一定|一致|一旦|一下|一共|一方面|一系列|一段|一种|一项|一类|一并|一边|一经|一律|一向|一贯|一时|一概|一度|一览|一目了然|(?<![只仅共才唯剩]有?)一个(?![月季星礼小工半亿多百点])|一同|一来|一连|一如|一带|一线|十分(?=\p{Script=Han})(?![之钟])|十足|两者|二者|双方|万一|千万别|(?:十[一二]?|[一二三四五六七八九])月(?!内))|(?:星期|礼拜)[一二三四五六](?!个)|周[一二三四五六](?![个家位名〇零一二三四五六七八九十百千万])|(?:统|同|唯|单|每|某|任|另|这|那|上|下|前|逐|其|之|第)一(?![〇零二三四五六七八九十百千万亿半两倍])(?:个|位|家|名)?|进一步/gu;

/** A word of number, and the words or signs before and behind it. */
type NumberWord = { word: string; before: string; after: string };

/** A word of number in a text that is not the person's own, beside a word that it also has in the question. */
export function findNumberWord(text: string, question: string): string | undefined {
  return (
    findOther(english(text), english(question)) ??
    // Marks within a word vanish or hide it: twen-ty, ni_ne.
    findOther(english(text.replace(MARKS_WITHIN, '')), english(question)) ??
    findOther(chinese(text), chinese(question))
  );
}

function findOther(said: readonly NumberWord[], asked: readonly NumberWord[]): string | undefined {
  return said.find(({ word, before, after }) =>
    asked.every((each) => each.word !== word || (each.before !== before && each.after !== after)),
  )?.word;
}

function english(text: string): NumberWord[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '');
  const words = bare.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  return words.map((word, at) => ({ word, before: words[at - 1] ?? '', after: words[at + 1] ?? '' })).filter(isNumber);
}

function isNumber({ word, before, after }: NumberWord): boolean {
  if (word === 'one') return !ONE_BEFORE.test(before) && !ONE_AFTER.test(after);
  if (word === 'quarter') return QUARTER_AFTER.test(after) || /^(?:a|one)$/.test(before);
  if (word === 'quarters') return !/^(?:the|both|all|previous|last|recent|calendar)$/.test(before);
  if (word === 'cent') return before === 'per';
  return ENGLISH.test(word);
}

function chinese(text: string): NumberWord[] {
  const plain = text.replace(HAN_IDIOMS, (idiom) => ' '.repeat(idiom.length));
  return [...plain.matchAll(HAN_NUMERAL)].map(({ index, 0: word }) => ({
    word,
    before: text[index - 1] ?? '',
    after: text[index + word.length] ?? '',
  }));
}
