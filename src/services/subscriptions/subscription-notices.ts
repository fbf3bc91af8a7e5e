import type { NoticeContent } from '../../domain/notices/notice.ts';
import { localMinute } from '../segment-members/state-text.ts';
import type { RunningSubscription, Subscription } from './subscription.ts';
import { SUBSCRIPTION_NOTICES } from './subscription-words.ts';

/** That a turn was skipped, with a click that asks it now. */
export function lateText(
  { words, nextAt: dueAt, timeZone }: Pick<RunningSubscription, 'words' | 'nextAt' | 'timeZone'>,
  nextAt: Date,
): NoticeContent {
  const [due, next] = [dueAt, nextAt].map((at) => localMinute(at, timeZone));
  const text = SUBSCRIPTION_NOTICES.late({ words, due: due!, next: next! });
  return { kind: 'text', text, questions: [{ en: words, zh: words }] };
}

/** That somebody who became a rep posts to no channel any more. */
export function notAllowedText({ words }: Subscription, channel: string): NoticeContent {
  const text = SUBSCRIPTION_NOTICES.notAllowed({ words, channel });
  return { kind: 'text', text, questions: [{ en: words, zh: words }] };
}

/** That a channel did not take an answer. */
export function notDeliveredText(of: { words: string; channel: string; reason: string }): NoticeContent {
  return { kind: 'text', text: SUBSCRIPTION_NOTICES.notDelivered(of), questions: [{ en: of.words, zh: of.words }] };
}
