import { assertNever } from '../../domain/errors.ts';
import { OUTCOME_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import type { LineState } from '../../domain/notices/line-state.ts';
import type { Reader } from '../../render/format-cell.ts';
import { formatDay, formatInstant } from '../../render/format-time.ts';

/** What was done about a line and when, in a line. */
export function lineStateText(state: LineState, { locale, timeZone }: Reader): string {
  const at = formatInstant(state.handledAt.toISOString(), locale, timeZone);
  return `${markOf(state)} ${deedOf(state, locale, timeZone)} · ${at}`;
}

function markOf({ handling }: LineState): string {
  return handling === 'drafted' ? '✎' : handling === 'snoozed' ? '⏰' : '✓';
}

function deedOf({ handling, outcome, until }: LineState, locale: 'en' | 'zh', timeZone: string): string {
  switch (handling) {
    case 'done': {
      const came = outcome === null ? '' : OUTCOME_TEXT[outcome][locale];
      if (locale === 'zh') return came === '' ? '已完成' : `已完成：${came}`;
      return came === '' ? 'Done' : `Done: ${came}`;
    }
    case 'snoozed': {
      if (until === null) return locale === 'zh' ? '已推迟' : 'Snoozed';
      const time =
        until.at === null ? formatDay(until.on, locale) : formatInstant(until.at.toISOString(), locale, timeZone);
      return locale === 'zh' ? `推迟到 ${time}` : `Snoozed until ${time}`;
    }
    case 'drafted':
      return locale === 'zh' ? '已请求文案，见下方回复' : 'A text was asked for; see the thread';
    case 'not_useful':
      return locale === 'zh'
        ? '没有必要；这类理由会降低权重'
        : 'Not useful; such reasons weigh less for you from now on';
    default:
      return assertNever(handling);
  }
}
