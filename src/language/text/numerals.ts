const HAN_DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };
const HAN_MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

const WORDS: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const WORD_SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const SUFFIXES: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, bn: 1e9, b: 1e9, w: 1e4 };

const WORD = Object.keys(WORDS).join('|');
const SCALE = Object.keys(WORD_SCALES).join('|');
const ENGLISH = new RegExp(`(?:${WORD})(?:[ -](?:and )?(?:${WORD}|${SCALE}))*(?![a-z])`, 'y');
const ARABIC =
  /(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: ?(k|mn|mio|bn|[mbw])(?![a-z0-9])| ?(hundred|thousand|million|billion)(?![a-z])|([十百千万亿]+))?/y;
const HAN = /[零〇一二两俩仨三四五六七八九十百千万亿]+/y;

export type Numeral = { value: number; to: number };

/** The number written at an offset of a normalised text, in digits, English or Chinese ("12k", "twenty five", 一万二), or null. */
export function numeralAt(text: string, from: number): Numeral | null {
  return arabicAt(text, from) ?? hanAt(text, from) ?? englishAt(text, from);
}

/** The number that a normalised text is as a whole; NaN for anything else. */
export function numberOf(text: string): number {
  const found = numeralAt(text, 0);
  return found !== null && found.to === text.length ? found.value : Number.NaN;
}

function arabicAt(text: string, from: number): Numeral | null {
  ARABIC.lastIndex = from;
  const match = ARABIC.exec(text);
  if (match === null) return null;
  const [whole, digits = '', suffix, scale, han] = match;
  const base = Number(digits.replaceAll(',', ''));
  if (han !== undefined)
    return { value: base * [...han].reduce((product, unit) => product * hanUnit(unit), 1), to: from + whole.length };
  const factor = suffix !== undefined ? SUFFIXES[suffix]! : scale !== undefined ? WORD_SCALES[scale]! : 1;
  return { value: Number((base * factor).toPrecision(15)), to: from + whole.length };
}

function hanUnit(unit: string): number {
  return HAN_UNITS[unit] ?? HAN_MYRIADS[unit] ?? 1;
}

function hanAt(text: string, from: number): Numeral | null {
  HAN.lastIndex = from;
  const match = HAN.exec(text);
  if (match === null) return null;
  const value = hanValue(match[0]);
  return value === null ? null : { value, to: from + match[0].length };
}

/** The value of Chinese numerals; digits in a row are read as such (二〇一一), a last digit after 百 千 万 as the next lower place (一万二). */
function hanValue(numeral: string): number | null {
  const signs = [...numeral];
  if (isAbout(signs)) return null;
  if (signs.length > 1 && signs.every((sign) => sign in HAN_DIGITS))
    return Number(signs.map((sign) => HAN_DIGITS[sign]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let place = 1;
  let afterZero = false;
  for (const sign of signs) {
    if (sign in HAN_DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = HAN_DIGITS[sign]!;
      afterZero ||= digit === 0;
    } else if (sign in HAN_UNITS) {
      place = HAN_UNITS[sign]!;
      section += (digit ?? 1) * place;
      digit = null;
      afterZero = false;
    } else {
      place = HAN_MYRIADS[sign]!;
      const before = total + section + (digit ?? 0);
      total = (before === 0 ? 1 : before) * place;
      section = 0;
      digit = null;
      afterZero = false;
    }
  }
  if (digit === null) return total + section;
  return total + section + (place > 10 && !afterZero ? (digit * place) / 10 : digit);
}

/** 三四个月 is three or four months, not 34. */
function isAbout(signs: readonly string[]): boolean {
  const [first = 0, second = 0] = signs.map((sign) => HAN_DIGITS[sign] ?? 0);
  return signs.length === 2 && first > 0 && second === first + 1;
}

function englishAt(text: string, from: number): Numeral | null {
  ENGLISH.lastIndex = from;
  const match = ENGLISH.exec(text);
  if (match === null) return null;
  let total = 0;
  let section = 0;
  for (const word of match[0].split(/[ -]/)) {
    if (word in WORDS) section += WORDS[word]!;
    else if (word === 'hundred') section *= 100;
    else if (word in WORD_SCALES) {
      total += section * WORD_SCALES[word]!;
      section = 0;
    }
  }
  return { value: total + section, to: from + match[0].length };
}
