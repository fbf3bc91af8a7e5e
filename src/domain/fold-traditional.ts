import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 'tw', to: 'cn' });
const HAN = /\p{Script=Han}/u;
const EACH_HAN = /\p{Script=Han}/gu;

/** A text with traditional Chinese signs made simplified, sign for sign, so that offsets stay: 後天 is 后天. */
export function foldTraditional(text: string): string {
  if (!HAN.test(text)) return text;
  const plain = toSimplified(text);
  return plain.length === text.length ? plain : text.replace(EACH_HAN, sameLength);
}

/** Of a few rare signs the simplified one is outside the basic plane. */
function sameLength(sign: string): string {
  const plain = toSimplified(sign);
  return plain.length === sign.length ? plain : sign;
}
