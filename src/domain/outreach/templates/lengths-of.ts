import { CHANNEL_TRAITS, type OutreachChannel } from '../channel.ts';
import type { TextLength } from './template.ts';

/** Characters that every long text needs with its frame and an offer; a test holds it. */
const LONG_NEEDS = 600;

/** The lengths that a channel has room for, shortest first. */
export function lengthsOf(channel: OutreachChannel): readonly TextLength[] {
  if (channel === 'call_script') return ['spoken'];
  return CHANNEL_TRAITS[channel].maxLength < LONG_NEEDS ? ['short'] : ['short', 'long'];
}
