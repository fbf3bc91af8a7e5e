import { DomainError } from '../../domain/errors.ts';
import { type Period, startOfDay } from '../../domain/period.ts';
import { periodText } from '../../domain/period-text.ts';
import type { Viewpoint } from './viewpoint.ts';

/**
 * Refuses a period that ends before it begins, or of which nothing has begun.
 * @throws {DomainError} 'invalid_input'
 */
export function refuseUnbegun(
  { now, settings }: Pick<Viewpoint, 'now' | 'settings'>,
  periods: readonly (Period | undefined)[],
): void {
  for (const period of periods) {
    if (period?.span !== 'between' || period.from === undefined) continue;
    const { from, to } = period;
    if (to !== undefined && to < from) {
      throw new DomainError('invalid_input', {
        en: `The period ${from} to ${to} ends before it begins.`,
        zh: `时间段${from}至${to}的结束早于开始。`,
      });
    }
    if (startOfDay(from, settings.timeZone) > now) {
      throw new DomainError('invalid_input', {
        en: `That time has not begun yet: ${periodText(period, 'en')}.`,
        zh: `该时间段尚未开始：${periodText(period, 'zh')}。`,
      });
    }
  }
}
