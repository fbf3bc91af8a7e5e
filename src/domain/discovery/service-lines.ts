/** Words of order lines that are no goods: nobody recommends postage. */
const WORDS = [
  'postage',
  'carriage',
  'shipping',
  'delivery',
  'freight',
  'discount',
  'manual',
  'adjustment',
  'bank charges',
  'commission',
  'fee',
  'fees',
  'voucher',
  'gift card',
  'samples',
  '邮费',
  '运费',
  '快递费',
  '手续费',
  '服务费',
  '折扣',
  '补差价',
  '代金券',
];
const PATTERN = new RegExp(WORDS.map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word)).join('|'), 'i');

/** Whether a product of the order lines is a charge or a correction, by its name. */
export function isServiceLine(name: string): boolean {
  return PATTERN.test(name);
}
