import type { ReportAnswer } from '../../domain/answer.ts';
import type { Reader } from '../../render/format-cell.ts';
import { answerBlocks } from './answer-blocks.ts';
import type { MessageBlock, Room } from './block.ts';
import { countCharacters } from './count-characters.ts';
import { context, header } from './text.ts';

const MOST_PARTS = 8;
const NOTE_CHARACTERS = 60;

const WHERE = {
  nowhere: (parts: number) => ({ en: `${counted(parts)} not shown`, zh: `另有 ${parts} 部分未显示` }),
  file: (parts: number) => ({ en: `${counted(parts)} in the whole report`, zh: `完整报告中另有 ${parts} 部分` }),
};

/**
 * The parts one under the other; each may use an equal share of the message, and those left out are counted. Parts without a title of
 * their own belong together.
 */
export function reportBlocks({ title, parts, digest }: ReportAnswer, reader: Reader, room: Room): MessageBlock[] {
  const head = title === '' ? [] : [header(title)];
  const kept = parts.slice(0, Math.min(digest ?? MOST_PARTS, MOST_PARTS));
  const share = Math.floor((room.characters - countCharacters(head) - NOTE_CHARACTERS) / Math.max(kept.length, 1));
  let charts = room.charts;
  const bodies = kept.map((part) => {
    const blocks = answerBlocks(part, reader, { characters: share, charts });
    charts -= blocks.filter(({ type }) => type === 'data_visualization').length;
    return blocks;
  });
  const hidden = parts.length - kept.length;
  const where = digest === undefined ? WHERE.nowhere : WHERE.file;
  return [
    ...head,
    ...bodies.flatMap((blocks, at) => (at === 0 || title === '' ? blocks : [{ type: 'divider' } as const, ...blocks])),
    ...(hidden > 0 ? [context(where(hidden)[reader.locale])] : []),
  ];
}

function counted(parts: number): string {
  return parts === 1 ? '1 more part' : `${parts} more parts`;
}
