import type { ModalView, PlainTextOption } from '@slack/types';
import { Temporal } from 'temporal-polyfill';
import { dayText } from '../../domain/follow-ups/due-text.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { type RelativeDay, resolveDay } from '../../domain/relative-day.ts';
import { plain } from '../blocks/text.ts';
import { formField, readFormField } from './form-field.ts';
import { type LineFormPlace, lineForm } from './line-form.ts';

export const SNOOZE_LINE = 'snooze_line';

type Clock = { now: Date; timeZone: string };

const DAYS: readonly { day: RelativeDay; label: Bilingual }[] = [
  { day: { ago: -1, unit: 'day' }, label: { en: 'Tomorrow', zh: '明天' } },
  { day: { ago: -3, unit: 'day' }, label: { en: 'In 3 days', zh: '3 天后' } },
  { day: { ago: -1, unit: 'week' }, label: { en: 'In a week', zh: '一周后' } },
  { day: { ago: -1, unit: 'month' }, label: { en: 'In a month', zh: '一个月后' } },
];

const IN_AN_HOUR: Bilingual = { en: 'In an hour', zh: '1 小时后' };
/** The next of these hours that an hour from now does not reach. */
const LATER_TODAY: readonly { at: string; label: Bilingual }[] = [
  { at: '14:00', label: { en: 'This afternoon', zh: '今天下午' } },
  { at: '17:00', label: { en: 'Later today', zh: '今天晚些时候' } },
];

/**
 * "Snooze": to one of some days, or to any day and hour. What is due at an `hour`, in its own time zone, keeps that on another day, and may
 * come again the same day.
 */
export function snoozeLineView(place: LineFormPlace, { now, timeZone }: Clock, hour: string | null = null): ModalView {
  const { locale } = place;
  const words = WORDS[locale];
  const today = localDay(now, timeZone);
  const option = (label: Bilingual, when: string, value: string): PlainTextOption => ({
    text: plain(`${label[locale]} · ${when}`),
    value,
  });
  const options = [
    ...(hour === null ? [] : timesToday({ now, timeZone })).map(({ label, at, until }) => option(label, at, until)),
    ...DAYS.map(({ day, label }) => {
      const on = resolveDay(day, today);
      return option(label, [dayText(on, locale), hour].filter((each) => each !== null).join(' '), on);
    }),
  ];
  return lineForm(SNOOZE_LINE, place, {
    ...{ title: words.title, submit: words.submit },
    fields: [
      formField(
        'until',
        words.until,
        { type: 'radio_buttons', options, initial_option: options[0]! },
        { optional: true },
      ),
      formField('on', words.on, { type: 'datepicker' }, { optional: true, hint: words.hint }),
      formField('at', words.at, { type: 'timepicker' }, { optional: true }),
    ],
  });
}

/** What is left of the day; `until` as tools take it, that very moment wherever the follow-up's owner is. */
function timesToday({ now, timeZone }: Clock): { label: Bilingual; at: string; until: string }[] {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const inAnHour = local.add({ hours: 1 });
  if (!inAnHour.toPlainDate().equals(local.toPlainDate())) return [];
  const later = LATER_TODAY.map(({ label, at }) => ({ label, when: local.withPlainTime(at) })).find(
    ({ when }) => Temporal.ZonedDateTime.compare(when, inAnHour) > 0,
  );
  return [{ label: IN_AN_HOUR, when: inAnHour }, ...(later === undefined ? [] : [later])].map(({ label, when }) => {
    const at = when.toPlainTime().toString({ smallestUnit: 'minute' });
    return { label, at, until: `${when.toPlainDate()}T${at}${when.offset}` };
  });
}

type Values = Parameters<typeof readFormField>[0];

/** `YYYY-MM-DD` */
const DAY_LENGTH = 10;

/** The local day, or hour of it, that was chosen; another day outweighs the ready ones. */
export function readSnooze(values: Values): string | undefined {
  const on = readFormField(values, 'on') ?? readFormField(values, 'until');
  const at = readFormField(values, 'at');
  return on === undefined || at === undefined ? on : `${on.slice(0, DAY_LENGTH)}T${at}`;
}

const WORDS = {
  en: {
    ...{ title: 'Snooze', submit: 'Snooze', until: 'Remind me again', on: 'Or on another day' },
    ...{ hint: 'A day chosen here outweighs the ones above.', at: 'At an hour' },
  },
  zh: {
    ...{ title: '稍后提醒', submit: '推迟', until: '再次提醒', on: '或选择其他日期' },
    ...{ hint: '此处选择的日期优先于上面的选项。', at: '具体时间' },
  },
} as const;
