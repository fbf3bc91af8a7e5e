import type { WebClient } from '@slack/web-api';
import type { Reader } from '../../render/format-cell.ts';
import type { MessagePlace } from '../delivery/post-message.ts';
import type { SlackContext } from '../slack-context.ts';
import { type LiveAnswer, UNSHOWN } from './live-answer.ts';
import { openLiveMessage } from './open-live-message.ts';
import { openLiveStatus } from './open-live-status.ts';

type Waiting = {
  place: MessagePlace;
  client: WebClient;
  reader: Reader;
  questionTs: string | undefined;
  isOverheard: boolean;
};

/** How progress is shown: in a DM as a message that becomes the answer, in a channel, where the answer is private, as a thread's status. */
export function openLiveAnswer(
  { isOverheard, ...waiting }: Waiting,
  { allowance, log }: Pick<SlackContext, 'allowance' | 'log'>,
): LiveAnswer {
  const { place, client, reader } = waiting;
  if (isOverheard) return UNSHOWN;
  if (place.isDirect) return openLiveMessage({ ...waiting, allowance }, log);
  const { channel, postedIn: threadTs } = place;
  if (threadTs === undefined) return UNSHOWN;
  return openLiveStatus({ client, channel, threadTs, locale: reader.locale }, log);
}
