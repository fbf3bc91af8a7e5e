import type { Answer } from '../../domain/answer.ts';
import { assertNever } from '../../domain/errors.ts';
import type { Reader } from '../../render/format-cell.ts';
import type { MessageBlock, Room } from './block.ts';
import { confirmBlocks } from './confirm-blocks.ts';
import { metricBlocks } from './metric-blocks.ts';
import { portraitBlocks } from './portrait-blocks.ts';
import { problemBlocks } from './problem-blocks.ts';
import { reportBlocks } from './report-blocks.ts';
import { tableBlocks } from './table-blocks.ts';
import { textBlocks } from './text-blocks.ts';

/** The blocks of any answer, within `room`. */
export function answerBlocks(answer: Answer, reader: Reader, room: Room): MessageBlock[] {
  switch (answer.kind) {
    case 'metric':
      return metricBlocks(answer, reader);
    case 'table':
      return tableBlocks(answer, reader, room);
    case 'portrait':
      return portraitBlocks(answer, reader, room);
    case 'report':
      return reportBlocks(answer, reader, room);
    case 'confirm':
      return confirmBlocks(answer, reader, room);
    case 'text':
      return textBlocks(answer);
    case 'problem':
      return problemBlocks(answer, reader);
    default:
      return assertNever(answer);
  }
}
