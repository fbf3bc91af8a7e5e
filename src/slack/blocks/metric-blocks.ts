import type { MetricAnswer } from '../../domain/answer.ts';
import { NO_VALUE, type Reader } from '../../render/format-cell.ts';
import { formatNumber } from '../../render/format-number.ts';
import type { MessageBlock } from './block.ts';
import { context, header } from './text.ts';

/** One large figure under what it means. */
export function metricBlocks({ label, value, unit, currency }: MetricAnswer, reader: Reader): MessageBlock[] {
  const figure =
    value === null ? NO_VALUE : formatNumber(value, { unit, ...reader, currency: currency ?? reader.currency });
  return [context(label), header(figure)];
}
