import type { Asker } from '../../domain/asker.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ListedSegment, SegmentState } from '../segments/list-segments.ts';

const MINUTE_MS = 60_000;
const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

const STATES: Record<SegmentState, { en: string; zh: string }> = {
  ready: { en: 'up to date', zh: '已是最新' },
  building: { en: 'being brought up to date', zh: '正在更新' },
  stale: { en: 'changes wait for the next refresh', zh: '有变更待下次刷新' },
  failed: { en: 'the last refresh failed', zh: '上次更新失败' },
};

type Reader = { now: Date; asker: Asker; locale: Locale; settings: { timeZone: string } };

/** State and age of a segment's members: "as of 2026-06-15 11:20, 2 minutes old; up to date". */
export function stateText(
  { state, builtAsOf }: Pick<ListedSegment, 'state' | 'builtAsOf'>,
  { asker, now, locale, settings }: Reader,
): string {
  const said = STATES[state][locale];
  if (builtAsOf === null) return locale === 'zh' ? `尚未计算；${said}` : `not built yet; ${said}`;
  const at = localMinute(builtAsOf, askerTimeZone(asker, settings));
  const age = ageText(now.getTime() - builtAsOf.getTime(), locale);
  return locale === 'zh' ? `截至 ${at}${age && `（${age}）`}；${said}` : `as of ${at}${age && `, ${age}`}; ${said}`;
}

/** `YYYY-MM-DD HH:MM` in a time zone. */
export function localMinute(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

function ageText(elapsedMs: number, locale: Locale): string {
  const minutes = Math.floor(elapsedMs / MINUTE_MS);
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const days = Math.floor(hours / HOURS_PER_DAY);
  if (minutes < 1) return '';
  if (hours < 1) return locale === 'zh' ? `${minutes} 分钟前` : old(minutes, 'minute');
  if (days < 1) return locale === 'zh' ? `${hours} 小时前` : old(hours, 'hour');
  return locale === 'zh' ? `${days} 天前` : old(days, 'day');
}

function old(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} old`;
}
