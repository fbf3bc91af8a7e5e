import type { Locale } from '../locale.ts';
import type { Absence } from './absence.ts';

/** Absences in words, in order: "2026-12-07 to 2026-12-11". */
export function absencesText(absences: readonly Absence[], locale: Locale): string {
  return absences
    .map(({ from, until }) => (from === until ? from : `${from}${locale === 'zh' ? ' 至 ' : ' to '}${until}`))
    .join(locale === 'zh' ? '、' : ', ');
}
