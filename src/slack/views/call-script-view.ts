import type { KnownBlock, ModalView } from '@slack/types';
import type { Reply } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../../render/format-cell.ts';
import { answerBlocks } from '../blocks/answer-blocks.ts';
import type { MessageBlock } from '../blocks/block.ts';
import { keepWithin } from '../blocks/keep-within.ts';
import { questionButtons } from '../blocks/question-buttons.ts';
import { context, paragraph, plain } from '../blocks/text.ts';
import { LIMITS } from '../limits.ts';

/** Of what an answer may hold, what Slack shows in a window (docs.slack.dev, surfaces of each block): no tables and charts. */
const SHOWN: readonly string[] = ['header', 'section', 'context', 'divider', 'rich_text', 'actions'];
const ROOM = { characters: LIMITS.blockCharactersPerMessage, charts: 0 };
const MOST_BLOCKS = 60;

/** A call script in a window of its own: until it is written, that it is coming. */
export function callScriptView(reply: Pick<Reply, 'answer' | 'nextQuestions'> | null, reader: Reader): ModalView {
  const { locale } = reader;
  return frame(reply === null ? [context(WORDS[locale].loading)] : scriptBlocks(reply, reader), locale);
}

/** Why there is none. */
export function noCallScriptView(text: string, locale: Locale): ModalView {
  return frame([paragraph(text)], locale);
}

function scriptBlocks({ answer, nextQuestions }: Pick<Reply, 'answer' | 'nextQuestions'>, reader: Reader) {
  const script = answerBlocks(answer, reader, ROOM).filter(({ type }) => SHOWN.includes(type));
  const next = questionButtons(nextQuestions, 'next');
  const blocks = [...keepWithin(script, ROOM.characters, MOST_BLOCKS, reader.locale), ...(next ? [next] : [])];
  const asks = blocks.some(({ type }) => type === 'actions');
  return asks ? [...blocks, context(WORDS[reader.locale].elsewhere)] : blocks;
}

function frame(blocks: MessageBlock[], locale: Locale): ModalView {
  const { title, close } = WORDS[locale];
  return { type: 'modal', title: plain(title), close: plain(close), blocks: blocks as KnownBlock[] };
}

const WORDS = {
  en: {
    ...{ title: 'Call script', close: 'Close', loading: 'The call script is being written…' },
    elsewhere: 'What you click here is answered in your messages with me.',
  },
  zh: {
    ...{ title: '电话话术', close: '关闭', loading: '正在撰写电话话术…' },
    elsewhere: '点击此处的按钮后，我会在私信中回答。',
  },
} as const;
