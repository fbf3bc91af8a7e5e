import ICAL from 'ical.js';
import { addDays } from '../calendar-day.ts';
import type { Locale } from '../locale.ts';

/** Bytes of a line before it is folded: with the space that begins the next one, no line has more than the 75 of RFC 5545, section 3.1. */
ICAL.foldLength = 74;

/** What a calendar is told of an open follow-up: calendars are kept by others, so neither why nor how to reach anybody. */
export type CalendarEntry = {
  followUpId: number;
  /** Null: it went out of its owner's sight. */
  customer: string | null;
  dueOn: string;
  /** Where it is due at an hour. */
  dueAt: Date | null;
  createdAt: Date;
  changedAt: Date;
  /** How often it changed. */
  changes: number;
};

const MINUTES = 60;
const LENGTH_SECONDS = 30 * MINUTES;
/** Of what is due at an hour, before it; of what is due on a day, after its midnight. */
const ALARM_SECONDS = { before: -10 * MINUTES, morning: 9 * 60 * MINUTES };
const READ_AGAIN = 'PT1H';

/**
 * Open follow-ups as a calendar file (RFC 5545): days as whole days, hours as instants, each with an alarm. The same follow-up keeps its UID
 * whatever happens to it, so that a calendar moves it and does not double it.
 */
export function followUpCalendar(entries: readonly CalendarEntry[], locale: Locale): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Rapport//Follow-ups//EN');
  calendar.addPropertyWithValue('x-wr-calname', WORDS[locale].name);
  // RFC 7986, and what calendars read that are older.
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(READ_AGAIN));
  calendar.addPropertyWithValue('x-published-ttl', READ_AGAIN);
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, locale));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, locale: Locale): ICAL.Component {
  const { followUpId, customer, dueOn, dueAt, createdAt, changedAt, changes } = entry;
  const event = new ICAL.Component('vevent');
  // With the moment when it was made: numbers of another database are others.
  event.addPropertyWithValue('uid', `follow-up-${followUpId}-${createdAt.getTime()}@rapport`);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(changedAt, true));
  event.addPropertyWithValue('sequence', changes);
  const [start, end] =
    dueAt === null
      ? [ICAL.Time.fromDateString(dueOn), ICAL.Time.fromDateString(addDays(dueOn, 1))]
      : [dueAt, new Date(dueAt.getTime() + LENGTH_SECONDS * 1_000)].map((at) => ICAL.Time.fromJSDate(at, true));
  event.addPropertyWithValue('dtstart', start!);
  event.addPropertyWithValue('dtend', end!);
  // The library writes a lone carriage return as it is, and some calendars take it for the end of a line.
  const summary = WORDS[locale].summary(followUpId, customer).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  event.addPropertyWithValue('summary', summary);
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  event.addSubcomponent(alarmOf(summary, dueAt === null ? ALARM_SECONDS.morning : ALARM_SECONDS.before));
  return event;
}

function alarmOf(description: string, seconds: number): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', description);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(seconds));
  return alarm;
}

const WORDS = {
  en: {
    name: 'Follow-ups',
    summary: (id: number, customer: string | null) => `Follow-up ${id}${customer === null ? '' : `: ${customer}`}`,
  },
  zh: {
    name: '客户跟进',
    summary: (id: number, customer: string | null) => `跟进 ${id}${customer === null ? '' : `：${customer}`}`,
  },
} as const satisfies Record<Locale, unknown>;
