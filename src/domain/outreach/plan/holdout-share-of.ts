import type { ContactPolicy } from '../contact-policy.ts';
import { type Audience, isProfiled } from '../outreach.ts';

/** The share that is held out in fact: nobody of a named list, of a service message, or of an audience too small to show an effect. */
export function holdoutShareOf(
  { audience, purpose, holdoutShare }: { audience: Audience; purpose: string; holdoutShare: number },
  { holdoutFrom }: ContactPolicy,
  size: number,
): number {
  return isProfiled(audience) && purpose === 'marketing' && size >= holdoutFrom ? holdoutShare : 0;
}
