import type { Database, Queryable } from '../../db/database.ts';
import type { Reply } from '../../domain/answer.ts';
import type { Reader } from '../../render/format-cell.ts';
import { holdsFigures } from '../../render/holds-figures.ts';
import { isDigest } from '../../render/is-digest.ts';
import { keepUnlessErased } from '../../services/erasure/keep-unless-erased.ts';
import { keepAnswer } from '../../services/shared-answers/keep-answer.ts';
import { replyBlocks } from '../blocks/reply-blocks.ts';
import { replyText } from '../blocks/reply-text.ts';
import type { QuestionPlace } from './answer-question.ts';
import { askedListMessage } from './asked-list-message.ts';
import type { Message } from './post-message.ts';

type Asked = {
  place: QuestionPlace;
  isClicked: boolean;
  /** Who asked. */
  staffId: number | null;
  now: Date;
  /** How many there were before the question was answered. */
  erasures: number;
};

/**
 * A reply as the message that its asker gets; kept where a button of it shows it to everyone, or the whole of it, or acts on a line of it.
 * Where somebody was erased while it was answered, nothing is kept, and these buttons are not there.
 */
export async function replyMessage(
  reply: Reply,
  reader: Reader,
  { place, isClicked, staffId, now, erasures }: Asked,
  database: Database,
): Promise<Message> {
  const { userId, channel, threadTs, isDirect } = place;
  const isShareable = !isDirect && holdsFigures(reply);
  const isCut = isDigest(reply);
  const keep = (transaction: Queryable) =>
    keepAnswer(transaction, { userId, channel, threadTs: threadTs ?? null }, reply);
  const isKept = isShareable || isCut;
  const keptId = (isKept && (await keepUnlessErased(database, erasures, keep))) || undefined;
  const shown = { threadTs, shareableId: isShareable ? keptId : undefined, quotesQuestion: isClicked };
  const { answer } = reply;
  if (answer.kind === 'report' && answer.list !== undefined && staffId !== null) {
    const list = await askedListMessage(
      { ...reply, list: answer.list },
      { ...shown, staffId, now, erasures },
      database,
    );
    if (list !== null) return list;
  }
  const blocks = replyBlocks(reply, reader, { ...shown, reportId: isCut ? keptId : undefined });
  return { text: replyText(reply, reader), blocks };
}
