import ICAL from 'ical.js';
import { addDays, daysBetween } from '../calendar-day.ts';
import { DomainError } from '../errors.ts';
import type { Holiday } from './holiday.ts';
import { saysWorking } from './says-working.ts';

/** Of days that come every year, so many are kept ahead. */
const YEARS_AHEAD = 5;
const MOST_DAYS = 400;
/** Of a whole file: many countries' days of many years. */
const MOST_DAYS_IN_ALL = 20_000;

/**
 * The days of an iCalendar text (RFC 5545), each event's every day; what comes every year, as far as some years after `today`.
 * @throws {DomainError} 'invalid_input' for another kind of text, an event whose days cannot be told, and far too many days
 */
export function readIcsHolidays(text: string, today: string): Holiday[] {
  const lastOn = addDays(today, 365 * YEARS_AHEAD);
  const days: Holiday[] = [];
  for (const event of eventsOf(text)) {
    if (event.component.getFirstPropertyValue('status') === 'CANCELLED') continue;
    for (const day of daysOf(event, lastOn)) days.push(day);
    if (days.length > MOST_DAYS_IN_ALL) throw tooMany();
  }
  return days;
}

function daysOf(event: ICAL.Event, lastOn: string): Holiday[] {
  const name = event.summary?.trim() || '—';
  if (isEndless(event)) throw unreadable(name);
  try {
    return startsOf(event, lastOn).flatMap((on) =>
      Array.from({ length: lengthOf(event) }, (_, day) => ({ on: addDays(on, day), name, working: saysWorking(name) })),
    );
  } catch {
    throw unreadable(name);
  }
}

/** Where days or hours are picked by month or week, the library looks for the next for ever: every 30 February. */
function isEndless({ component }: ICAL.Event): boolean {
  const rule = component.getFirstPropertyValue('rrule');
  return rule instanceof ICAL.Recur && OFTEN.includes(rule.freq) && Object.keys(rule.parts).length > 0;
}

const OFTEN: readonly string[] = ['DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];

function eventsOf(text: string): ICAL.Event[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    if (calendar.name !== 'vcalendar') throw new Error('no calendar');
    return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  } catch {
    throw new DomainError('invalid_input', {
      en: 'This is no calendar file: an .ics file begins with BEGIN:VCALENDAR.',
      zh: '这不是日历文件：.ics 文件应以 BEGIN:VCALENDAR 开头。',
    });
  }
}

function startsOf(event: ICAL.Event, lastOn: string): string[] {
  if (!event.isRecurring()) return [dayOf(event.startDate)];
  const days: string[] = [];
  const starts = event.iterator();
  for (let next = starts.next(); next && dayOf(next) <= lastOn && days.length < MOST_DAYS; next = starts.next())
    days.push(dayOf(next));
  return days;
}

/** In days; an event of some hours is one of its day. */
function lengthOf({ startDate, endDate }: ICAL.Event): number {
  const days = daysBetween(dayOf(startDate), dayOf(endDate));
  return Math.min(Math.max(1, days), MOST_DAYS);
}

function dayOf({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function unreadable(name: string): DomainError {
  return new DomainError('invalid_input', {
    en: `The days of "${name}" cannot be told from the file: give the event a day, or a rule that comes every year.`,
    zh: `无法从文件中得出“${name}”的日期：请为其填写日期，或使用每年重复的规则。`,
  });
}

function tooMany(): DomainError {
  return new DomainError('invalid_input', {
    en: `The file holds more than ${MOST_DAYS_IN_ALL} days: that is no calendar of holidays.`,
    zh: `文件中的日期超过 ${MOST_DAYS_IN_ALL} 个，不像是节假日日历。`,
  });
}
