import { Temporal } from 'temporal-polyfill';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { dayText } from '../../domain/follow-ups/due-text.ts';
import { firstDayOf, localDay } from '../../domain/period.ts';
import type { Reader } from '../population/reader.ts';
import type { ClosedFilter } from './closed-filter-sql.ts';
import type { DueFilter } from './due-filter-sql.ts';

type AskedTime = {
  due?: DueFilter | undefined;
  from?: string | undefined;
  by?: string | undefined;
  closed?: ClosedFilter | undefined;
};

/** What a list of follow-ups is called: with the days that were asked for, where some were. */
export function followUpsTitle(asked: AskedTime, { locale, now, asker, settings }: Reader): string {
  const words = WORDS[locale];
  const today = localDay(now, askerTimeZone(asker, settings));
  const { due, closed } = asked;
  if (due === 'overdue' || due === 'past_sla') return words[due];
  const span = spanOf(asked, today);
  if (span.from === undefined && span.by === undefined) return words.all;
  const told = words.told(span.from && dayText(span.from, locale), span.by && dayText(span.by, locale));
  return closed === undefined ? words.due(told) : words.closed(told);
}

function spanOf(
  { due, closed, from, by }: AskedTime,
  today: string,
): { from?: string | undefined; by?: string | undefined } {
  switch (due ?? closed) {
    case 'today':
      return { from: today, by: today };
    case 'tomorrow':
      return oneDay(addDays(today, 1));
    case 'yesterday':
      return oneDay(addDays(today, -1));
    case 'week':
      return weekOf(today);
    case 'next_week':
      return weekOf(addDays(today, WEEK));
    case 'last_week':
      return weekOf(addDays(today, -WEEK));
    default:
      return { from, by };
  }
}

const WEEK = 7;

function oneDay(on: string) {
  return { from: on, by: on };
}

/** From Monday to Sunday. */
function weekOf(on: string) {
  const monday = firstDayOf(Temporal.PlainDate.from(on), 'week').toString();
  return { from: monday, by: addDays(monday, WEEK - 1) };
}

const WORDS = {
  en: {
    ...{
      all: 'Follow-ups',
      overdue: 'Overdue follow-ups',
      past_sla: 'Follow-ups past the time that their segment sets',
    },
    due: (when: string) => `Follow-ups due ${when}`,
    closed: (when: string) => `Follow-ups finished ${when}`,
    told: (from: string | undefined, by: string | undefined) =>
      from === by
        ? `${from}`
        : [from && `from ${from}`, by && `${from === undefined ? 'by' : 'to'} ${by}`].filter(Boolean).join(' '),
  },
  zh: {
    ...{ all: '跟进列表', overdue: '逾期的跟进', past_sla: '超过分群时限的跟进' },
    due: (when: string) => `${when}的跟进`,
    closed: (when: string) => `${when}完成的跟进`,
    told: (from: string | undefined, by: string | undefined) => {
      if (from === by) return `${from}`;
      if (from === undefined) return `${by}及之前`;
      return by === undefined ? `${from}起` : `${from}至${by}`;
    },
  },
} as const;
