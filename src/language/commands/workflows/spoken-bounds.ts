import type { Bounds } from '../../../domain/rule/schema.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Pieces } from '../command.ts';

/** An amount in figures. */
export const AMOUNT_EN = '\\d[\\d,]*(?:\\.\\d+)?(?: ?(?:k|m|thousand|million))?';
const AMOUNT_ZH = '(?:\\d[\\d,]*(?:\\.\\d+)? ?(?:[百千万亿]+|k|w)?|[零一二两三四五六七八九十百千万亿]+)';
const UNIT_ZH = ' ?(?:元|块钱?|分)?';

/** Words of comparison and an amount: `over 5,000`, 低于7分. The groups are read by `boundsOf`. */
export const BOUND_EN = `(?<bound>over|above|more than|greater than|exceeding|at least|from|below|under|less than|lower than|at most|up to)(?: (?:of|by))? ?(?<amount>${AMOUNT_EN})(?<or> or (?:less|lower|below|more|higher|above))?`;
export const EXACT_EN = `(?:of )?(?<exact>${AMOUNT_EN})(?:(?<or> or (?:less|lower|below|worse|more|higher|above|better))|(?: or | to |-)(?<top>[\\d.]+))`;
export const BOUND_ZH = `(?:(?<bound>超过|过(?=[\\d一二两三四五六七八九十百千万])|多于|高于|高过|大于|突破|不少于|不低于|至少|达到|满|低于|低过|少于|小于|跌破|不到|不足|不超过|不高于|最多) ?(?<amount>${AMOUNT_ZH})${UNIT_ZH}|(?<exact>${AMOUNT_ZH})${UNIT_ZH}(?:(?<or>及?以[上下])|(?:到|至|-)(?<top>[\\d.]+)分?))`;

/** The bound that words and an amount say; undefined without any. */
export function boundsOf({ bound = '', amount, or = '', exact, top }: Pieces): Bounds | undefined {
  const spoken = exact ?? amount;
  if (spoken === undefined) return undefined;
  const value = numberOf(spoken.toLowerCase().replace(/(?<=\d),(?=\d)/g, ''));
  if (Number.isNaN(value)) return undefined;
  if (top !== undefined)
    return [
      { is: 'gte', value },
      { is: 'lte', value: Number(top) },
    ];
  if (/less|lower|below|worse|下/iu.test(or)) return [{ is: 'lte', value }];
  if (/more|higher|above|better|上/iu.test(or)) return [{ is: 'gte', value }];
  if (/^(?:at least|from|no less than|不少于|不低于|至少|达到|满)$/iu.test(bound)) return [{ is: 'gte', value }];
  if (/^(?:at most|up to|不超过|不高于|最多)$/iu.test(bound)) return [{ is: 'lte', value }];
  const isBelow = /^(?:below|under|less than|lower than|低于|低过|少于|小于|跌破|不到|不足)$/iu.test(bound);
  return [{ is: isBelow ? 'lt' : 'gt', value }];
}
