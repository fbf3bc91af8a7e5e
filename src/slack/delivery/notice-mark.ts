import type { MessageMetadata } from '@slack/types';

const EVENT_TYPE = 'rapport_notice';

/** What a posted notice carries, so that it is recognised after a crash: Slack has no key that keeps a post from being made twice. */
export function noticeMark(notice: number): { metadata: MessageMetadata } {
  return { metadata: { event_type: EVENT_TYPE, event_payload: { notice } } };
}

/** Whether a message is this notice. */
export function isNotice(
  notice: number,
  metadata: { event_type?: string; event_payload?: object } | undefined,
): boolean {
  const { notice: marked } = (metadata?.event_payload ?? {}) as { notice?: unknown };
  return metadata?.event_type === EVENT_TYPE && marked === notice;
}
