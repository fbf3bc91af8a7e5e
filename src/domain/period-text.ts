import type { Locale } from './locale.ts';
import type { Period, PeriodUnit } from './period.ts';

const UNITS: Record<PeriodUnit, { en: string; zh: string }> = {
  day: { en: 'day', zh: '天' },
  week: { en: 'week', zh: '周' },
  month: { en: 'month', zh: '个月' },
  quarter: { en: 'quarter', zh: '个季度' },
  year: { en: 'year', zh: '年' },
};

const CURRENT: Record<PeriodUnit, { en: readonly [string, string]; zh: readonly [string, string] }> = {
  day: { en: ['today', 'yesterday'], zh: ['今天', '昨天'] },
  week: { en: ['this week', 'last week'], zh: ['本周', '上周'] },
  month: { en: ['this month', 'last month'], zh: ['本月', '上个月'] },
  quarter: { en: ['this quarter', 'last quarter'], zh: ['本季度', '上季度'] },
  year: { en: ['this year', 'last year'], zh: ['今年', '去年'] },
};

/** A period as people name it. */
export function periodText(period: Period, locale: Locale): string {
  switch (period.span) {
    case 'last': {
      const unit = UNITS[period.unit][locale];
      if (locale === 'zh') return `过去${period.count}${unit}`;
      return period.count === 1 ? `last 1 ${unit}` : `last ${period.count} ${unit}s`;
    }
    case 'calendar': {
      const named = CURRENT[period.unit][locale][-period.offset];
      if (named !== undefined) return named;
      const unit = UNITS[period.unit][locale];
      return locale === 'zh' ? `${-period.offset}${unit}前` : `${-period.offset} ${unit}s ago`;
    }
    case 'between':
      return betweenText(period, locale);
  }
}

function betweenText({ from, to }: { from?: string | undefined; to?: string | undefined }, locale: Locale): string {
  if (from !== undefined && from === to) return from;
  if (from === undefined) return locale === 'zh' ? `截至${to}` : `up to ${to}`;
  if (to === undefined) return locale === 'zh' ? `${from}以来` : `since ${from}`;
  return locale === 'zh' ? `${from}至${to}` : `${from} to ${to}`;
}
