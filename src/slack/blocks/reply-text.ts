import type { Answer, Reply } from '../../domain/answer.ts';
import { assertNever } from '../../domain/errors.ts';
import { NO_VALUE, type Reader } from '../../render/format-cell.ts';
import { formatNumber } from '../../render/format-number.ts';
import { safeLine } from './text.ts';

const CHARACTERS = 300;

/** What notifications and screen readers say of a message: its gist in one line. */
export function replyText({ answer }: Pick<Reply, 'answer'>, reader: Reader): string {
  return safeLine(gistOf(answer, reader), CHARACTERS);
}

function gistOf(answer: Answer, reader: Reader): string {
  switch (answer.kind) {
    case 'metric': {
      const { label, value, unit, currency } = answer;
      const figure =
        value === null ? NO_VALUE : formatNumber(value, { unit, ...reader, currency: currency ?? reader.currency });
      return `${label}: ${figure}`;
    }
    case 'table':
    case 'report':
      return answer.title;
    case 'portrait':
      return answer.customer.name || answer.customer.id;
    case 'text':
    case 'confirm':
    case 'problem':
      return answer.text;
    default:
      return assertNever(answer);
  }
}
