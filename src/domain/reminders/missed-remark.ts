import { dayText } from '../day-text.ts';
import type { Bilingual } from '../locale.ts';

/** A working day whose list did not come, or may not have. */
export type MissedDay = { on: string; state: 'skipped' | 'failed' | 'unknown' };

/** What a list says of those before it that did not arrive; nothing where all did. */
export function missedRemarks(missed: readonly MissedDay[]): Bilingual[] {
  return STATES.flatMap((state) => {
    const days = missed.filter((day) => day.state === state).map(({ on }) => on);
    return days.length === 0
      ? []
      : [{ en: TEXT[state].en(daysText(days, 'en')), zh: TEXT[state].zh(daysText(days, 'zh')) }];
  });
}

const STATES = ['skipped', 'failed', 'unknown'] as const;

const TEXT = {
  skipped: {
    en: (days: string) => `No list came on ${days}: Rapport was not running, or too late for it.`,
    zh: (days: string) => `${days} 没有发送名单：当时 Rapport 未运行，或已错过发送时间。`,
  },
  failed: {
    en: (days: string) => `The list of ${days} could not be delivered.`,
    zh: (days: string) => `${days} 的名单未能送达。`,
  },
  unknown: {
    en: (days: string) => `Whether the list of ${days} arrived is not known.`,
    zh: (days: string) => `${days} 的名单是否送达无法确认。`,
  },
} as const;

/** Of many days the first and the last say enough. */
const NAMED_DAYS = 3;

function daysText(days: readonly string[], locale: 'en' | 'zh'): string {
  const named = days.map((on) => dayText(on)[locale]);
  if (days.length <= NAMED_DAYS) return named.join(locale === 'zh' ? '、' : ', ');
  const [first, last] = [named[0], named.at(-1)];
  return locale === 'zh'
    ? `${first} 至 ${last} 的 ${days.length} 个工作日`
    : `${days.length} working days from ${first} to ${last}`;
}
