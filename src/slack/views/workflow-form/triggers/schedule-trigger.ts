import type { InputBlock } from '@slack/types';
import type { Bilingual, Locale } from '../../../../domain/locale.ts';
import { type MonthDay, WEEKDAYS } from '../../../../domain/schedule/month-day.ts';
import { monthDaysText } from '../../../../domain/schedule/month-day-text.ts';
import type { Schedule } from '../../../../domain/schedule/schedule.ts';
import { monthlyText } from '../../../../domain/schedule/schedule-text.ts';
import type { WorkflowTrigger } from '../../../../domain/workflows/workflow.ts';
import { type Entries, entryOf } from '../entries.ts';
import type { EntryReader } from '../entry-reader.ts';
import { checkField, menuField, redrawingMenuField, timeField } from '../fields.ts';
import { type Choice, choicesOf, type FormPart } from '../form-part.ts';

type ScheduleTrigger = Extract<WorkflowTrigger, { when: 'schedule' }>;
type OnWeekdays = Extract<Schedule, { every: 'week' }>;
type OnMonthDays = Pick<Extract<Schedule, { every: 'month' }>, 'days' | 'months'>;

const EVERY = ['day', 'workday', 'week', 'month'] as const;
const EVERY_LABELS: Readonly<Record<(typeof EVERY)[number], Bilingual>> = {
  day: { en: 'Every day', zh: '每天' },
  workday: { en: 'Every working day', zh: '每个工作日' },
  week: { en: 'Every week', zh: '每周' },
  month: { en: 'Every month', zh: '每月' },
};
const WEEKDAY_NUMBERS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const WEEKDAY_LABELS: Readonly<Record<(typeof WEEKDAY_NUMBERS)[number], Bilingual>> = {
  1: { en: 'Monday', zh: '周一' },
  2: { en: 'Tuesday', zh: '周二' },
  3: { en: 'Wednesday', zh: '周三' },
  4: { en: 'Thursday', zh: '周四' },
  5: { en: 'Friday', zh: '周五' },
  6: { en: 'Saturday', zh: '周六' },
  7: { en: 'Sunday', zh: '周日' },
};
/** Every so many weeks. */
const WEEKS = ['1', '2', '3', '4'] as const;
/** What the menu offers; a schedule of other days is a choice of its own. */
const MONTH_DAYS: readonly MonthDay[] = [
  ...Array.from({ length: 31 }, (_, at) => at + 1),
  'last day',
  ...(['workday', ...WEEKDAYS] as const).flatMap((counted) => [`first ${counted}`, `last ${counted}`] as const),
];
const USUAL_HOUR = '09:00';

/** Again and again, for every customer who satisfies the condition. */
export const SCHEDULE_TRIGGER: FormPart<ScheduleTrigger> = {
  blocks(entries, { locale }) {
    const every = entryOf(entries, 'every') ?? 'week';
    const defaults = { days: '1', weeks: '1', weekdays: ['1'], at: USUAL_HOUR, ...entries };
    const at = (id: string, label: Bilingual) => ({ id, label, locale, entries: defaults });
    const label = { en: 'How often', zh: '频率' };
    const menu = redrawingMenuField(
      { id: 'every', label, locale, chosen: every },
      choicesOf(EVERY, EVERY_LABELS, locale),
    );
    const days: Readonly<Record<string, () => InputBlock[]>> = {
      week: () => [
        menuField(at('weeks', { en: 'Of which weeks', zh: '哪些周' }), weekChoices(defaults.weeks, locale)),
        checkField(at('weekdays', { en: 'On', zh: '星期' }), choicesOf(WEEKDAY_NUMBERS, WEEKDAY_LABELS, locale)),
      ],
      month: () => [menuField(at('days', { en: 'Day of the month', zh: '日期' }), dayChoices(defaults.days, locale))],
    };
    return [menu, ...(days[every]?.() ?? []), timeField(at('at', { en: 'At', zh: '时间' }))];
  },
  read: (entry) => ({ when: 'schedule', schedule: readSchedule(entry) }),
  fill: ({ schedule }) => fillSchedule(schedule),
};

function readSchedule(entry: EntryReader): Schedule {
  const every = entry.choice('every', EVERY);
  const at = entry.needed('at');
  switch (every) {
    case 'week': {
      const weekdays = entry.many('weekdays').map(Number).toSorted();
      if (weekdays.length === 0) entry.refuse('weekdays', { en: 'Choose a day.', zh: '请选择星期。' });
      return { every, weekdays, ...readWeeks(entry.needed('weeks')), at };
    }
    case 'month':
      return { every, ...readDays(entry.needed('days')), at };
    default:
      return { every, at };
  }
}

function fillSchedule(schedule: Schedule): Entries {
  const { every, at } = schedule;
  if (every === 'week') return { every, at, weekdays: schedule.weekdays.map(String), weeks: entryOfWeeks(schedule) };
  return every === 'month' ? { every, at, days: entryOfDays(schedule) } : { every, at };
}

/** A choice of the menu: `2`, or with a week that it comes in `2;2024-01-08`. */
function entryOfWeeks({ weeks = 1, from }: Pick<OnWeekdays, 'weeks' | 'from'>): string {
  return [weeks, ...(from === undefined ? [] : [from])].join(';');
}

function readWeeks(entry: string): Pick<OnWeekdays, 'weeks' | 'from'> {
  const [weeks, from] = entry.split(';');
  return weeks === '1' ? {} : { weeks: Number(weeks), ...(from !== undefined && { from }) };
}

function weekChoices(chosen: string, locale: Locale): Choice[] {
  const isOffered = WEEKS.some((each) => each === chosen);
  return [...(isOffered ? [] : [chosen]), ...WEEKS].map((value) => ({ value, text: weeksText(value, locale) }));
}

function weeksText(value: string, locale: Locale): string {
  const [weeks, from] = value.split(';');
  if (weeks === '1') return locale === 'zh' ? '每周' : 'Every week';
  const text = locale === 'zh' ? `每 ${weeks} 周` : `Every ${weeks} weeks`;
  if (from === undefined) return text;
  return locale === 'zh' ? `${text}（周次不变）` : `${text}, in the same weeks as now`;
}

/** A choice of the menu: `5,20`, or with months `last day;3,6,9,12`. */
function entryOfDays({ days, months }: OnMonthDays): string {
  return [days, ...(months ? [months] : [])].map((each) => each.join(',')).join(';');
}

function readDays(entry: string): OnMonthDays {
  const [days = [], months] = entry.split(';').map((each) => each.split(','));
  return {
    days: days.map((day) => (/^\d+$/.test(day) ? Number(day) : day) as MonthDay),
    ...(months && { months: months.map(Number) }),
  };
}

function dayChoices(chosen: string, locale: Locale): Choice[] {
  const offered = MONTH_DAYS.map((day) => ({
    value: entryOfDays({ days: [day] }),
    text: monthDaysText([day], locale),
  }));
  const isOffered = offered.some(({ value }) => value === chosen);
  return isOffered ? offered : [{ value: chosen, text: monthlyText(readDays(chosen), locale) }, ...offered];
}
