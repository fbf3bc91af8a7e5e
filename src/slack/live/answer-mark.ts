import type { MessageMetadata } from '@slack/types';

const EVENT_TYPE = 'rapport_answer';

/** Metadata by which a message of ours is known as the answer to a question, also by the process after a crash. */
export function answerMark(questionTs: string | undefined): { metadata?: MessageMetadata } {
  return questionTs === undefined
    ? {}
    : { metadata: { event_type: EVENT_TYPE, event_payload: { question: questionTs } } };
}

export function isMarkedFor(questionTs: string, metadata: Partial<MessageMetadata> | undefined): boolean {
  return metadata?.event_type === EVENT_TYPE && metadata.event_payload?.question === questionTs;
}
