import type { Locale } from '../../../domain/locale.ts';
import type { PooledEffect } from '../../../domain/outreach/effect/pool-effects.ts';
import { pointsText } from '../../../domain/outreach/effect/signed.ts';
import { PLAYBOOK_WORDS } from './playbook-words.ts';

/** "Win-back: 6.9% ordered, against 4.8% of those who got nothing: +2.1 points (+0.4 to +3.8)." */
export function effectSentence(playbook: string, { conversion }: PooledEffect, locale: Locale): string {
  const { value, low, high, ofSent, ofHeldOut } = conversion!;
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return PLAYBOOK_WORDS[locale].found({
    playbook,
    points: pointsText(value),
    from: pointsText(low),
    to: pointsText(high),
    ofSent: percent(ofSent),
    ofHeldOut: percent(ofHeldOut),
  });
}
