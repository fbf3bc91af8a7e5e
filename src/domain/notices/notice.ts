import type { Answer, Receipt, Reply, ToolCall } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { DayList } from '../daily-list/day-list.ts';
import type { Bilingual, Locale } from '../locale.ts';

/** What the bot says of its own accord; and a list that somebody asked for, whose lines are kept as those of a reminder. */
export type NoticeKind = 'reminder' | 'asked_list' | 'follow_up_due' | 'digest' | 'workflow' | 'job';

/**
 * waiting → claimed → sent; or silent (nothing to say, by decision), skipped (too late), failed (refused for good), unknown (its process
 * ended while it was on its way, and the place where it would stand does not tell).
 */
export type NoticeState = 'waiting' | 'claimed' | 'sent' | 'silent' | 'skipped' | 'failed' | 'unknown';

/** What a notice says, as decided; looked at again right before it is posted (services/notices/look-again.ts). */
export type NoticeContent =
  /** The daily list; `remarks` such as a reminder that was skipped. `asked`: the answer that it is, where somebody asked for it. */
  | ({ kind: 'daily_list'; asked?: AskedFor } & DayList)
  /** One follow-up at its hour. */
  | {
      kind: 'follow_up';
      followUpId: number;
      customer: { id: string; name: string | null };
      reason: string;
      dueAt: string;
    }
  /** An answer to a question, with the questions that a click asks; `call` and `made` are what it is made anew by where it waits. */
  | {
      kind: 'answer';
      title: Bilingual;
      question: string;
      call: ToolCall;
      made: MadeAnswer;
      answer: Answer;
      receipt: Receipt;
      nextQuestions: string[];
    }
  /** `about` is the company's id of the customer whom it names: only who sees them is told it. */
  | { kind: 'text'; text: Bilingual; questions: Bilingual[]; about?: string };

/** What an answer holds beside what it answers. */
type AskedFor = Pick<Reply, 'question' | 'call' | 'reading' | 'receipt' | 'nextQuestions'>;

/** When an answer was made, and with which rights. */
type MadeAnswer = { at: string } & Pick<Asker, 'role' | 'team'>;

/** To whom: a member of staff in their direct messages, or a channel. */
export type NoticeAddressee =
  | { staff: { id: number; email: string; locale: Locale; timeZone: string } }
  | { channel: string; locale: Locale };

/** Where it stands, in the words of the front that put it there. */
export type NoticePlace = Readonly<Record<string, string>>;

/** What came of one attempt to post; a port never throws. */
export type NoticeDelivery =
  | { kind: 'posted'; place: NoticePlace }
  /** Not now: nothing was posted. */
  | { kind: 'later'; afterMs: number; reason: string }
  /** Never: nobody of that address, a channel without the bot … */
  | { kind: 'refused'; reason: string }
  /** It may or may not stand there. */
  | { kind: 'unknown'; reason: string };

export type OutgoingNotice = {
  id: number;
  key: string;
  kind: NoticeKind;
  addressee: NoticeAddressee;
  content: NoticeContent;
};

/** The way to people's messages; the Slack front implements it (slack/delivery). */
export type NoticePort = {
  post(notice: OutgoingNotice): Promise<NoticeDelivery>;
  /** Whether an earlier attempt stands there already, by the id in its metadata: asked before a crashed one is posted again. */
  find(
    notice: OutgoingNotice,
    since: Date,
  ): Promise<{ kind: 'posted'; place: NoticePlace } | { kind: 'absent' } | { kind: 'unknown'; reason: string }>;
};
