import type { ModalView, PlainTextOption } from '@slack/types';
import { dayText } from '../../domain/follow-ups/due-text.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { type RelativeDay, resolveDay } from '../../domain/relative-day.ts';
import { plain } from '../blocks/text.ts';
import { formField, readFormField } from './form-field.ts';
import { type LineFormPlace, lineForm } from './line-form.ts';

export const SNOOZE_LINE = 'snooze_line';

const CHOICES: readonly { day: RelativeDay; label: Bilingual }[] = [
  { day: { ago: -1, unit: 'day' }, label: { en: 'Tomorrow', zh: '明天' } },
  { day: { ago: -3, unit: 'day' }, label: { en: 'In 3 days', zh: '3 天后' } },
  { day: { ago: -1, unit: 'week' }, label: { en: 'In a week', zh: '一周后' } },
  { day: { ago: -1, unit: 'month' }, label: { en: 'In a month', zh: '一个月后' } },
];

/** "Snooze": to one of some days, or to any day and hour. */
export function snoozeLineView(place: LineFormPlace, { now, timeZone }: { now: Date; timeZone: string }): ModalView {
  const { locale } = place;
  const words = WORDS[locale];
  const today = localDay(now, timeZone);
  const options = CHOICES.map(({ day, label }): PlainTextOption => {
    const on = resolveDay(day, today);
    return { text: plain(`${label[locale]} · ${dayText(on, locale)}`), value: on };
  });
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

type Values = Parameters<typeof readFormField>[0];

/** The local day, or hour of it, that was chosen; another day outweighs the ready ones. */
export function readSnooze(values: Values): string | undefined {
  const on = readFormField(values, 'on') ?? readFormField(values, 'until');
  const at = readFormField(values, 'at');
  return on === undefined || at === undefined ? on : `${on}T${at}`;
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
