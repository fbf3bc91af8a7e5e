/** English words that say how many, how often or which part. */
const ENGLISH =
  /^(?:zero(?:th|es)?|nought|two|twos|twain|three|threes|four|fours|five|fives|six|sixes|seven|sevens|eight|eights|nine|nines|tens?|eleven|twelve|[a-z]+teen|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth)(?:s|ly)?|(?:twen|thir|four|for|fif|six|seven|eigh|nine)t(?:y|ie)[a-z]*|hundred(?:s|th|ths|fold)?|thousand(?:s|th|ths|fold)?|(?:m|b|tr|quadr|z|gaz)illion(?:s|th|ths|aire|aires)?|dozens?|couple|half|halves|halved|halving|halfway|quartered|doubl(?:e|es|ed|ing|y)|tripl(?:e|es|ed|ing|y)|trebl(?:e|es|ed|ing|y)|quadrupl(?:e|es|ed|ing)|quintupl(?:e|es|ed|ing)|[a-z]*(?:two|three|four|five|six|seven|eight|nine|ten)fold|twice|thrice|percent[a-z]*|per(?:mille|cents?)|pct|bps|duo|trio|quartet|quintet|decades?|century|centuries|fortnights?|lakhs?|crores?|majority|minority)$/;

/** "one" counts but in these: one of, the one that, each one, no one, one by one. */
const ONE_BEFORE = /^(?:this|that|which|each|every|any|no|another|next)$/;
const ONE_AFTER = /^(?:of|after|another|by|can|could|may|might|should|would|that|who|which|with)$/;

/** A quarter is a part of a year but in: a quarter of, three quarters. */
const QUARTER_AFTER = /^(?:of|as)$/;

const HAN_NUMERAL =
  /[〇零一二三四五六七八九十百千万亿萬億兆两兩俩倆仨双雙半倍廿卄卅卌皕亖弌弍弎壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]+|百分|多数|大部分|大半|翻番|翻了?一?番/gu;

/** Chinese words that hold a numeral and say no number; months and weekdays. */
const HAN_IDIOMS =
  /(?<![〇零一二三四五六七八九十百千万亿两半])(?:一些|一样|一般|一直|一起|一定|一致|一旦|一下|一共|一方面|一系列|一段|一种|一项|一类|一并|一边|一经|一律|一向|一贯|一时|一概|一度|一览|一目了然|(?<![只仅共才唯]有?)一个(?![月半亿多百])|一同|一来|一连|一如|一带|一线|十分(?=\p{Script=Han})(?!之)|十足|两者|二者|双方|万一|千万别|(?:十[一二]?|[一二三四五六七八九])月(?!内))|(?:星期|礼拜)[一二三四五六](?!个)|周[一二三四五六](?![个家位名〇零一二三四五六七八九十百千万])|(?:统|同|唯|单|每|某|任|另|这|那|上|下|前|逐|其|之|第)一(?![〇零二三四五六七八九十百千万亿半两倍])(?:个|位|家|名)?|进一步/gu;

/** Words of number in a text that are not in the question; the first of them. */
export function findNumberWord(text: string, question: string): string | undefined {
  return findEnglish(text, question) ?? findChinese(text, question);
}

function findEnglish(text: string, question: string): string | undefined {
  const asked = new Set(latinWords(question));
  const words = latinWords(text);
  return words.find((word, at) => {
    if (asked.has(word)) return false;
    const [before, after] = [words[at - 1] ?? '', words[at + 1] ?? ''];
    if (word === 'one' || word === 'ones') return !ONE_BEFORE.test(before) && !ONE_AFTER.test(after) && word === 'one';
    if (word === 'quarter') return QUARTER_AFTER.test(after) || /^(?:a|one)$/.test(before);
    if (word === 'quarters') return !/^(?:the|both|all|previous|last|recent|calendar)$/.test(before);
    if (word === 'cent') return before === 'per';
    return ENGLISH.test(word);
  });
}

function latinWords(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
}

function findChinese(text: string, question: string): string | undefined {
  const asked = new Set(question.match(HAN_NUMERAL));
  const plain = text.replace(HAN_IDIOMS, (idiom) => ' '.repeat(idiom.length));
  return plain.match(HAN_NUMERAL)?.find((numeral) => !asked.has(numeral));
}
