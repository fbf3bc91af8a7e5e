import type { Bilingual } from '../../locale.ts';
import { isDetectable } from './judge-effect.ts';
import type { PooledEffect } from './pool-effects.ts';

/** With fewer buyers in both groups together nothing is said of an effect, either way. */
const FEWEST_BUYERS = 10;

type Verdict = 'works' | 'harms' | 'no_effect' | 'too_little';

/** What the figures say of a playbook; `too_little` also where nobody was held out. */
export function verdictOf({ conversion, buyers }: PooledEffect): Verdict {
  if (conversion === null || buyers.sent + buyers.heldOut < FEWEST_BUYERS) return 'too_little';
  if (!isDetectable(conversion)) return 'no_effect';
  return conversion.value > 0 ? 'works' : 'harms';
}

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  works: { en: 'more ordered', zh: '下单增多' },
  harms: { en: 'fewer ordered', zh: '下单减少' },
  no_effect: { en: 'no detectable effect', zh: '看不出效果' },
  too_little: { en: 'not enough data', zh: '数据不足' },
};
