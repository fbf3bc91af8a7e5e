import type { ToolCall } from '../../domain/answer.ts';
import type { Schedule } from '../../domain/schedule/schedule.ts';

/** What somebody wants to be answered again and again. */
export type SubscriptionRequest = {
  words: string;
  call: ToolCall;
  schedule: Schedule;
  channel?: string | undefined;
};
