import { Temporal } from 'temporal-polyfill';
import type { Locale } from './locale.ts';
import { calendarUnitOf, type Period, type PeriodUnit } from './period.ts';

export const UNITS: Record<PeriodUnit, { en: string; zh: string }> = {
  day: { en: 'day', zh: '天' },
  week: { en: 'week', zh: '周' },
  month: { en: 'month', zh: '个月' },
  quarter: { en: 'quarter', zh: '个季度' },
  year: { en: 'year', zh: '年' },
};

export const CURRENT: Record<PeriodUnit, { en: readonly string[]; zh: readonly string[] }> = {
  day: { en: ['today', 'yesterday', 'the day before yesterday'], zh: ['今天', '昨天', '前天'] },
  week: { en: ['this week', 'last week'], zh: ['本周', '上周', '上上周'] },
  month: { en: ['this month', 'last month'], zh: ['本月', '上个月', '上上个月'] },
  quarter: { en: ['this quarter', 'last quarter'], zh: ['本季度', '上季度', '上上季度'] },
  year: { en: ['this year', 'last year'], zh: ['今年', '去年', '前年'] },
};

/** A period as people name it. */
export function periodText(period: Period, locale: Locale): string {
  switch (period.span) {
    case 'last': {
      const unit = UNITS[period.unit][locale];
      if (locale === 'zh') return `近${period.count}${unit}`;
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
  if (from === undefined && to === undefined) return locale === 'zh' ? '全部时间' : 'all time';
  if (from === undefined) return locale === 'zh' ? `截至${to}` : `up to ${to}`;
  if (to === undefined) return locale === 'zh' ? `${from}以来` : `since ${from}`;
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const unit = from === to ? 'day' : calendarUnitOf(first, last);
  if (unit === null || unit === 'week') return locale === 'zh' ? `${from}至${to}` : `${from} to ${to}`;
  return NAMED[locale][unit](first);
}

/** Whole calendar units by their names. */
const NAMED = {
  en: {
    day: (on: Temporal.PlainDate) => on.toString(),
    month: (on: Temporal.PlainDate) => on.toLocaleString('en', { month: 'long', year: 'numeric' }),
    quarter: (on: Temporal.PlainDate) => `Q${Math.ceil(on.month / 3)} ${on.year}`,
    year: (on: Temporal.PlainDate) => String(on.year),
  },
  zh: {
    day: (on: Temporal.PlainDate) => on.toString(),
    month: (on: Temporal.PlainDate) => `${on.year}年${on.month}月`,
    quarter: (on: Temporal.PlainDate) => `${on.year}年第${'一二三四'[Math.ceil(on.month / 3) - 1]}季度`,
    year: (on: Temporal.PlainDate) => `${on.year}年`,
  },
} as const;
