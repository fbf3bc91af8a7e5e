import type { Bilingual } from '../../domain/locale.ts';

/** Of one rule, with the segments that it names: each may be a look at every record, and no person reads more. */
export const MOST_CONDITIONS = 500;

export function tooManyConditions(): Bilingual {
  return {
    en: `a rule may have up to ${MOST_CONDITIONS} conditions, those of the segments in it included; a list of values is one.`,
    zh: `一条规则最多 ${MOST_CONDITIONS} 个条件（含所引用分群的条件）；一个取值列表只算一个条件。`,
  };
}
