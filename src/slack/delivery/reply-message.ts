import type { Database } from '../../db/database.ts';
import type { Reply } from '../../domain/answer.ts';
import type { Reader } from '../../render/format-cell.ts';
import { holdsFigures } from '../../render/holds-figures.ts';
import { isDigest } from '../../render/is-digest.ts';
import { keepAnswer } from '../../services/shared-answers/keep-answer.ts';
import { replyBlocks } from '../blocks/reply-blocks.ts';
import { replyText } from '../blocks/reply-text.ts';
import type { QuestionPlace } from './answer-question.ts';
import type { Message } from './post-message.ts';

/** A reply as the message that its asker gets; kept where a button of it shows it to everyone, or the whole of it. */
export async function replyMessage(
  reply: Reply,
  reader: Reader,
  { place, isClicked }: { place: QuestionPlace; isClicked: boolean },
  database: Database,
): Promise<Message> {
  const { userId, channel, threadTs, isDirect } = place;
  const isShareable = !isDirect && holdsFigures(reply);
  const isCut = isDigest(reply);
  const keptId =
    isShareable || isCut
      ? await keepAnswer(database, { userId, channel, threadTs: threadTs ?? null }, reply)
      : undefined;
  const blocks = replyBlocks(reply, reader, {
    threadTs,
    shareableId: isShareable ? keptId : undefined,
    reportId: isCut ? keptId : undefined,
    quotesQuestion: isClicked,
  });
  return { text: replyText(reply, reader), blocks };
}
