import type { WebClient } from '@slack/web-api';
import type { Reader } from '../../render/format-cell.ts';
import type { Message, MessagePlace } from '../delivery/post-message.ts';
import type { CallAllowance } from './create-call-allowance.ts';
import type { ProgressSoFar } from './progress-so-far.ts';

/** A message in which an answer comes about. Every call fails as Slack fails it; who holds the message decides what then. */
export type LiveMessage = {
  /** Shows what is known; false where the workspace's rates leave no room and it has to be tried again later. */
  show(soFar: ProgressSoFar): Promise<boolean>;
  /** The answer takes its place. */
  end(message: Message, soFar: ProgressSoFar): Promise<void>;
};

/** Where a live message stands and for whom. */
export type LivePlace = {
  client: WebClient;
  place: MessagePlace;
  reader: Reader;
  allowance: CallAllowance;
  /** The message that asks; undefined where a button did. */
  questionTs: string | undefined;
};

/** A live message with its address, by which it can be taken away. */
export type Begun = LiveMessage & { ts: string };
