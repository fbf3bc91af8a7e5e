import { MASK } from './slot-text.ts';

const M = MASK;

/** Letters and digits that go on at a slot, signs before it, slots that run into each other. */
const GLUED = [
  new RegExp(`[\\p{Script=Latin}\\p{N}]${M}`, 'u'),
  new RegExp(`${M}(?!'s(?![\\p{L}\\p{N}]))['-]?[\\p{Script=Latin}\\p{N}]`, 'u'),
  new RegExp(`[£$€¥₩₽₹+−±×÷=≈^/-]${M}|(?:minus|negative|负|负的|减去|零下)\\s?${M}`, 'iu'),
  new RegExp(`${M}\\s*[%‰£$€¥^×÷]`, 'u'),
  new RegExp(`${M}[^\\p{L}\\s、，。；（）：]{0,3}${M}`, 'u'),
];

const MAGNITUDE_BEHIND = new RegExp(
  `${M}[\\s-]*(?:[%‰万亿萬億兆千百十倍折]|个?百分点|成(?![为功交本立长员都绩分果])|(?:percent\\w*|per ?cents?|pct|pp|bps|points?|basis|k|m|mm|mn|bn|b|tn|(?:m|b|tr)illions?|thousands?|hundreds?|dozens?|lakhs?|crores?|fold|x|times (?:as|more|less|the|that|higher|greater|larger|bigger|lower|fewer|what))(?![\\p{L}]))`,
  'iu',
);

/** What makes an amount of each of many. */
const RATE_BEHIND = new RegExp(
  `${M}\\s*(?:[/每]|(?:per|apiece|each|an? (?:day|week|month|quarter|year|hour|customer|order|head|piece|person))(?![\\p{L}]))`,
  'iu',
);

const CURRENCY =
  'pounds?|sterling|dollars?|euros?|yuan|renminbi|yen|usd|gbp|eur|cny|rmb|jpy|hkd|cents?|pence|quid|bucks?|美元|美金|英镑|欧元|日元|港元|港币|人民币';
const UNIT_BEHIND = new RegExp(
  `${M}[\\s-]*(?:元|块|圆|镑|年(?![度均])|个月|月(?![均度])|周(?!期)|天|日(?![均常])|小时|分钟|秒|点(?![击评])|分(?![别布之析类群])|(?:${CURRENCY}|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?)(?![\\p{L}]))`,
  'giu',
);
const UNIT_BEFORE = new RegExp(`(?:${CURRENCY}|[:=(（：-]\\s*[-−–—])\\s*${M}`, 'giu');

/** A masked text, and of each of its slots whether it holds words, which may stand before any unit: {name}分享. */
type Masked = { text: string; slots: readonly { label?: string | undefined }[] };

/** What stands beside a slot and makes another figure of it. */
export function findBesideSlot({ text, slots }: Masked): string | undefined {
  // Bold and italic marks come and go without a trace.
  const plain = text.replace(/[*_"“”]/g, '');
  const found = [...GLUED, MAGNITUDE_BEHIND, RATE_BEHIND].map((pattern) => pattern.exec(plain)?.[0]).find(Boolean);
  if (found !== undefined) return found.replaceAll(M, '{}');
  return [...plain.matchAll(UNIT_BEHIND), ...plain.matchAll(UNIT_BEFORE)]
    .find(({ index, 0: stretch }) => {
      const before = plain.slice(0, index + stretch.indexOf(M));
      return slots[before.split(M).length - 1]?.label === undefined;
    })?.[0]
    .replaceAll(M, '{}');
}
