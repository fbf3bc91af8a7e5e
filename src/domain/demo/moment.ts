import type { Random } from '../random.ts';
import type { DemoMoment } from './records/demo-record.ts';

const DAY_SECONDS = 86_400;

/** The days of a few years, over and over: making their names each time would take most of the time of the demo. */
const numberOf = new Map<string, number>();
const nameOf = new Map<number, string>();

/** So many hours after a moment, to the second. */
export function hoursAfter(moment: DemoMoment, hours: number): DemoMoment {
  const clock = Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19));
  const seconds = clock + Math.round(hours * 3600);
  const days = Math.floor(seconds / DAY_SECONDS);
  const left = seconds - days * DAY_SECONDS;
  const time = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60].map(twoDigits).join(':');
  return `${dayFrom(moment.slice(0, 10), days)} ${time}`;
}

/** The calendar day so many days from another, both `YYYY-MM-DD`; negative: before it. */
export function dayFrom(day: string, days: number): string {
  const number = dayNumber(day) + days;
  const known = nameOf.get(number);
  if (known !== undefined) return known;
  const name = new Date(number * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  nameOf.set(number, name);
  return name;
}

/** Whole days from one day or moment to another. */
export function daysFrom(from: string, to: string): number {
  return dayNumber(to.slice(0, 10)) - dayNumber(from.slice(0, 10));
}

/** Some time in the office hours of a day. */
export function officeTime(random: Random, day: string): DemoMoment {
  return `${day} ${twoDigits(random.int(9, 18))}:${twoDigits(random.int(0, 59))}:00`;
}

/** Whether a moment has come by the end of `today`. */
export function hasCome(moment: DemoMoment, today: string): boolean {
  return moment.slice(0, 10) <= today;
}

function dayNumber(day: string): number {
  const known = numberOf.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(day) / 1000 / DAY_SECONDS;
  numberOf.set(day, number);
  return number;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
