import { assertNever } from '../../domain/errors.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { LineState } from '../../domain/notices/line-state.ts';
import type { NoticeAddressee, NoticeContent, NoticePlace, OutgoingNotice } from '../../domain/notices/notice.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Reader } from '../../render/format-cell.ts';
import type { Message } from '../delivery/post-message.ts';
import type { MessageBlock } from './block.ts';
import { dailyListBlocks, dailyListTitle } from './daily-list-blocks.ts';
import { followUpNoticeBlocks, followUpNoticeTitle } from './follow-up-notice-blocks.ts';
import { askedReply, noticeReply } from './notice-reply.ts';
import { questionButtons } from './question-buttons.ts';
import { replyBlocks } from './reply-blocks.ts';
import { paragraph, safeLine } from './text.ts';

type Saying = { text: Bilingual; questions: readonly Bilingual[] };
type States = ReadonlyMap<number, LineState>;

/** What notifications say of it at most. */
const GIST_CHARACTERS = 300;

/** What somebody is told in a sentence, with buttons that ask what to do next. */
export function noticeText(content: Saying, locale: Locale): Message {
  return { text: safeLine(content.text[locale], GIST_CHARACTERS), blocks: textBlocks(content, locale) };
}

function textBlocks({ text, questions }: Saying, locale: Locale): MessageBlock[] {
  const asked = questions.map((question) => question[locale]);
  const buttons = questionButtons(asked, 'suggestion');
  return [paragraph(text[locale]), ...(buttons ? [buttons] : [])];
}

type Shown = {
  /** What its reader did about its lines since. */
  states?: States;
  /** Its kept answer, where the message shows only the first parts of it. */
  reportId?: string | undefined;
  /** Of a list that was asked for, where it stands. */
  place?: NoticePlace;
};

/** A notice as Slack shows it. */
export function noticeMessage(
  { id, addressee, content }: Pick<OutgoingNotice, 'id' | 'addressee' | 'content'>,
  settings: Pick<Settings, 'currency' | 'timeZone'>,
  shown: Shown = {},
): Message {
  const reader = readerOf(addressee, settings);
  return { text: safeLine(gistOf(content, reader), GIST_CHARACTERS), blocks: blocksOf(content, id, shown, reader) };
}

function readerOf(addressee: NoticeAddressee, { currency, timeZone }: Pick<Settings, 'currency' | 'timeZone'>): Reader {
  if ('channel' in addressee) return { locale: addressee.locale, timeZone, currency };
  return { locale: addressee.staff.locale, timeZone: addressee.staff.timeZone, currency };
}

function gistOf(content: NoticeContent, { locale }: Reader): string {
  switch (content.kind) {
    case 'daily_list':
      return dailyListTitle(content, locale);
    case 'follow_up':
      return `${followUpNoticeTitle(content, locale)}: ${content.reason}`;
    case 'answer':
      return content.title[locale];
    case 'text':
      return content.text[locale];
    default:
      return assertNever(content);
  }
}

function blocksOf(
  content: NoticeContent,
  notice: number,
  { states = new Map(), reportId, place = {} }: Shown,
  reader: Reader,
): MessageBlock[] {
  const { locale } = reader;
  switch (content.kind) {
    case 'daily_list':
      if (content.asked === undefined) return dailyListBlocks(content, { notice, states }, reader);
      return replyBlocks(askedReply(content, content.asked, locale), reader, {
        ...{ threadTs: place.threadTs, shareableId: place.shareableId, lines: { notice, states } },
        quotesQuestion: place.quotesQuestion !== undefined,
      });
    case 'follow_up':
      return followUpNoticeBlocks(content, { notice, state: states.get(0), reader });
    case 'answer':
      return replyBlocks(noticeReply(content, locale), reader, { title: content.title[locale], reportId });
    case 'text':
      return textBlocks(content, locale);
    default:
      return assertNever(content);
  }
}
